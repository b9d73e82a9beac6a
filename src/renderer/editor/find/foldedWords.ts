/** Words as they are compared, with the place in the original of every character of them. */
export type FoldedWords = { readonly words: string; readonly places: readonly number[] | null }

const isPlain = /^[\u0020-\u007E\uFFFC]*$/u

/** Lower case without accents, so that `zoe` finds Zoë. `places` is null where each character stands for itself. */
export const foldWords = (text: string): FoldedWords => {
  if (isPlain.test(text)) return { words: text.toLowerCase(), places: null }
  let words = ''
  const places: number[] = []
  let at = 0
  for (const character of text) {
    const folded = character.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
    words += folded
    for (let unit = 0; unit < folded.length; unit += 1) places.push(at)
    at += character.length
  }
  places.push(at)
  return { words, places }
}
