import { z } from 'zod'
import { Instant, PlainDate } from '../dates.ts'
import { CircleId, NextStepId, NoteId, PersonId, SessionId } from '../ids.ts'
import { call, listed, Name, Nothing, Stretch } from './call.ts'
import { NoteLayer } from './notes.ts'

/** What can lie in the trash for 30 days. What belongs to it lies there with it. */
export const TrashedThing = z.union([
  z.strictObject({ table: z.literal('note'), id: NoteId }),
  z.strictObject({ table: z.literal('next_step'), id: NextStepId }),
  z.strictObject({ table: z.literal('session'), id: SessionId }),
  z.strictObject({ table: z.literal('circle'), id: CircleId }),
  z.strictObject({ table: z.literal('person'), id: PersonId }),
])
export type TrashedThing = z.infer<typeof TrashedThing>

export const TrashEntry = z.strictObject({
  thing: TrashedThing,
  /** A name, a title, or the first words of a note. */
  words: z.string().max(500),
  circle: z.strictObject({ id: CircleId, name: Name }).nullable(),
  /** Of a note. */
  layer: NoteLayer.nullable(),
  /** The day of the session it is, or is about. */
  sessionOn: PlainDate.nullable(),
  /** What lies in the trash with it. */
  along: z.strictObject({ sessions: z.int().min(0), notes: z.int().min(0), steps: z.int().min(0) }),
  trashedOn: PlainDate,
  goesOn: PlainDate,
  /** A hold keeps it, or something that lies here with it: it stays until that is lifted. */
  isHeld: z.boolean(),
})
export type TrashEntry = z.infer<typeof TrashEntry>

export const trashCalls = {
  /** Newest first, and how many there are in all. */
  'trash.list': call({
    input: z.strictObject(Stretch),
    output: listed(TrashEntry),
  }),
  /**
   * A session that is under way stays (`conflict/not-allowed-now`), and so does a circle that has one, somebody whom
   * any other row names (`conflict/still-in-use`), and me.
   */
  'trash.move': call({ input: TrashedThing, output: Nothing }),
  /**
   * With what came along. `conflict/circle-in-trash` or `conflict/session-in-trash` while that lies there too. Where a
   * note was begun anew meanwhile, its text is put behind what is written there now.
   */
  'trash.putBack': call({ input: TrashedThing, output: Nothing }),
}

export const trashEvents = {
  'trash.changed': z.strictObject({ at: Instant }),
}
