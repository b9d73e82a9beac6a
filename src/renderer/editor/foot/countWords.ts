/** How many words there are, by the rules of the language's own script. */
export const countWords = (text: string, tag: string): number => {
  let count = 0
  for (const { isWordLike } of new Intl.Segmenter(tag, { granularity: 'word' }).segment(text))
    if (isWordLike === true) count += 1
  return count
}
