import { z } from 'zod'
import { PlainDateTime } from '../dates.ts'
import { CircleId, PathToken } from '../ids.ts'
import { call, Name, Nothing } from './call.ts'

/** As many dates as are set in advance at once. */
export const mostCalendarDates = 6

export const calendarCalls = {
  /** What a calendar may be told: sessions that are planned, and days the circle's rhythm gives after them. */
  'calendar.dates': call({
    input: z.strictObject({ circleId: CircleId }),
    output: z.strictObject({
      dates: z.array(z.strictObject({ at: PlainDateTime, isPlanned: z.boolean() })).max(mostCalendarDates),
      minutes: z.int().min(5).max(900),
      /** The circle's code word, if it has one: what a calendar shows instead of its name. */
      codeWord: z.string().max(200),
    }),
  }),
  /**
   * Writes the first `count` of them as an `.ics` file. The title becomes the circle's code word;
   * `invalid-input/title-names` when it holds the circle's name or somebody's.
   */
  'calendar.save': call({
    input: z.strictObject({
      circleId: CircleId,
      count: z.int().min(1).max(mostCalendarDates),
      title: Name,
      to: PathToken,
    }),
    output: Nothing,
  }),
}
