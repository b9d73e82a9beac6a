import type { Doc } from '../documents.ts'
import { differenceOf, type Stretch } from './difference.ts'
import { linesOf, pieceKey, type DocumentLine, type Piece } from './documentLines.ts'

export type Change = 'same' | 'added' | 'removed'

export type ComparedPiece = { readonly change: Change; readonly piece: Piece }

/** A line of either document, or of both with what was changed inside it. */
export type ComparedLine = Omit<DocumentLine, 'pieces'> & {
  readonly change: Change | 'changed'
  readonly pieces: readonly ComparedPiece[]
}

/** Single changes looked for, among lines and inside one line; beyond them all of it counts as replaced. */
const lineSteps = 1_500
const pieceSteps = 600
/** How far ahead a replaced line looks for the one it came from. */
const ahead = 12

/**
 * How one document became another, line by line in reading order: what was taken away stands where it stood, what was
 * put in where it stands now. Weight, slant and highlight are no change; a line that became a heading is one. Never
 * throws, and ends soon for documents of any size.
 */
export const compareDocuments = (before: Doc, after: Doc): readonly ComparedLine[] => {
  const [old, now] = [linesOf(before), linesOf(after)]
  const stretches = differenceOf(old.map(lineKey), now.map(lineKey), lineSteps)
  const compared: ComparedLine[] = []
  let [gone, come]: [DocumentLine[], DocumentLine[]] = [[], []]
  const settle = (): void => {
    compared.push(...replaced(gone, come))
    ;[gone, come] = [[], []]
  }
  for (const stretch of stretches) {
    if (stretch.kind === 'removed') gone.push(...old.slice(stretch.from, stretch.to))
    else if (stretch.kind === 'added') come.push(...now.slice(stretch.from, stretch.to))
    else {
      settle()
      const end = stretch.at + stretch.to - stretch.from
      compared.push(...now.slice(stretch.at, end).map((line) => whole(line, 'same')))
    }
  }
  settle()
  return compared
}

const lineKey = ({ kind, depth, isQuoted, pieces }: DocumentLine): string =>
  [kind, depth, isQuoted, ...pieces.map(pieceKey)].join('\u0000')

const whole = (line: DocumentLine, change: Change): ComparedLine => ({
  ...line,
  change,
  pieces: line.pieces.map((piece) => ({ change, piece })),
})

/** Lines that gave way to others: those much alike are one changed line; of the rest, what went stands first. */
const replaced = (gone: readonly DocumentLine[], come: readonly DocumentLine[]): ComparedLine[] => {
  const compared: ComparedLine[] = []
  let next = 0
  let added: ComparedLine[] = []
  const tell = (removed: readonly DocumentLine[]): void => {
    compared.push(...removed.map((old) => whole(old, 'removed')), ...added)
    added = []
  }
  for (const line of come) {
    const at = gone.slice(next, next + ahead).findIndex((old) => areAlike(old, line))
    const old = at === -1 ? undefined : gone[next + at]
    if (old === undefined) {
      added.push(whole(line, 'added'))
      continue
    }
    tell(gone.slice(next, next + at))
    compared.push(changed(old, line))
    next += at + 1
  }
  tell(gone.slice(next))
  return compared
}

/** Half of the longer line's pieces stand in the other one too. */
const areAlike = (old: DocumentLine, now: DocumentLine): boolean => {
  const known = new Set(old.pieces.map(pieceKey))
  const shared = now.pieces.filter((piece) => known.has(pieceKey(piece))).length
  return shared > 0 && shared * 2 >= Math.max(old.pieces.length, now.pieces.length)
}

const changed = (old: DocumentLine, now: DocumentLine): ComparedLine => ({
  ...now,
  change: 'changed',
  pieces: differenceOf(old.pieces.map(pieceKey), now.pieces.map(pieceKey), pieceSteps).flatMap((stretch) =>
    piecesIn(stretch, old, now),
  ),
})

const piecesIn = (stretch: Stretch, old: DocumentLine, now: DocumentLine): readonly ComparedPiece[] => {
  const [from, to] =
    stretch.kind === 'same'
      ? [stretch.at, stretch.at + stretch.to - stretch.from]
      : [stretch.from, stretch.to]
  const pieces = (stretch.kind === 'removed' ? old : now).pieces.slice(from, to)
  return pieces.map((piece) => ({ change: stretch.kind, piece }))
}
