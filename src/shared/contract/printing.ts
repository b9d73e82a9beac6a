import { z } from 'zod'
import { PlainDate } from '../dates.ts'
import { PersonId } from '../ids.ts'
import { call, Nothing } from './call.ts'
import { NoteLayer, NoteOwner } from './notes.ts'

const which = z.strictObject({ owner: NoteOwner, layer: NoteLayer })

export const printingCalls = {
  /** Whether a note may go on paper, and until when its text stays here; null: until its writer lets it go. */
  'printing.look': call({
    input: which,
    output: z.strictObject({
      refusal: z.enum(['layer', 'preset']).nullable(),
      keptUntil: PlainDate.nullable(),
      /** Members of the note's circle of whom nothing may be written: on paper each is a member. */
      silent: z.array(PersonId).max(200),
    }),
  }),
  /** Writes down that a note went on paper, before it does; `conflict/not-allowed-now` where it may not. */
  'printing.record': call({ input: which, output: Nothing }),
}
