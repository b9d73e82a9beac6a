/** A node of a stored document, as far as it can be trusted to be one. */
export type StoredNode = {
  readonly type: string
  readonly attrs: Readonly<Record<string, unknown>>
  readonly content: readonly unknown[]
  readonly marks: readonly StoredMark[]
  readonly text: string
}

export type StoredMark = { readonly type: string; readonly attrs: Readonly<Record<string, unknown>> }

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {})
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Reads a node of a stored document; null for what is none. Never throws. */
export const storedNode = (value: unknown): StoredNode | null => {
  if (!isRecord(value) || typeof value['type'] !== 'string') return null
  const { type, text } = value
  return {
    type,
    attrs: recordOf(value['attrs']),
    content: listOf(value['content']),
    marks: listOf(value['marks']).flatMap((mark) =>
      isRecord(mark) && typeof mark['type'] === 'string'
        ? [{ type: mark['type'], attrs: recordOf(mark['attrs']) }]
        : [],
    ),
    text: typeof text === 'string' ? text : '',
  }
}

/** The words inside an unknown node, in order, so that they can still be read. */
export const wordsOf = (stored: unknown): string => {
  const node = storedNode(stored)
  if (node === null) return ''
  return [node.text, ...node.content.map(wordsOf)].filter((part) => part !== '').join(' ')
}
