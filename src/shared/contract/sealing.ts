import { z } from 'zod'
import { NoteId } from '../ids.ts'
import { call, Name, Nothing, Passphrase } from './call.ts'
import { NoteDoc, NoteOwner } from './notes.ts'

export const SealedNote = z.strictObject({ noteId: NoteId, title: z.string().max(200) })
export type SealedNote = z.infer<typeof SealedNote>

const one = z.strictObject({ noteId: NoteId })

/**
 * The third strength of off the record (domain.md 9): a private note encrypted under a passphrase of its own, which
 * nothing else opens. While it is open, its key lies in the memory of the vault process; a lock takes it along.
 */
export const sealingCalls = {
  'sealing.list': call({ input: z.strictObject({ owner: NoteOwner }), output: z.array(SealedNote).max(200) }),
  /**
   * Cannot be undone, and nothing before it can be undone afterwards. Its text, its versions and what is known of its
   * writing go; the title stays. `conflict/not-allowed-now` for what is not only mine, `conflict/newer-text` as with a save,
   * `conflict/on-hold`, `invalid-input/weak-passphrase`.
   */
  'sealing.seal': call({
    input: one.extend({ baseRev: z.int().min(0), title: Name, passphrase: Passphrase }),
    output: Nothing,
  }),
  /** `wrong-passphrase/not-this-note`. */
  'sealing.open': call({ input: one.extend({ passphrase: Passphrase }), output: Nothing }),
  /** This and what follows: `conflict/not-allowed-now` unless it is open. */
  'sealing.read': call({
    input: one,
    output: z.strictObject({ id: NoteId, rev: z.int().min(0), doc: NoteDoc }),
  }),
  'sealing.save': call({
    input: one.extend({ baseRev: z.int().min(0), doc: NoteDoc }),
    output: z.strictObject({ noteId: NoteId, rev: z.int().min(1) }),
  }),
  /** Without it, it stays sealed as it is; the key is forgotten. */
  'sealing.close': call({ input: one, output: Nothing }),
  /** The text is a private note like any other again, together with one that was begun meanwhile. */
  'sealing.unseal': call({ input: one, output: Nothing }),
}
