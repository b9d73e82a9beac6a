import { z } from 'zod'
import { PlainDate, PlainDateTime } from '../dates.ts'
import { CircleId, SessionId } from '../ids.ts'
import { call, Name, Nothing } from './call.ts'
import { NextStepView } from './steps.ts'

export const TodayView = z.strictObject({
  today: PlainDate,
  /** Running or paused first, then by date each circle's next, and those that passed unheld within two weeks; at most 20. */
  sessions: z
    .array(
      z.strictObject({
        id: SessionId,
        circleId: CircleId,
        circleName: Name,
        status: z.enum(['planned', 'running', 'paused', 'wrap_up']),
        plannedFor: PlainDateTime,
      }),
    )
    .max(20),
  /** My open ones, the nearest date first; at most 8. */
  mySteps: z.array(NextStepView).max(8),
  myOpenSteps: z.int().min(0),
  /** Open ones of others that I support, whose day to be asked about has come; at most 5. */
  toAsk: z.array(NextStepView).max(5),
  circles: z.int().min(0),
  /** Kind reminders that need no date: none of them is ever red. */
  hints: z.array(z.enum(['no-automatic-backup', 'prove-a-backup', 'check-words'])).max(3),
})
export type TodayView = z.infer<typeof TodayView>

export const todayCalls = {
  'today.get': call({ input: Nothing, output: TodayView }),
}
