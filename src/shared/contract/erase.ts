import { z } from 'zod'
import { PlainDate } from '../dates.ts'
import { NextStepId, NoteId, PersonId, SessionId } from '../ids.ts'
import { call } from './call.ts'
import { CopiedElsewhere, KeptAside } from './vault.ts'

const Unwriting = z.strictObject({
  act: z.literal('unwrite'),
  sessionId: SessionId,
  minutes: z.int().min(1).max(30),
  /** My own private text too. */
  withMine: z.boolean(),
})

/**
 * What can be erased for good. `strike` empties a note, `forget` a person; `now` is what fades later anyway; `trash`
 * is everything that lies there. With `forget`, the next steps of that person go too or stay as someone's. `unwrite` takes
 * away what was written in a session under way in the last minutes (domain.md 9).
 */
export const Erasure = z.union([
  Unwriting,
  z.strictObject({ act: z.literal('strike'), noteId: NoteId }),
  z.strictObject({ act: z.literal('forget'), personId: PersonId, steps: z.enum(['erase', 'keep']) }),
  z.strictObject({
    act: z.literal('now'),
    thing: z.union([
      z.strictObject({ table: z.literal('note'), id: NoteId }),
      z.strictObject({ table: z.literal('next_step'), id: NextStepId }),
      z.strictObject({ table: z.literal('session'), id: SessionId }),
    ]),
  }),
  z.strictObject({ act: z.literal('trash') }),
])
export type Erasure = z.infer<typeof Erasure>

const count = z.int().min(0)

/** Rows by kind, in words for a sentence. */
export const ErasedRows = z.strictObject({
  people: count,
  circles: count,
  sessions: count,
  notes: count,
  versions: count,
  steps: count,
  topics: count,
  /** What was said in sessions, line by line. */
  lines: count,
  /** Asks, offers, resources, introductions. */
  boardItems: count,
})
export type ErasedRows = z.infer<typeof ErasedRows>

export const ErasurePreview = z.strictObject({
  goes: ErasedRows,
  /** Copies made since the oldest of it was written, that are not known to be destroyed; newest first. */
  copies: z
    .array(z.strictObject({ label: z.string().max(4_096), automatic: z.boolean(), madeOn: PlainDate }))
    .max(2_000),
  /** The vault as it was before a restore, where that may hold it; newest first. */
  keptAside: z.array(KeptAside).max(1_000),
  /** Whether the vault's file is so large that only a deep clean gives its emptied pages back. */
  isFileLarge: z.boolean(),
  /** A service that copies the vault's folder: erasing here does not reach it. */
  copiedElsewhere: CopiedElsewhere,
  /** Whether automatic backups can be replaced by a new one that no longer holds it. */
  mayReplaceCopies: z.boolean(),
  /** With `trash`: what stays there because a hold keeps it. */
  held: count,
  /** With `unwrite`: how many minutes back it is known when something was written (at most 30); else 0. */
  minutesKnown: z.int().min(0).max(30),
  /** With `forget`: notes in which the name stands as typed words, which stay. */
  notesWithName: count,
})
export type ErasurePreview = z.infer<typeof ErasurePreview>

export const eraseCalls = {
  /** What would go, and what would remain. Refused as `erase.run` is. */
  'erase.preview': call({ input: Erasure, output: ErasurePreview }),
  /**
   * Cannot be undone, and nothing before it can be undone afterwards. It reaches the rows, their versions, the trash, what
   * could be undone, the write-ahead log and the free pages. `conflict/still-a-member` before somebody has left
   * every circle, `conflict/not-allowed-now` for me and for a session that is not under way,
   * `conflict/on-hold` where a hold keeps some of it.
   */
  'erase.run': call({ input: Erasure, output: ErasedRows }),
}
