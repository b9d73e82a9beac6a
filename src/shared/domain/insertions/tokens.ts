import type { Doc } from '../documents.ts'

/**
 * A document in reading order: every character, every part without text (a mention, a next step, a rule), and where blocks
 * begin and end. Two documents are compared by `keys`.
 */
export type Tokens = {
  readonly keys: readonly string[]
  /** For a character, where a link on it leads. */
  readonly links: readonly (string | null)[]
}

const isRecord = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const childrenOf = (node: Doc): readonly Doc[] | null => {
  const content = node['content']
  return Array.isArray(content) ? content.filter(isRecord) : null
}

/** What begins a key says what kind of token it is; a character's key is the character behind `c`. */
export const opening = 'o'
const closing = 'x'
const character = 'c'
const part = 'p'

export const isCharacter = (key: string): boolean => key.startsWith(character)
/** Something that was typed or pasted as such, as opposed to the beginning or end of a block. */
export const isWritten = (key: string): boolean => isCharacter(key) || key.startsWith(part)

export const linkOf = (node: Doc): string | null => {
  const marks = node['marks']
  const links = Array.isArray(marks)
    ? marks.filter((mark): mark is Doc => isRecord(mark) && mark['type'] === 'link')
    : []
  return links.length === 0 ? null : JSON.stringify(links[0]?.['attrs'] ?? null)
}

/** Blocks that may stand empty; everything else without content is a part of its own. */
const textBlocks = new Set(['paragraph', 'heading', 'nextStepLine'])
export const isTextBlock = (node: Doc): boolean => textBlocks.has(String(node['type']))

export const tokensOf = (doc: Doc): Tokens => {
  const keys: string[] = []
  const links: (string | null)[] = []
  const put = (key: string, link: string | null = null): void => {
    keys.push(key)
    links.push(link)
  }
  const read = (node: Doc): void => {
    if (node['type'] === 'text' && typeof node['text'] === 'string') {
      const link = linkOf(node)
      for (const one of node['text']) put(character + one, link)
      return
    }
    const children = childrenOf(node)
    if (children === null && !isTextBlock(node)) {
      put(part + JSON.stringify([node['type'], node['attrs'] ?? null]))
      return
    }
    put(opening + String(node['type']))
    for (const child of children ?? []) read(child)
    put(closing)
  }
  for (const child of childrenOf(doc) ?? []) read(child)
  return { keys, links }
}
