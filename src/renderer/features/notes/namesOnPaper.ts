import { plainTextOf } from '#shared/domain/documents.ts'
import { namesTyped } from '#shared/domain/namesTyped.ts'
import type { PersonId } from '#shared/ids.ts'
import type { NoteDoc } from '#shared/contract/notes.ts'
import type { ReadingNames } from '#editor/index.ts'
import type { AgreedPart } from './AgreedParts.tsx'

/** The same note with some people called otherwise; `call` says undefined of whom it leaves as they are. */
const calledOtherwise = (
  names: ReadingNames,
  call: (personId: string) => string | undefined,
): ReadingNames => ({
  ...names,
  person: (id) => (id === null ? undefined : call(id)) ?? names.person(id),
  step: (id) => {
    const step = names.step(id)
    const name = step === undefined ? undefined : call(step.owner.id)
    return step === undefined || name === undefined
      ? step
      : { ...step, owner: { ...step.owner, name, isMe: false } }
  },
})

/** With nobody named: whoever is mentioned, or owns a next step, is somebody. */
export const unnamed = (names: ReadingNames, someone: string): ReadingNames =>
  calledOtherwise(names, () => someone)

/** Of whom nothing may be written is a member, whatever else is named. */
export const withSilent = (
  names: ReadingNames,
  silent: readonly PersonId[],
  member: string,
): ReadingNames => {
  const hidden = new Set<string>(silent)
  return calledOtherwise(names, (id) => (hidden.has(id) ? member : undefined))
}

/** Which of these names stand on the page as plain words, where no switch takes them out. */
export const namesTypedIn = (
  page: { readonly doc: NoteDoc; readonly parts: readonly AgreedPart[] },
  names: readonly string[],
): readonly string[] =>
  namesTyped([plainTextOf(page.doc), ...page.parts.flatMap(plainOfPart)].join('\n'), names)

const plainOfPart = ({ turn, doc, takeaway, lines }: AgreedPart): readonly string[] => [
  turn?.title ?? '',
  doc === null ? '' : plainTextOf(doc),
  takeaway,
  ...lines.map(({ text }) => text),
]
