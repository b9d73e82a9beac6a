import { readWholeAddress } from '../links/readAddress.ts'
import { cleanCharacters } from './cleanCharacters.ts'
import { createMeter, nestedAtMost, noMarks, type PastedBlock, type PastedInline } from './pasted.ts'
import { tidyLine } from './pastedWords.ts'

const bullet = /^\s{0,8}[-*•–]\s+(?=\S)/u
const number = /^\s{0,8}(\d{1,3})[.)]\s+(?=\S)/u
const quoted = /^ ?> ?/u

/**
 * Reads plain text as a mail or a terminal writes it: empty lines part paragraphs, `>` quotes, points make lists; other
 * lines stay lines.
 * @throws TooMuchError when it is more than one paste may hold
 */
export const readPlainText = (text: string): readonly PastedBlock[] => {
  const clean = cleanCharacters(text)
  const address = readWholeAddress(clean)
  if (address !== null)
    return [
      { kind: 'paragraph', inline: [{ kind: 'words', words: clean.trim(), marks: { ...noMarks, address } }] },
    ]
  const lines = clean.split(/\r\n?|\n/u)
  createMeter().count(clean.length, lines.length)
  return blocksOf(lines, 0)
}

/** Plain text taken line by line, nothing read into it. */
export const readLines = (text: string): readonly PastedBlock[] => {
  const lines = cleanCharacters(text).split(/\r\n?|\n/u)
  createMeter().count(text.length, lines.length)
  return lines.map((words) => ({
    kind: 'paragraph',
    inline: words === '' ? [] : [{ kind: 'words', words, marks: noMarks }],
  }))
}

type LineKind = 'empty' | 'quote' | 'bullets' | 'numbers' | 'words'

const kindOf = (line: string, nesting: number): LineKind => {
  if (line.trim() === '') return 'empty'
  if (quoted.test(line) && nesting < nestedAtMost) return 'quote'
  if (bullet.test(line)) return 'bullets'
  return number.test(line) ? 'numbers' : 'words'
}

const blocksOf = (lines: readonly string[], nesting: number): readonly PastedBlock[] => {
  const blocks: PastedBlock[] = []
  for (let at = 0; at < lines.length;) {
    const kind = kindOf(lines[at] ?? '', nesting)
    let end = at + 1
    while (end < lines.length && belongsTo(kind, lines[end] ?? '', nesting)) end += 1
    const run = lines.slice(at, end)
    if (kind === 'quote')
      blocks.push({
        kind: 'quote',
        blocks: blocksOf(
          run.map((line) => line.replace(quoted, '')),
          nesting + 1,
        ),
      })
    else if (kind === 'bullets' || kind === 'numbers') blocks.push(listOf(run, kind))
    else if (kind === 'words') blocks.push({ kind: 'paragraph', inline: linesOf(run) })
    at = end
  }
  return blocks.filter((block) => block.kind !== 'quote' || block.blocks.length > 0)
}

/** A line indented below a point goes on with it. */
const belongsTo = (kind: LineKind, line: string, nesting: number): boolean => {
  const next = kindOf(line, nesting)
  const isPoints = kind === 'bullets' || kind === 'numbers'
  return next === kind || (isPoints && next === 'words' && /^\s{2,}/u.test(line))
}

const linesOf = (lines: readonly string[]): readonly PastedInline[] =>
  tidyLine(
    lines.flatMap((words, at): PastedInline[] => [
      ...(at === 0 ? [] : [{ kind: 'break' as const }]),
      { kind: 'words', words, marks: noMarks },
    ]),
  )

const listOf = (lines: readonly string[], look: 'bullets' | 'numbers'): PastedBlock => {
  const sign = look === 'bullets' ? bullet : number
  const points: string[] = []
  for (const line of lines) {
    if (sign.test(line) || points.length === 0) points.push(line.replace(sign, ''))
    else points[points.length - 1] += ` ${line.trim()}`
  }
  const start = Number(number.exec(lines[0] ?? '')?.[1] ?? 1)
  const items = points.map((words) => ({
    isDone: false,
    blocks: [{ kind: 'paragraph' as const, inline: linesOf([words]) }],
  }))
  return { kind: 'list', look, start, items }
}
