import { folded, beginsLarge, isUnspaced, wordsOf, type Word } from './spelling.ts'
import { formsOfName, formsOfTerm, spelledForms, type Form } from './forms.ts'

/** Somebody, and how they are called where their name is covered. */
export type CoveredPerson = { readonly id: string; readonly name: string; readonly shown: string }
/** Words other than names: an organisation, a place, a project. */
export type CoveredTerm = { readonly real: string; readonly shown: string }

/** A stretch of a text, and what stands there instead. */
export type Stretch = { readonly from: number; readonly to: number; readonly shown: string }

export type Covering = {
  /** How somebody is called; undefined for an id that is nobody's. */
  readonly person: (id: string) => string | undefined
  /** What in a text gives way, in its order; a text that is nothing but a name gives way whole. */
  readonly stretches: (text: string) => readonly Stretch[]
  readonly text: (text: string) => string
}

/** A text of at least this length may have been cut in the middle of a name. */
const mayBeCut = 100
const longestGap = 3

/**
 * Covers names and first names by whole word (domain.md 9): a form of two people whose alias differs becomes `someone`,
 * and what is inside a longer word stays. A possessive `s` is kept: "Maras" and "Mara's".
 * @param someone what stands for a name that may mean more than one
 */
export const createCovering = (
  people: readonly CoveredPerson[],
  terms: readonly CoveredTerm[],
  someone: string,
): Covering => {
  const byId = new Map(people.map(({ id, shown }) => [id, shown]))
  const whole = new Map<string, string>()
  const note = (known: Map<string, string>, key: string, shown: string): void => {
    const before = known.get(key)
    known.set(key, before === undefined || before === shown ? shown : someone)
  }
  for (const { name, shown } of people) note(whole, folded(name.trim()), shown)
  for (const { real, shown } of terms) if (!whole.has(folded(real))) note(whole, folded(real.trim()), shown)

  const inside = new Map<string, string>()
  for (const { name, shown } of people)
    for (const part of [name, ...name.split(/[\s・·]+/u)])
      if (isUnspaced(part) && [...part].length > 1) note(inside, folded(part), shown)
  for (const { real, shown } of terms) if (isUnspaced(real)) note(inside, folded(real), shown)

  const forms = gathered(
    [
      ...people.flatMap(({ name, shown }) => formsOfName(name, shown)),
      ...terms.flatMap(({ real, shown }) => formsOfTerm(real, shown)),
    ].flatMap(spelledForms),
    someone,
  )

  const stretches = (text: string): readonly Stretch[] => {
    if (forms.size === 0 && whole.size === 0) return []
    const all = whole.get(folded(text.trim()))
    if (all !== undefined && text.trim() !== '') return [{ from: 0, to: text.length, shown: all }]
    return [...found(forms, text), ...foundInside(inside, text)].toSorted(
      (one, other) => one.from - other.from,
    )
  }

  return {
    person: (id) => byId.get(id),
    stretches,
    text: (text) => replaced(text, stretches(text)),
  }
}

/** The text with other words where the stretches are, which lie in their order; of two that overlap the first counts. */
export const replaced = (text: string, stretches: readonly Stretch[]): string => {
  if (stretches.length === 0) return text
  let at = 0
  let now = ''
  for (const { from, to, shown } of stretches) {
    if (from < at) continue
    now += text.slice(at, from) + shown
    at = to
  }
  return now + text.slice(at)
}

/** By their first word, the longest first. */
const gathered = (forms: readonly Form[], someone: string): ReadonlyMap<string, readonly Form[]> => {
  const byWords = new Map<string, Form>()
  for (const form of forms) {
    const key = form.words.join(' ')
    const before = byWords.get(key)
    byWords.set(
      key,
      before === undefined
        ? form
        : {
            ...form,
            shown: before.shown === form.shown ? form.shown : someone,
            // Whoever is called by it however it is written is covered however it is written.
            isAsWritten: before.isAsWritten && form.isAsWritten,
          },
    )
  }
  const byFirst = new Map<string, Form[]>()
  for (const form of byWords.values()) {
    const first = form.words[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), form])
  }
  for (const [first, those] of byFirst)
    byFirst.set(
      first,
      those.toSorted((one, other) => other.words.length - one.words.length),
    )
  return byFirst
}

