import { everydayWords } from './everydayWords.ts'
import { folded, spellingsOf, wordsOf } from './spelling.ts'

/** A row of words that stands for somebody or something, and what is shown in its place. */
export type Form = {
  /** Folded, in their order. */
  readonly words: readonly string[]
  readonly shown: string
  /** Only where it begins with a large letter. */
  readonly isAsWritten: boolean
  /** Whether it begins small itself, as `the hospital` does: what is shown begins as what was found. */
  readonly beginsSmall: boolean
}

const shortestWord = 2
const shortestSurname = 3

const titles = new Set([
  'dr',
  'prof',
  'professor',
  'mr',
  'mrs',
  'ms',
  'mx',
  'sir',
  'frau',
  'herr',
  'fr',
  'hr',
])
const particles = new Set(
  'von van der den de del della di da dos du la le el al bin ibn ben zu zur zum und and the of'.split(' '),
)

const named = (words: readonly string[], shown: string, isAsWritten: boolean): Form => ({
  words,
  shown,
  isAsWritten,
  beginsSmall: false,
})

const foldedWords = (text: string): string[] => wordsOf(text).map((word) => folded(word.text))

const isLongEnough = (words: readonly string[]): boolean => words.join('').length >= shortestWord

/**
 * The ways somebody is typed: the whole name and the first name however they are written, but a first name that is an
 * everyday word only when it begins large, and so every other word of the name.
 */
export const formsOfName = (name: string, shown: string): readonly Form[] => {
  const parts = name
    .split(/\s+/u)
    .map(foldedWords)
    .filter((words) => words.length > 0 && !(words.length === 1 && titles.has(words[0] ?? '')))
  const [first, ...others] = parts
  if (first === undefined) return []
  const whole = parts.flat()
  const forms: Form[] = []
  if (whole.length > first.length) forms.push(named(whole, shown, false))
  if (isLongEnough(first))
    forms.push(
      named(
        first,
        shown,
        first.every((word) => everydayWords.has(word)),
      ),
    )
  for (const words of others) {
    const text = words.join('')
    if (text.length >= shortestSurname && !particles.has(text) && /\p{L}/u.test(text)) {
      forms.push(named(words, shown, true))
    }
  }
  return forms
}

/** The one way a term is typed, however it is written. */
export const formsOfTerm = (real: string, shown: string): readonly Form[] => {
  const words = wordsOf(real)
  const [first] = words
  if (first === undefined) return []
  const beginsSmall = first.text === first.text.toLowerCase()
  return [{ words: words.map(({ text }) => folded(text)), shown, isAsWritten: false, beginsSmall }]
}

/** The form in every spelling of its words that people use. */
export const spelledForms = (form: Form): readonly Form[] => {
  const [words, ...others] = [0, 1, 2, 3].map((way) =>
    form.words.map((word) => {
      const ways = spellingsOf(word)
      return ways[way] ?? ways[0] ?? word
    }),
  )
  const seen = new Set<string>()
  return [words ?? form.words, ...others]
    .filter((each) => {
      const key = each.join(' ')
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .map((each) => ({ ...form, words: each }))
}
