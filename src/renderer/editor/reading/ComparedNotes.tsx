import { useMemo, type ReactNode } from 'react'
import type { NoteDoc } from '#shared/contract/notes.ts'
import {
  compareDocuments,
  type Change,
  type ComparedLine,
  type ComparedPiece,
} from '#shared/domain/comparing/compareDocuments.ts'
import { useText } from '#i18n/index.ts'
import './comparing.css'
import { foldedLines } from './foldedLines.ts'
import { ReadStep } from './ReadStep.tsx'
import type { ReadingNames } from './readingNames.ts'
import { wordsOf } from './storedNodes.ts'

type ComparedNotesProps = {
  readonly before: NoteDoc
  readonly after: NoteDoc
  readonly names: ReadingNames
}

/**
 * How one stored document became another, to be read: what was put in is underlined and marked +, what was taken away
 * is struck through and marked −; both are said to a screen reader too. Long stretches without a change are folded.
 */
export const ComparedNotes = ({ before, after, names }: ComparedNotesProps): ReactNode => {
  const { t } = useText()
  const lines = useMemo(() => foldedLines(compareDocuments(before, after)), [before, after])
  if (lines.length === 0 || (lines.length === 1 && lines[0]?.kind === 'folded'))
    return <p className="compared-none">{t('editor.compared.none')}</p>
  return (
    <ol className="note-text is-read compared">
      {lines.map((line, index) =>
        line.kind === 'folded' ? (
          <li key={index} className="compared-folded">
            {t('editor.compared.folded', { count: line.count })}
          </li>
        ) : (
          <Line key={index} line={line.line} names={names} />
        ),
      )}
    </ol>
  )
}

const signs: Readonly<Record<ComparedLine['change'], string>> = {
  same: '',
  added: '+',
  removed: '−',
  changed: '±',
}

type LineProps = { readonly line: ComparedLine; readonly names: ReadingNames }

const Line = ({ line, names }: LineProps): ReactNode => {
  const { t } = useText()
  return (
    <li className="compared-line" data-change={line.change} data-kind={line.kind} data-quoted={line.isQuoted}>
      <span className="compared-sign" aria-hidden>
        {signs[line.change]}
      </span>
      {line.change !== 'same' && (
        <span className="only-read-aloud">{t(`editor.compared.${line.change}`)}</span>
      )}
      <div className="compared-words" style={{ marginInlineStart: `${Math.min(line.depth, 8) * 24}px` }}>
        {line.kind === 'rule' ? <hr /> : <Pieces line={line} names={names} />}
      </div>
    </li>
  )
}

const Pieces = ({ line, names }: LineProps): ReactNode =>
  runsOf(line.pieces).map(({ change, pieces }, index) => {
    const inside = pieces.map(({ piece }, at) => <Piece key={at} piece={piece} names={names} />)
    if (change === 'added') return <ins key={index}>{inside}</ins>
    if (change === 'removed') return <del key={index}>{inside}</del>
    return <span key={index}>{inside}</span>
  })

type Run = { readonly change: Change; readonly pieces: readonly ComparedPiece[] }

const runsOf = (pieces: readonly ComparedPiece[]): readonly Run[] => {
  const runs: { change: Change; pieces: ComparedPiece[] }[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last?.change === piece.change) last.pieces.push(piece)
    else runs.push({ change: piece.change, pieces: [piece] })
  }
  return runs
}

const Piece = ({
  piece,
  names,
}: {
  readonly piece: ComparedPiece['piece']
  readonly names: ReadingNames
}): ReactNode => {
  const { t } = useText()
  if (piece.kind === 'words') return piece.words
  if (piece.kind === 'break') return <br />
  if (piece.kind === 'person')
    return <span className="mention">{names.person(piece.id) ?? t('editor.someone')}</span>
  if (piece.kind === 'step') return <ReadStep step={names.step(piece.id)} names={names} />
  return <span className="unknown">{wordsOf(JSON.parse(piece.stored)) || t('editor.unknown')}</span>
}
