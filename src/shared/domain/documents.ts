import { SubrosaError } from '../errors.ts'

/** A note's document as it comes over the port: ProseMirror JSON, or anything at all. */
export type Doc = Readonly<Record<string, unknown>>

export const documentMaxDepth = 200
export const documentMaxValues = 1_000_000

const isRecord = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Refuses what is no plain JSON, or more of it than a note may hold. Iterative, so that nothing nested deeply can
 * exhaust the stack; a cycle, which a port can carry and JSON cannot, runs into the limit of depth.
 * @throws `invalid-input/malformed`, `invalid-input/too-large`
 */
export const requirePlainDocument = (doc: Doc): void => {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: doc, depth: 1 }]
  let seen = 0
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    const { value, depth } = entry
    seen += 1
    if (seen > documentMaxValues || depth > documentMaxDepth) {
      throw new SubrosaError('invalid-input', { reason: 'too-large' })
    }
    if (value === null || typeof value === 'string' || typeof value === 'boolean') continue
    if (typeof value === 'number' && Number.isFinite(value)) continue
    if (!isPlain(value)) throw new SubrosaError('invalid-input', { reason: 'malformed' })
    for (const inner of Object.values(value)) waiting.push({ value: inner, depth: depth + 1 })
  }
}

const isPlain = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** The nodes of a document in reading order, with a break after every block that holds text. */
function* inReadingOrder(doc: Doc): Generator<Doc | 'break'> {
  const waiting: (Doc | 'break')[] = [doc]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next
    if (next === 'break') continue
    const content = next['content']
    const children = Array.isArray(content) ? content.filter(isRecord) : []
    if (children.some((child) => child['type'] === 'text' || child['type'] === 'mention'))
      waiting.push('break')
    for (const child of children.toReversed()) waiting.push(child)
  }
}

/** Stands for a person in plain text: names are kept as ids, so that renaming and forgetting reach every note. */
const mentionMark = '@'

const personIdOf = (mention: Doc): string => {
  const id = isRecord(mention['attrs']) ? mention['attrs']['personId'] : undefined
  return typeof id === 'string' ? id : ''
}

/**
 * The text of a document: one line per block, nothing for embedded next steps, whose titles are their own rows. No
 * white space at either end. For search a mention is a mark; who shows the words gives names.
 */
export const plainTextOf = (doc: Doc, nameOf: (personId: string) => string = () => mentionMark): string => {
  const parts: string[] = []
  for (const node of inReadingOrder(doc)) {
    if (node === 'break' || node['type'] === 'hardBreak') parts.push('\n')
    else if (node['type'] === 'mention') parts.push(nameOf(personIdOf(node)))
    else if (node['type'] === 'text' && typeof node['text'] === 'string') parts.push(node['text'])
  }
  return parts.join('').trim()
}

/** The document with one paragraph more, in place of an empty last one. */
export const withLine = (doc: Doc, text: string): Doc & { readonly type: 'doc' } => {
  const content: readonly unknown[] = Array.isArray(doc['content']) ? doc['content'] : []
  const last = content.at(-1)
  const isLastEmpty = isRecord(last) && last['type'] === 'paragraph' && !('content' in last)
  const before = isLastEmpty ? content.slice(0, -1) : content
  return {
    ...doc,
    type: 'doc',
    content: [...before, { type: 'paragraph', content: [{ type: 'text', text }] }],
  }
}

const attributesNamed = (doc: Doc, nodeTypes: readonly string[], attribute: string): string[] => {
  const found = new Set<string>()
  for (const node of inReadingOrder(doc)) {
    if (node === 'break' || !nodeTypes.some((type) => type === node['type'])) continue
    const attributes = node['attrs']
    const value = isRecord(attributes) ? attributes[attribute] : undefined
    if (typeof value === 'string' && value !== '') found.add(value)
  }
  return [...found]
}

/** The ids of the people a document mentions, each once, in reading order; whether they exist is another matter. */
export const mentionedPersonIds = (doc: Doc): string[] => attributesNamed(doc, ['mention'], 'personId')

/** The ids of the next steps a document shows, each once, in reading order. */
export const shownStepIds = (doc: Doc): string[] =>
  attributesNamed(doc, ['nextStep', 'nextStepLine'], 'stepId')
