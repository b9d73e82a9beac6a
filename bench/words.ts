const vocabulary =
  'we listen before we answer and the one who asks keeps the question until the next time the table is set for ten a promise was made to call the new neighbour about the garden which nobody had time for in spring yet two of us found a way that holds through winter and told the others how it went'.split(
    ' ',
  )

/** A stream of words that is the same in every run: a small linear congruential generator (Numerical Recipes). */
export const wordStream = (seed: number): (() => string) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return vocabulary[state % vocabulary.length] ?? ''
  }
}

/** So many words in paragraphs of forty. */
export const paragraphs = (words: number, seed: number): readonly string[] => {
  const next = wordStream(seed)
  const count = Math.ceil(words / 40)
  return Array.from({ length: count }, (_, index) =>
    Array.from({ length: index < count - 1 ? 40 : words - 40 * (count - 1) }, next).join(' '),
  )
}

/** A note as the editor keeps it, and its plain text. */
export const noteOf = (words: number, seed: number) => {
  const texts = paragraphs(words, seed)
  const content = texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
  return { doc: { type: 'doc', content }, plain: texts.join('\n') }
}
