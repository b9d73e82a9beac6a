/** A note's document: a paragraph for each line. */
export const noteDoc = (...lines: readonly string[]) => ({
  type: 'doc' as const,
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
