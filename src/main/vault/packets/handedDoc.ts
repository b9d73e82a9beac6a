import type { NoteDoc } from '#shared/contract/notes.ts'
import { plainTextOf, type Doc } from '#shared/domain/documents.ts'
import { isAddress } from '#shared/domain/addresses.ts'
import type { PacketNames } from './packetNames.ts'

/** What a document refers to by id, in words. */
export type Spoken = PacketNames & {
  /** The title of a next step; undefined for one that is gone. */
  readonly step: (id: string) => string | undefined
}

const isRecord = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const contentOf = (node: Doc): readonly Doc[] =>
  Array.isArray(node['content']) ? node['content'].filter(isRecord) : []

const attributeOf = (node: Doc, name: string): unknown =>
  isRecord(node['attrs']) ? node['attrs'][name] : undefined

const textNode = (text: string): Doc[] => (text === '' ? [] : [{ type: 'text', text }])
const paragraphOf = (text: string): Doc[] => [{ type: 'paragraph', content: textNode(text) }]

/**
 * A note as it leaves: people and next steps stand as words, so that no id of this vault goes along, and what only
 * this program knows becomes plain text.
 */
export const handedDoc = (doc: NoteDoc, spoken: Spoken): NoteDoc => ({
  type: 'doc',
  content: contentOf(doc).flatMap((node) => handedBlock(node, spoken)),
})

const containers = new Set(['bulletList', 'orderedList', 'taskList', 'listItem', 'taskItem', 'blockquote'])
const lines = new Set(['paragraph', 'heading', 'nextStepLine'])

const handedBlock = (node: Doc, spoken: Spoken): Doc[] => {
  const type = node['type']
  if (typeof type !== 'string') return []
  if (type === 'horizontalRule') return [{ type }]
  if (type === 'nextStep') {
    const id = attributeOf(node, 'stepId')
    const title = typeof id === 'string' ? spoken.step(id) : undefined
    return title === undefined ? [] : paragraphOf(spoken.inText(title))
  }
  const attrs = isRecord(node['attrs']) ? { attrs: node['attrs'] } : {}
  if (lines.has(type)) {
    const content = contentOf(node).flatMap((child) => handedInline(child, spoken))
    return [type === 'heading' ? { type, ...attrs, content } : { type: 'paragraph', content }]
  }
  if (containers.has(type)) {
    const content = contentOf(node).flatMap((child) => handedBlock(child, spoken))
    return [{ type, ...attrs, content }]
  }
  const plain = spoken.inText(plainTextOf(node))
  return plain === '' ? [] : paragraphOf(plain)
}

const handedInline = (node: Doc, spoken: Spoken): Doc[] => {
  switch (node['type']) {
    case 'hardBreak':
      return [{ type: 'hardBreak' }]
    case 'mention': {
      const id = attributeOf(node, 'personId')
      return typeof id === 'string' ? textNode(spoken.person(id)) : []
    }
    case 'text':
      return typeof node['text'] === 'string' ? handedText(node['text'], node['marks'], spoken) : []
    default:
      return textNode(spoken.inText(plainTextOf(node)))
  }
}

const handedText = (text: string, marks: unknown, { inText }: Spoken): Doc[] => {
  const kept = (Array.isArray(marks) ? marks.filter(isRecord) : []).filter(
    (mark) => ['bold', 'italic', 'highlight'].includes(String(mark['type'])) || isLink(mark, inText),
  )
  // A document is stored as it was typed; what is no Unicode is replaced, as every file of text would.
  const handed = inText(text).toWellFormed()
  return handed === '' ? [] : [{ type: 'text', text: handed, ...(kept.length === 0 ? {} : { marks: kept }) }]
}

/** A link stays only where its address names nobody. */
const isLink = (mark: Doc, inText: (text: string) => string): boolean => {
  const address = attributeOf(mark, 'address')
  return (
    mark['type'] === 'link' &&
    typeof address === 'string' &&
    isAddress(address) &&
    inText(address) === address
  )
}