const found = (forms: ReadonlyMap<string, readonly Form[]>, text: string): readonly Stretch[] => {
  const words = wordsOf(text)
  const stretches: Stretch[] = []
  for (let at = 0; at < words.length;) {
    const match = matchAt(forms, words, at, text)
    if (match !== undefined) stretches.push(match.stretch)
    at += match?.count ?? 1
  }
  return stretches
}

type Match = { readonly stretch: Stretch; readonly count: number }

const matchAt = (
  forms: ReadonlyMap<string, readonly Form[]>,
  words: readonly Word[],
  at: number,
  text: string,
): Match | undefined => {
  const first = words[at]
  if (first === undefined) return undefined
  const begins = [folded(first.text), ...withoutS(folded(first.text))]
  const possible = begins.flatMap((begin) => forms.get(begin) ?? [])
  for (const form of possible.toSorted((one, other) => other.words.length - one.words.length)) {
    const ending = endingAt(form, words, at, text)
    if (ending === undefined || (form.isAsWritten && !beginsLarge(first.text))) continue
    const last = words[at + form.words.length - 1] ?? first
    const shown =
      form.beginsSmall && beginsLarge(first.text)
        ? form.shown.slice(0, 1).toUpperCase() + form.shown.slice(1)
        : form.shown
    const isGenitive = ending === 's' && !/[sxzß]$/iu.test(shown)
    return {
      stretch: { from: first.from, to: last.to, shown: shown + (isGenitive ? 's' : '') },
      count: form.words.length,
    }
  }
  return isCutName(forms, words, at, text)
}

const withoutS = (word: string): readonly string[] =>
  word.length > 2 && word.endsWith('s') ? [word.slice(0, -1)] : []

/** Whether the words of the form stand here: undefined where they do not, `s` where the last has one more. */
const endingAt = (form: Form, words: readonly Word[], at: number, text: string): '' | 's' | undefined => {
  for (const [index, wanted] of form.words.entries()) {
    const word = words[at + index]
    if (word === undefined) return undefined
    const before = words[at + index - 1]
    if (index > 0 && before !== undefined && !isGap(text.slice(before.to, word.from))) return undefined
    const typed = folded(word.text)
    if (typed === wanted) continue
    const isLast = index === form.words.length - 1
    return isLast && !/[sxzß]$/u.test(wanted) && typed === `${wanted}s` ? 's' : undefined
  }
  return ''
}

/** What may stand between the words of one name: "Anna-Lena", "Port  Ellery"; never the end of a line or sentence. */
const isGap = (between: string): boolean => between.length <= longestGap && !/[\n.!?;:]\s/u.test(between)

/** First words of a note end where there is no more room: the end of such a text may be half a name. */
const isCutName = (
  forms: ReadonlyMap<string, readonly Form[]>,
  words: readonly Word[],
  at: number,
  text: string,
): Match | undefined => {
  const word = words[at]
  const isLast = at === words.length - 1 && word?.to === text.length
  if (!isLast || text.length < mayBeCut || word.text.length < 2 || !beginsLarge(word.text)) return undefined
  const typed = folded(word.text)
  for (const those of forms.values())
    for (const form of those)
      if (form.words.some((each) => each.startsWith(typed)))
        return { stretch: { from: word.from, to: word.to, shown: '…' }, count: 1 }
  return undefined
}

const foundInside = (inside: ReadonlyMap<string, string>, text: string): readonly Stretch[] => {
  if (inside.size === 0 || !isUnspaced(text)) return []
  const stretches: Stretch[] = []
  const names = [...inside].toSorted(([one], [other]) => other.length - one.length)
  for (const [name, shown] of names)
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length))
      if (!stretches.some((each) => from < each.to && from + name.length > each.from))
        stretches.push({ from, to: from + name.length, shown })
  return stretches
}
