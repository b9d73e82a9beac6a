import { IntlMessageFormat } from 'intl-messageformat'
import type { Words } from '#i18n/catalogues/index.ts'
import { en } from '#i18n/catalogues/en/index.ts'

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const marked = [...'áƀçđéƒğĥíĵķłḿñóƥɋřšŧúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶŁḾÑÓƤɊŘŠŦÚṼŴẊÝŽ']

/**
 * English that nobody could take for English: every letter wears a mark, every vowel stands twice (two fifths longer,
 * as German is), and each sentence is held between brackets, so that one can see where it begins and ends. Whatever is
 * formatted by the tag comes in letters of another script; a plain Latin letter on screen was never translated.
 * @param tag whose dates, numbers and direction: `el` (Greek), or `he` (Hebrew), which is written from right to left
 */
export const pseudoWords = (tag: 'el' | 'he'): Words => ({
  tag,
  // Areas and keys are those of English; only the messages are others.
  catalogue: Object.fromEntries(
    Object.entries(en.catalogue).map(([area, entries]) => [
      area,
      Object.fromEntries(Object.entries(entries).map(([key, message]) => [key, pseudo(message)])),
    ]),
  ) as Words['catalogue'],
})

const pseudo = (message: string): string => {
  if (message === '') return ''
  const ast = new IntlMessageFormat(message, 'en', undefined, { captureLocation: true }).getAst()
  let result = message
  for (const { from, to } of literalsIn(ast).toSorted((one, other) => other.from - one.from)) {
    result = result.slice(0, from) + stretched(result.slice(from, to)) + result.slice(to)
  }
  return `⟦${result}⟧`
}

const stretched = (words: string): string =>
  [...words]
    .map((letter) => {
      const mark = marked[plain.indexOf(letter)] ?? letter
      return /[aeiou]/u.test(letter) ? mark + mark : mark
    })
    .join('')

type Part = ReturnType<IntlMessageFormat['getAst']>[number]

const literalsIn = (ast: readonly Part[]): readonly { readonly from: number; readonly to: number }[] =>
  ast.flatMap((part) => {
    if ('options' in part) return Object.values(part.options).flatMap(({ value }) => literalsIn(value))
    if ('children' in part) return literalsIn(part.children)
    // Plain words are the parser's first kind; its enumeration is not exported here.
    if (![0].includes(part.type) || part.location === undefined) return []
    return [{ from: part.location.start.offset, to: part.location.end.offset }]
  })
