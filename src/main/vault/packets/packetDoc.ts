import { noteDocMaxCharacters, type NoteDoc } from '#shared/contract/notes.ts'
import { addressMaxLength, isAddress } from '#shared/domain/addresses.ts'
import { documentMaxDepth, documentMaxValues } from '#shared/domain/documents.ts'
import { SubrosaError } from '#shared/errors.ts'

/** A node as a packet may hold it: what everybody reads, and no id of anybody's vault. */
type Node = Readonly<Record<string, unknown>>

const blocks = new Set([
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'taskList',
  'blockquote',
  'horizontalRule',
])
const inLines = new Set(['text', 'hardBreak'])
/** What each node may hold. */
const children: Readonly<Record<string, ReadonlySet<string>>> = {
  doc: blocks,
  paragraph: inLines,
  heading: inLines,
  bulletList: new Set(['listItem']),
  orderedList: new Set(['listItem']),
  taskList: new Set(['taskItem']),
  listItem: blocks,
  taskItem: blocks,
  blockquote: blocks,
  horizontalRule: new Set(),
  hardBreak: new Set(),
}
const attributes: Readonly<Record<string, (attrs: Node) => Node>> = {
  heading: ({ level }) => ({ level: level === 1 || level === 2 ? level : 3 }),
  orderedList: ({ start }) => ({ start: Number.isSafeInteger(start) ? start : 1 }),
  taskItem: ({ checked }) => ({ checked: checked === true }),
}
const plainMarks = new Set(['bold', 'italic', 'highlight'])

const refused = (): SubrosaError => new SubrosaError('corrupt', { reason: 'packet-contents' })

const isRecord = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A note's document out of a packet, built anew from the nodes and marks a packet may hold: whatever else lay in it
 * (other attributes, keys of prototypes) is not carried over, and a node nobody knows is refused.
 * @throws `corrupt/packet-contents`
 */
export const readPacketDoc = (doc: unknown): NoteDoc => {
  let seen = 0
  const read = (value: unknown, allowed: ReadonlySet<string>, depth: number): Node => {
    seen += 1
    if (!isRecord(value) || seen > documentMaxValues || depth > documentMaxDepth) throw refused()
    const { type, content } = value
    if (typeof type !== 'string' || !allowed.has(type)) throw refused()
    if (type === 'text') return readText(value)
    const attrs = Object.hasOwn(attributes, type)
      ? attributes[type]?.(isRecord(value['attrs']) ? value['attrs'] : {})
      : undefined
    const inner = Object.hasOwn(children, type) ? children[type] : undefined
    if (inner === undefined || (content !== undefined && !Array.isArray(content))) throw refused()
    return {
      type,
      ...(attrs === undefined ? {} : { attrs }),
      ...(content === undefined ? {} : { content: content.map((child) => read(child, inner, depth + 1)) }),
    }
  }
  const root = read(doc, new Set(['doc']), 1)
  if (JSON.stringify(root).length > noteDocMaxCharacters) throw refused()
  return { ...root, type: 'doc' }
}

const readText = ({ text, marks }: Node): Node => {
  if (typeof text !== 'string' || text === '' || !text.isWellFormed()) throw refused()
  if (marks === undefined) return { type: 'text', text }
  if (!Array.isArray(marks) || marks.length > 8) throw refused()
  return { type: 'text', text, marks: marks.map(readMark) }
}

const readMark = (mark: unknown): Node => {
  if (!isRecord(mark)) throw refused()
  const { type, attrs } = mark
  if (typeof type === 'string' && plainMarks.has(type)) return { type }
  const address = isRecord(attrs) ? attrs['address'] : undefined
  if (
    type !== 'link' ||
    typeof address !== 'string' ||
    address.length > addressMaxLength ||
    !isAddress(address)
  )
    throw refused()
  return { type: 'link', attrs: { address } }
}
