import { z } from 'zod'
import { Instant, PlainDate } from '../dates.ts'
import {
  BoardItemId,
  CircleId,
  ContributionId,
  NextStepId,
  NoteId,
  SessionId,
  TopicId,
  TurnId,
} from '../ids.ts'
import { call, listed, Name, Nothing, Stretch } from './call.ts'
import { NoteLayer } from './notes.ts'
import { RetentionPreset } from './vault.ts'

export const FadingThing = z.union([
  z.strictObject({ table: z.literal('note'), id: NoteId }),
  z.strictObject({ table: z.literal('next_step'), id: NextStepId }),
  z.strictObject({ table: z.literal('session'), id: SessionId }),
  z.strictObject({ table: z.literal('topic'), id: TopicId }),
  z.strictObject({ table: z.literal('contribution'), id: ContributionId }),
  /** Its take-away. */
  z.strictObject({ table: z.literal('turn'), id: TurnId }),
  z.strictObject({ table: z.literal('board_item'), id: BoardItemId }),
])
export type FadingThing = z.infer<typeof FadingThing>

const CircleName = z.strictObject({ id: CircleId, name: Name })

export const FadingEntry = z.strictObject({
  /** That of the thing: lists know their rows by it. */
  id: z.uuidv4(),
  thing: FadingThing,
  /** A title, or the first words. */
  words: z.string().max(500),
  circle: CircleName.nullable(),
  layer: NoteLayer.nullable(),
  /** The session it is, or is written in, and its day: where it can be read once more. */
  session: z.strictObject({ id: SessionId, on: PlainDate }).nullable(),
  /** The topic it is, or is noted about. */
  topicId: TopicId.nullable(),
  fadesOn: PlainDate,
})
export type FadingEntry = z.infer<typeof FadingEntry>

export const FadingStatus = z.strictObject({
  /** Anything but `fine`: nothing fades until somebody has said that the day is right. */
  clock: z.enum(['fine', 'set-back', 'far-ahead']),
  today: PlainDate,
  /** The day the clock was last found right. */
  trustedOn: PlainDate.nullable(),
  /** The first day on which something fades within the next seven; null when nothing does. */
  firstOn: PlainDate.nullable(),
  groups: z
    .array(
      z.strictObject({
        circle: CircleName.nullable(),
        notes: z.int().min(0),
        steps: z.int().min(0),
        sessions: z.int().min(0),
        topics: z.int().min(0),
        /** What was said in sessions, line by line, and what was taken away from a turn. */
        lines: z.int().min(0),
        boardItems: z.int().min(0),
      }),
    )
    .max(10_000),
  mayPutOff: z.boolean(),
  /** What would fade in that time, and a hold keeps. */
  held: z.int().min(0),
})
export type FadingStatus = z.infer<typeof FadingStatus>

/** Days; null keeps until somebody lets it go. */
const Days = z.int().min(1).max(36_500).nullable()

export const VaultDays = z.strictObject({
  private_days: Days,
  agreed_days: Days,
  check_in_days: Days,
  pulse_days: Days,
  journal_days: Days,
  after_leave_days: Days,
  after_close_days: Days,
})

/** A circle's own; null goes by the vault's. */
export const CircleDays = VaultDays.omit({ journal_days: true })

export const RetentionSettings = z.strictObject({
  preset: RetentionPreset,
  /** Whether the days are those of the preset. */
  isPreset: z.boolean(),
  days: VaultDays,
  circles: z.array(CircleName.extend({ days: CircleDays })).max(10_000),
})
export type RetentionSettings = z.infer<typeof RetentionSettings>

const count = z.int().min(0)

/** What would fade within seven days by times that are looked at, and would not by those that are kept now. */
export const TimesPreview = z.strictObject({
  due: z.strictObject({ sessions: count, notes: count, steps: count, others: count }),
  /** The first day on which any of it may go. */
  firstOn: PlainDate,
})
export type TimesPreview = z.infer<typeof TimesPreview>

export const retentionCalls = {
  'retention.status': call({ input: Nothing, output: FadingStatus }),
  /** What fades within the next seven days, the first first. */
  'retention.list': call({ input: z.strictObject(Stretch), output: listed(FadingEntry) }),
  /** Keeps rows, or all that is announced, until a day after today, whatever their own time; can be undone. */
  'retention.keep': call({
    input: z.strictObject({
      things: z.union([z.literal('announced'), z.array(FadingThing).min(1).max(100)]),
      until: PlainDate,
    }),
    output: Nothing,
  }),
  /** Everything announced fades a week later. `conflict/put-off-already` until it has faded. */
  'retention.putOff': call({ input: Nothing, output: FadingStatus }),
  /** Somebody says that the day is right although the clock has jumped: what is due fades then. */
  'retention.trustClock': call({ input: Nothing, output: FadingStatus }),
  'retention.settings': call({ input: Nothing, output: RetentionSettings }),
  /** Every row gets its day anew. What would fade sooner than announced waits until it has been announced. */
  'retention.setVault': call({
    input: z.union([z.strictObject({ preset: RetentionPreset }), z.strictObject({ days: VaultDays })]),
    output: RetentionSettings,
  }),
  /** What `retention.setCircle` with the same input would make due. */
  'retention.previewCircle': call({
    input: z.strictObject({ circleId: CircleId, days: CircleDays }),
    output: TimesPreview,
  }),
  'retention.setCircle': call({
    input: z.strictObject({ circleId: CircleId, days: CircleDays }),
    output: RetentionSettings,
  }),
}

export const retentionEvents = {
  'retention.changed': z.strictObject({ at: Instant }),
}
