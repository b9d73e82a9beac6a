import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainTextOf, type Doc } from '#shared/domain/documents.ts'
import { agesAfter, agesAtFirst, type Ages, type TakenOut } from '#shared/domain/insertions/ages.ts'
import { commonRuns } from '#shared/domain/insertions/commonRuns.ts'
import { tokensOf } from '#shared/domain/insertions/tokens.ts'
import { withoutNewer } from '#shared/domain/insertions/withoutNewer.ts'

const text = (words: string, marks?: readonly Doc[]): Doc => ({
  type: 'text',
  text: words,
  ...(marks === undefined ? {} : { marks }),
})
const paragraph = (...content: readonly Doc[]): Doc =>
  content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
const doc = (...content: readonly Doc[]): Doc => ({ type: 'doc', content })
const lines = (...words: readonly string[]): Doc =>
  doc(...words.map((one) => (one === '' ? paragraph() : paragraph(text(one)))))

/** What is left of the last of several documents, each written a minute after the one before, from a minute on. */
const leftOf = (versions: readonly Doc[], sinceMinute: number) => {
  const [first = doc(), ...later] = versions
  const takenOut: TakenOut[] = []
  let ages: Ages = agesAtFirst(tokensOf(first))
  later.forEach((version, index) => {
    const after = agesAfter(ages, tokensOf(version), index + 1, takenOut)
    ages = after.ages
    if (after.takenOut !== null) takenOut.push(after.takenOut)
  })
  return withoutNewer(versions.at(-1) ?? doc(), ages, sinceMinute)
}

describe('what was written since a moment goes', () => {
  test('and older text in the same paragraph stays, wherever the caret was', () => {
    const left = leftOf(
      [
        lines('Priya took over in March.', 'She misses him.'),
        lines('Priya took over in March, from a man they loved.', 'She misses him.'),
        lines('Priya took over in March, from a man they loved.', 'She never misses him.'),
      ],
      2,
    )
    expect(left.doc).toEqual(lines('Priya took over in March, from a man they loved.', 'She misses him.'))
    expect(left).toMatchObject({ lines: 1, isChanged: true })
  })

  test('nothing that is older changes, not even what was written a minute before', () => {
    const versions = [lines('one'), lines('one and two')]
    expect(leftOf(versions, 2)).toEqual({ doc: lines('one and two'), lines: 0, isChanged: false })
  })

  test('a paragraph that was split or joined since keeps its words, and new empty ones go', () => {
    const split = leftOf([lines('before after'), lines('before secret', '', 'after')], 1)
    expect(split.doc).toEqual(lines('before ', 'after'))
    const joined = leftOf([lines('before', 'after'), lines('before secret after')], 1)
    expect(JSON.stringify(joined.doc)).not.toContain('secret')
  })

  test('two places changed between two saves, and what lies between them stays', () => {
    const left = leftOf(
      [
        lines('The boat is old and the harbour is deep.'),
        lines('The WHITE boat is old and the harbour is VERY deep.'),
      ],
      1,
    )
    expect(left.doc).toEqual(lines('The boat is old and the harbour is deep.'))
  })

  test('what was pasted over older text leaves no scraps of itself', () => {
    const left = leftOf([lines('Thursdays at the pier'), lines('A thing that nobody must hear')], 1)
    expect('Thursdays at the pier').toContain(plainTextOf(left.doc))
    expect(plainTextOf(left.doc).length).toBeLessThan(3)
  })

  test('older text that was cut and pasted elsewhere, or taken back, is as old as it was', () => {
    const old = 'a sentence of last week'
    const moved = leftOf([lines(old, 'end'), lines('', 'end'), lines('', `end${old}`)], 1)
    expect(plainTextOf(moved.doc)).toBe(`end${old}`)
  })

  test('mentions, next steps and rules go like words, and lists stay lists', () => {
    const mention: Doc = { type: 'mention', attrs: { personId: 'p1' } }
    const item = (...content: readonly Doc[]): Doc => ({ type: 'listItem', content })
    const list = (...items: readonly Doc[]): Doc => ({ type: 'bulletList', content: items })
    const before = doc(list(item(paragraph(text('older')))))
    const after = doc(
      list(item(paragraph(text('older '), mention)), item(paragraph(text('secret')))),
      { type: 'horizontalRule' },
      list(item(paragraph(text('secret too')))),
    )
    expect(leftOf([before, after], 1).doc).toEqual(before)
    const emptied = doc(list(item(paragraph())))
    expect(leftOf([emptied, doc(list(item(paragraph(text('secret')))))], 1).doc).toEqual(emptied)
  })

  test('an address put on older words goes, and the words and their other marks stay', () => {
    const link: Doc = { type: 'link', attrs: { href: 'https://secret.example' } }
    const left = leftOf(
      [
        doc(paragraph(text('the old words'))),
        doc(paragraph(text('the old words', [link, { type: 'bold' }]))),
      ],
      1,
    )
    expect(left.doc).toEqual(doc(paragraph(text('the old words', [{ type: 'bold' }]))))
  })

  test('a note that was begun since is empty, and still a note', () => {
    expect(leftOf([doc(), lines('all of it', 'secret')], 1)).toEqual({
      doc: doc(paragraph()),
      lines: 2,
      isChanged: true,
    })
  })

  test('for any edits, exactly the older characters that are still there are left', () => {
    const edit = fc.record({ place: fc.nat(60), remove: fc.nat(6), put: fc.nat(6), isNew: fc.boolean() })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        // Each character says whether it is old, and no two are the same.
        let count = 0
        const written = (many: number, isNew: boolean): string[] =>
          Array.from({ length: many }, () => String.fromCodePoint((isNew ? 0x4e00 : 0xac00) + (count += 1)))
        let now = written(20, false)
        const versions = [lines(now.join(''))]
        const ordered = [...edits.filter(({ isNew }) => !isNew), ...edits.filter(({ isNew }) => isNew)]
        for (const { place, remove, put, isNew } of ordered) {
          const at = Math.min(place, now.length)
          now = [...now.slice(0, at), ...written(put, isNew), ...now.slice(at + remove)]
          versions.push(lines(now.join('')))
        }
        const since = ordered.filter(({ isNew }) => !isNew).length + 1
        const old = now.filter((one) => (one.codePointAt(0) ?? 0) >= 0xac00).join('')
        expect(plainTextOf(leftOf(versions, since).doc)).toBe(old)
      }),
    )
  })
})

test('what two sequences share is the same in both, and in order', () => {
  const sequence = fc.array(fc.constantFrom('ca', 'cb', 'cc', 'oparagraph', 'x'), { maxLength: 60 })
  fc.assert(
    fc.property(sequence, sequence, (before, after) => {
      let [from, to] = [0, 0]
      for (const run of commonRuns(before, after)) {
        expect(before.slice(run.from, run.from + run.length)).toEqual(
          after.slice(run.to, run.to + run.length),
        )
        expect(run.from).toBeGreaterThanOrEqual(from)
        expect(run.to).toBeGreaterThanOrEqual(to)
        from = run.from + run.length
        to = run.to + run.length
      }
    }),
  )
})
