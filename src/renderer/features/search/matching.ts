/** A piece of the text as it is written, from and up to these UTF-16 positions. */
export type Piece = readonly [from: number, to: number]

/** Lower is nearer; the pieces are what was found. */
export type Match = { readonly distance: number; readonly pieces: readonly Piece[] }

/** Letters that no decomposition takes apart. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Without case and accents, and for every letter where it stood. */
const fold = (text: string): { readonly folded: string; readonly at: readonly number[] } => {
  let folded = ''
  const at: number[] = []
  let position = 0
  for (const character of text) {
    const bare = character.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
    const letters = [...bare].map((letter) => plain[letter] ?? letter).join('')
    for (let unit = 0; unit < letters.length; unit += 1) at.push(position)
    folded += letters
    position += character.length
  }
  return { folded, at: [...at, text.length] }
}

/** Where words begin. */
const beginnings = (folded: string): readonly number[] =>
  [...folded.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => index)

const nearest = (
  folded: string,
  starts: readonly number[],
  word: string,
): readonly [number, number] | null => {
  if (folded.startsWith(word)) return [0, 0]
  const start = starts.find((index) => folded.startsWith(word, index))
  if (start !== undefined) return [start, 1]
  const inside = word.length > 1 ? folded.indexOf(word) : -1
  return inside < 0 ? null : [inside, 3]
}

/**
 * Whether a text answers what was typed: every typed word begins the text (nearest), begins a word of it, or lies
 * within one; or the letters are the first ones of words that follow each other ("ht" finds Harbour Table). Case and
 * accents do not count. Letters that are merely scattered over the text are no match.
 * @param typed nothing but blanks matches nothing
 */
export const matchOf = (typed: string, text: string): Match | null => {
  const words = fold(typed)
    .folded.split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return null
  const { folded, at } = fold(text)
  const starts = beginnings(folded)
  const pieceOf = (from: number, to: number): Piece => [at[from] ?? 0, at[to] ?? text.length]

  const found = words.map((word) => nearest(folded, starts, word))
  if (found.every((one) => one !== null)) {
    const pieces = found.map(([from], index) => pieceOf(from, from + (words[index] ?? '').length))
    const distance = found.reduce((sum, [, far]) => sum + far, 0)
    return { distance: distance / found.length, pieces: merged(pieces) }
  }
  const [only] = words
  if (words.length > 1 || only === undefined || only.length < 2) return null
  const initials = starts.map((index) => folded[index] ?? '').join('')
  const first = initials.indexOf(only)
  if (first < 0) return null
  const pieces = [...only].map((_, index) => {
    const from = starts[first + index] ?? 0
    return pieceOf(from, from + 1)
  })
  return { distance: 2, pieces }
}

const merged = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces
    .toSorted(([one], [other]) => one - other)
    .reduce<readonly Piece[]>((done, [from, to]) => {
      const last = done.at(-1)
      return last !== undefined && from <= last[1]
        ? [...done.slice(0, -1), [last[0], Math.max(last[1], to)]]
        : [...done, [from, to]]
    }, [])
