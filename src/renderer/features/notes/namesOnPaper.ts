import { plainTextOf } from '#shared/domain/documents.ts'
import { namesTyped } from '#shared/domain/namesTyped.ts'
import type { NoteDoc } from '#shared/contract/notes.ts'
import type { ReadingNames } from '#editor/index.ts'

/** The same note with nobody named: whoever is mentioned, or owns a next step, is somebody. */
export const unnamed = (names: ReadingNames, someone: string): ReadingNames => ({
  ...names,
  person: () => someone,
  step: (id) => {
    const step = names.step(id)
    return step === undefined ? undefined : { ...step, owner: { ...step.owner, name: someone, isMe: false } }
  },
})

/** Which of these names stand in the text as plain words, where no switch takes them out. */
export const namesTypedIn = (doc: NoteDoc, names: readonly string[]): readonly string[] =>
  namesTyped(plainTextOf(doc), names)
