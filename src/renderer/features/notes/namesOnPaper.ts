import { plainTextOf } from '#shared/domain/documents.ts'
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

const asWords = (text: string): readonly string[] =>
  text.toLocaleLowerCase().match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? []

/** Which of these names, or first names, stand in the text as plain words, where no switch takes them out. */
export const namesTypedIn = (doc: NoteDoc, names: readonly string[]): readonly string[] => {
  const words = new Set(asWords(plainTextOf(doc)))
  return names.filter((name) => {
    const [first = ''] = asWords(name)
    return first.length > 1 && words.has(first)
  })
}
