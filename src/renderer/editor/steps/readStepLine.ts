import type { PlainDate } from '#shared/dates.ts'
import type { PersonId } from '#shared/ids.ts'
import { findTypedDate, type TypedDate } from '#shared/domain/typedDates.ts'
import type { NamedPerson } from '../sources.ts'

/** One piece of a typed line: words, or somebody mentioned. */
export type LinePart =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'person'; readonly personId: string | null }

export type StepLineReading = {
  /** Without the date's words, and without a name that only says whose it is; may be empty. */
  readonly title: string
  /** The person mentioned last, or null: then it is the usual owner's. */
  readonly owner: NamedPerson | null
  /** `from` and `to` count characters of the line, a mention being one. */
  readonly due: { readonly on: PlainDate; readonly from: number; readonly to: number } | null
}

const placeholder = '\uFFFC'
const titleMaxCharacters = 500

/**
 * Reads a typed line as a next step. Whoever is mentioned owns it (the last one, if several are); a name
 * at either end says only that, one in the middle is part of the sentence as well.
 */
export const readStepLine = (
  parts: readonly LinePart[],
  people: readonly NamedPerson[],
  today: PlainDate,
): StepLineReading => {
  const line = parts.map((part) => (part.kind === 'words' ? part.words : placeholder)).join('')
  const found = dateMeantIn(line, today)
  const mentioned = parts.flatMap((part) =>
    part.kind === 'person' ? [part.personId as PersonId | null] : [],
  )
  const known = mentioned.map((id) => people.find((person) => person.id === id))
  const withoutDate = found === null ? line : `${line.slice(0, found.from)}${line.slice(found.to)}`

  return {
    title: titleFrom(withoutDate, known),
    owner: known.findLast((person) => person !== undefined) ?? null,
    due: found === null ? null : { on: found.dueOn, from: found.from, to: found.to },
  }
}

const led = /^(?:by|on|until|till|before|due|bis|am|zum|ab)\s/iu
const onlyEdge = /^[\s,;:–—\uFFFC-]*[.]?$/u

/** A day at either end of the line, or one led in by a word such as "by"; "the Tuesday meeting" is neither. */
const dateMeantIn = (line: string, today: PlainDate): TypedDate | null => {
  const found = findTypedDate(line, today)
  if (found === null) return null
  const isAtEnd = onlyEdge.test(line.slice(0, found.from)) || onlyEdge.test(line.slice(found.to))
  return isAtEnd || led.test(line.slice(found.from, found.to)) ? found : null
}

const edge = `[\\s,;:–—-]`
const atStart = new RegExp(`^(?:${edge}|${placeholder})+`, 'u')
const atEnd = new RegExp(`(?:${edge}|${placeholder})+$`, 'u')

const titleFrom = (line: string, known: readonly (NamedPerson | undefined)[]): string => {
  const leading = atStart.exec(line)?.[0] ?? ''
  const beginsWith = [...leading].filter((character) => character === placeholder).length
  let next = beginsWith
  return line
    .slice(leading.length)
    .replace(atEnd, '')
    .replaceAll(placeholder, () => known[next++]?.name ?? '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, titleMaxCharacters)
}

/** As `readStepLine`, for a plain line in which nobody is mentioned. */
export const readTypedStep = (
  line: string,
  today: PlainDate,
): { readonly title: string; readonly due: PlainDate | null } => {
  const { title, due } = readStepLine([{ kind: 'words', words: line }], [], today)
  return { title, due: due?.on ?? null }
}
