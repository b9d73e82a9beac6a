const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** The value of `name` on a pasted element if it is a random UUID; anything else is not one of our ids. */
export const idFromElement = (element: Element, name: string): string | null => {
  const value = element.getAttribute(name)
  return value !== null && uuidPattern.test(value) ? value : null
}

/** An id attribute of a node, or null where the document holds something else. */
export const idOf = (value: unknown): string | null =>
  typeof value === 'string' && uuidPattern.test(value) ? value : null
