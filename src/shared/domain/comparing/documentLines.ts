import type { Doc } from '../documents.ts'

/** The smallest piece two documents are compared by: a word with the space behind it, a person, a next step. */
export type Piece =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'step'; readonly id: string }
  | { readonly kind: 'break' }
  /** Something a later version wrote, told from others by its content. */
  | { readonly kind: 'unknown'; readonly stored: string }

export type LineKind =
  'text' | 'heading' | 'subheading' | 'bullet' | 'number' | 'task' | 'task-done' | 'rule' | 'step' | 'unknown'

/** One line of a document as one reads it. */
export type DocumentLine = {
  readonly kind: LineKind
  /** How many lists it stands in. */
  readonly depth: number
  readonly isQuoted: boolean
  readonly pieces: readonly Piece[]
}

type Around = Omit<DocumentLine, 'pieces'>

const isRecord = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const childrenOf = (node: Doc): readonly unknown[] => (Array.isArray(node['content']) ? node['content'] : [])
const attributeOf = (node: Doc, name: string): unknown =>
  isRecord(node['attrs']) ? node['attrs'][name] : undefined

/** A document line by line, in reading order. Never throws; it must not be nested deeper than a note may be. */
export const linesOf = (doc: Doc): readonly DocumentLine[] =>
  childrenOf(doc).flatMap((child) => linesIn(child, { kind: 'text', depth: 0, isQuoted: false }))

const linesIn = (node: unknown, around: Around): readonly DocumentLine[] => {
  if (!isRecord(node)) return [{ ...around, kind: 'unknown', pieces: [unknownPiece(node)] }]
  const inside = (next: Around): readonly DocumentLine[] =>
    childrenOf(node).flatMap((child) => linesIn(child, next))
  switch (node['type']) {
    case 'paragraph':
    case 'nextStepLine':
      return [{ ...around, pieces: piecesOf(node) }]
    case 'heading':
      return [
        {
          ...around,
          kind: attributeOf(node, 'level') === 3 ? 'subheading' : 'heading',
          pieces: piecesOf(node),
        },
      ]
    case 'bulletList':
    case 'taskList':
      return inside({ ...around, kind: 'bullet', depth: around.depth + 1 })
    case 'orderedList':
      return inside({ ...around, kind: 'number', depth: around.depth + 1 })
    case 'listItem':
      return inside(around)
    case 'taskItem':
      return inside({ ...around, kind: attributeOf(node, 'checked') === true ? 'task-done' : 'task' })
    case 'blockquote':
      return inside({ ...around, isQuoted: true })
    case 'horizontalRule':
      return [{ ...around, kind: 'rule', pieces: [] }]
    case 'nextStep':
      return [
        { ...around, kind: 'step', pieces: [{ kind: 'step', id: String(attributeOf(node, 'stepId')) }] },
      ]
    default:
      return [{ ...around, kind: 'unknown', pieces: [unknownPiece(node)] }]
  }
}

const unknownPiece = (stored: unknown): Piece => ({ kind: 'unknown', stored: JSON.stringify(stored) ?? '' })

const piecesOf = (node: Doc): readonly Piece[] => childrenOf(node).flatMap(piecesIn)

const wordWithSpace = /\s*\S+\s*|\s+/gu

const piecesIn = (inline: unknown): readonly Piece[] => {
  if (!isRecord(inline)) return [unknownPiece(inline)]
  const { type, text } = inline
  if (type === 'text')
    return typeof text === 'string'
      ? (text.match(wordWithSpace) ?? []).map((words) => ({ kind: 'words', words }))
      : []
  if (type === 'mention') return [{ kind: 'person', id: String(attributeOf(inline, 'personId')) }]
  if (type === 'hardBreak') return [{ kind: 'break' }]
  return [unknownPiece(inline)]
}

/** Two pieces with the same key say the same, whatever their weight or slant. */
export const pieceKey = (piece: Piece): string => {
  if (piece.kind === 'words') return piece.words.trim()
  if (piece.kind === 'break') return '\n'
  return `${piece.kind} ${piece.kind === 'unknown' ? piece.stored : piece.id}`
}
