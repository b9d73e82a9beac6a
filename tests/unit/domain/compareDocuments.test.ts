import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDocuments, type ComparedLine } from '#shared/domain/comparing/compareDocuments.ts'
import { differenceOf } from '#shared/domain/comparing/difference.ts'
import { linesOf } from '#shared/domain/comparing/documentLines.ts'
import type { Doc } from '#shared/domain/documents.ts'

const paragraph = (text: string): Doc =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }
const note = (...content: readonly Doc[]): Doc => ({ type: 'doc', content: [...content] })
const of = (...lines: readonly string[]): Doc => note(...lines.map(paragraph))

/** `-gone- +come+`, one line each, with a sign for the whole line. */
const told = (lines: readonly ComparedLine[]): readonly string[] =>
  lines.map(({ change, pieces }) => {
    const sign = { same: ' ', added: '+', removed: '-', changed: '~' }[change]
    const words = pieces.map(({ change: how, piece }) => {
      const shown = piece.kind === 'words' ? piece.words.trim() : piece.kind
      if (change !== 'changed' || how === 'same') return shown
      return how === 'added' ? `+${shown}+` : `-${shown}-`
    })
    return `${sign}${words.join(' ')}`
  })

describe('comparing two versions of a note', () => {
  it('shows a word that was changed inside its line, and lines that came and went in their place', () => {
    const before = of('Took over in March.', 'Half of them mean it kindly.', 'She asks what they miss.')
    const after = of('Took over in May.', 'Half of them mean it kindly.', 'Nobody noticed the assembly.')
    expect(told(compareDocuments(before, after))).toEqual([
      '~Took over in -March.- +May.+',
      ' Half of them mean it kindly.',
      '-She asks what they miss.',
      '+Nobody noticed the assembly.',
    ])
  })

  it('tells people, next steps and unknown things from one another by their ids and content', () => {
    const mention = (personId: string): Doc => ({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Ask for ' },
        { type: 'mention', attrs: { personId } },
      ],
    })
    const step = (stepId: string): Doc => ({ type: 'nextStep', attrs: { stepId } })
    const before = note(mention('one'), step('one'), { type: 'perspective', attrs: { by: 1 } })
    expect(told(compareDocuments(before, before)).every((line) => line.startsWith(' '))).toBe(true)
    const after = note(mention('two'), step('two'), { type: 'perspective', attrs: { by: 2 } })
    expect(told(compareDocuments(before, after))).toEqual([
      '~Ask for -person- +person+',
      '-step',
      '-unknown',
      '+step',
      '+unknown',
    ])
  })

  it('counts a line that became a heading, and not one that became bold', () => {
    const bold = note({
      type: 'paragraph',
      content: [{ type: 'text', text: 'Since October', marks: [{ type: 'bold' }] }],
    })
    const heading = note({
      type: 'heading',
      attrs: { level: 2 },
      content: [{ type: 'text', text: 'Since October' }],
    })
    expect(compareDocuments(of('Since October'), bold).map(({ change }) => change)).toEqual(['same'])
    expect(compareDocuments(of('Since October'), heading)).toMatchObject([
      { change: 'changed', kind: 'heading' },
    ])
  })

  it('gives both documents back out of their comparison, whatever they hold', () => {
    const lines = fc.array(
      fc
        .array(fc.constantFrom('rose', 'bud', 'leaf', 'stem'), { maxLength: 5 })
        .map((words) => words.join(' ')),
      { maxLength: 12 },
    )
    const wordsOf = (doc: Doc): readonly string[] =>
      linesOf(doc).flatMap(({ pieces }) =>
        pieces.flatMap((piece) => (piece.kind === 'words' ? [piece.words.trim()] : [])),
      )
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const pieces = compareDocuments(of(...before), of(...after)).flatMap((line) => line.pieces)
        const side = (without: string): readonly string[] =>
          pieces.flatMap(({ change, piece }) =>
            change !== without && piece.kind === 'words' ? [piece.words.trim()] : [],
          )
        expect(side('removed')).toEqual(wordsOf(of(...after)))
        expect(side('added').toSorted()).toEqual(wordsOf(of(...before)).toSorted())
      }),
    )
  })

  it('finds the shortest way between two lists', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 })
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const stretches = differenceOf(before, after, 100)
        const kept = stretches.flatMap((stretch) =>
          stretch.kind === 'same' ? before.slice(stretch.from, stretch.to) : [],
        )
        expect(kept).toHaveLength(longestCommon(before, after))
        const again = stretches.flatMap((stretch) =>
          stretch.kind === 'removed'
            ? []
            : stretch.kind === 'added'
              ? after.slice(stretch.from, stretch.to)
              : before.slice(stretch.from, stretch.to),
        )
        expect(again).toEqual(after)
      }),
    )
  })

  it('tells lists that are too far apart as one replacement between what they share', () => {
    const many = (sign: string): readonly string[] => Array.from({ length: 50 }, (_, at) => `${sign}${at}`)
    expect(differenceOf(['head', ...many('a'), 'tail'], ['head', ...many('b'), 'tail'], 10)).toEqual([
      { kind: 'same', from: 0, to: 1, at: 0 },
      { kind: 'removed', from: 1, to: 51 },
      { kind: 'added', from: 1, to: 51 },
      { kind: 'same', from: 51, to: 52, at: 51 },
    ])
  })

  it('bears any stored document', () => {
    expect(compareDocuments({ type: 'doc', content: 'nonsense' }, note())).toEqual([])
    expect(told(compareDocuments({ type: 'doc', content: [7, null] }, note()))).toEqual([
      '-unknown',
      '-unknown',
    ])
  })
})

const longestCommon = (before: readonly string[], after: readonly string[]): number => {
  const row = Array.from({ length: after.length + 1 }, () => 0)
  for (const word of before) {
    let diagonal = 0
    for (const [at, other] of after.entries()) {
      const above = row[at + 1] ?? 0
      row[at + 1] = word === other ? diagonal + 1 : Math.max(above, row[at] ?? 0)
      diagonal = above
    }
  }
  return row.at(-1) ?? 0
}
