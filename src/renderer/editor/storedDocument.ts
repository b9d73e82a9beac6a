import { Fragment, type Mark, type Node as DocumentNode, type NodeType, type Schema } from '@tiptap/pm/model'
import type { NoteDoc } from '#shared/contract/notes.ts'

/**
 * Between the document as it is stored (ProseMirror JSON, perhaps of a later version) and the one the
 * editor holds. What this version does not know becomes one plain line on the way in and is written back
 * untouched on the way out: nothing a later version wrote is lost here.
 */
type Stored = {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly unknown[]
  readonly marks?: readonly unknown[]
  readonly text?: string
}

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** All that a node or mark of this version is written with; anything more is a later version's. */
const nodeParts = ['type', 'attrs', 'content', 'marks']
const textParts = ['type', 'text', 'marks']
const markParts = ['type', 'attrs']
const hasOnly = (stored: Stored, parts: readonly string[]): boolean =>
  Object.keys(stored).every((name) => parts.includes(name))

/** Reads a stored document. Never throws: what cannot be read is kept as a plain line. */
export const documentFromStored = (schema: Schema, stored: NoteDoc): DocumentNode => {
  const doc = schema.topNodeType
  const content = readContent(schema, doc, contentOf(stored))
  const { type: _type, content: _content, ...beyond } = stored
  const attributes = Object.keys(beyond).length === 0 ? null : { beyond }
  const whole = doc.createAndFill(attributes, content)
  return whole !== null && doc.validContent(whole.content)
    ? whole
    : doc.create(null, [keep(schema, doc, stored)])
}

const contentOf = (stored: NoteDoc): readonly unknown[] => {
  const content = stored['content']
  return Array.isArray(content) ? content : []
}

/** The document as it is to be stored. */
export const storedFromDocument = (document: DocumentNode): NoteDoc => ({
  type: 'doc',
  ...(document.attrs['beyond'] as Readonly<Record<string, unknown>> | null),
  ...(document.content.size > 0 ? { content: document.children.map(writeNode) } : {}),
})

const readContent = (schema: Schema, parent: NodeType, content: readonly unknown[]): Fragment =>
  Fragment.fromArray(content.map((child) => readNode(schema, parent, child)))

const readNode = (schema: Schema, parent: NodeType, stored: unknown): DocumentNode => {
  if (!isStored(stored)) return keep(schema, parent, stored)
  const type = schema.nodes[stored.type]
  if (type === undefined || isOurOwnKeeping(type) || type.isInline !== parent.inlineContent)
    return keep(schema, parent, stored)
  const isOurs =
    hasOnly(stored, type.isText ? textParts : nodeParts) && onlyKnownAttributes(type.spec.attrs, stored.attrs)
  if (!isOurs) return keep(schema, parent, stored)
  try {
    const marks = (stored.marks ?? []).map((mark) => readMark(schema, mark))
    if (type.isText) {
      return stored.text === undefined || stored.text === ''
        ? keep(schema, parent, stored)
        : schema.text(stored.text, marks)
    }
    const content = readContent(schema, type, stored.content ?? [])
    if (!type.validContent(content)) return keep(schema, parent, stored)
    const node = type.create(stored.attrs, content, marks)
    node.check()
    return node
  } catch {
    // ProseMirror throws RangeErrors of its own on attributes and marks it refuses.
    return keep(schema, parent, stored)
  }
}

const readMark = (schema: Schema, stored: unknown): Mark => {
  const unknown = schema.marks['unknownMark']
  if (unknown === undefined) throw new RangeError('a schema without unknownMark')
  const type = isStored(stored) ? schema.marks[stored.type] : undefined
  const isKnown =
    isStored(stored) &&
    type !== undefined &&
    type !== unknown &&
    hasOnly(stored, markParts) &&
    onlyKnownAttributes(type.spec.attrs, stored.attrs)
  return isKnown ? type.create(stored.attrs) : unknown.create({ original: stored })
}

const onlyKnownAttributes = (
  known: Readonly<Record<string, unknown>> | undefined | null,
  stored: Readonly<Record<string, unknown>> | undefined,
): boolean =>
  Object.keys(stored ?? {}).every((name) => known !== undefined && known !== null && name in known)

const isOurOwnKeeping = (type: NodeType): boolean =>
  type.name === 'unknownBlock' || type.name === 'unknownInline'

const keep = (schema: Schema, parent: NodeType, original: unknown): DocumentNode =>
  schema.node(parent.inlineContent ? 'unknownInline' : 'unknownBlock', { original })

const writeNode = (node: DocumentNode): unknown => {
  if (isOurOwnKeeping(node.type)) return node.attrs['original']
  const json = node.toJSON() as Stored
  const { content: _content, marks: _marks, ...own } = json
  return {
    ...own,
    ...(node.content.size > 0 ? { content: node.children.map(writeNode) } : {}),
    ...(node.marks.length > 0 ? { marks: node.marks.map(writeMark) } : {}),
  }
}

const writeMark = (mark: Mark): unknown =>
  mark.type.name === 'unknownMark' ? mark.attrs['original'] : mark.toJSON()
