const wordsIn = (text: string): readonly string[] =>
  text.toLocaleLowerCase().match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? []

/** Which of these names, or first names, stand in a text as plain words. */
export const namesTyped = (text: string, names: readonly string[]): readonly string[] => {
  const words = new Set(wordsIn(text))
  return names.filter((name) => {
    const [first = ''] = wordsIn(name)
    return first.length > 1 && words.has(first)
  })
}
