/** Words in a text: what is no part of one (an apostrophe, an underscore, an emoji) ends it. */
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

export type Word = { readonly text: string; readonly from: number; readonly to: number }

export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(word)].map(({ 0: found, index }) => ({
    text: found,
    from: index,
    to: index + found.length,
  }))

/** One form for what is typed in different ways: whole or combining letters, large or small. */
export const folded = (text: string): string => text.normalize('NFC').toLowerCase()

const umlauts: readonly (readonly [string, string])[] = [
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
  ['å', 'aa'],
  ['ø', 'oe'],
  ['æ', 'ae'],
]

const spelledOut = (text: string): string =>
  umlauts.reduce((now, [letter, letters]) => now.replaceAll(letter, letters), text)

const drawnIn = (text: string): string =>
  [...umlauts.slice(0, 3)].reduce((now, [letter, letters]) => now.replaceAll(letters, letter), text)

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .normalize('NFC')

/** The ways a folded name is typed: as it is, umlauts spelled out or drawn in, and without marks on its letters. */
export const spellingsOf = (name: string): readonly string[] => [
  ...new Set([name, spelledOut(name), drawnIn(name), bare(name)]),
]

/** Whether a word begins as names do; one of a script without large letters does. */
export const beginsLarge = (text: string): boolean => {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0)
  return first.toLowerCase() !== first || first.toUpperCase() === first
}

/** Scripts that put no space between words: a name in them is looked for inside what looks like one word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

export const isUnspaced = (text: string): boolean => unspaced.test(text)
