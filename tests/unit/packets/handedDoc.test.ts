import { describe, expect, it } from 'vitest'
import { docLines } from '#vault/packets/docLines.ts'
import { handedDoc } from '#vault/packets/handedDoc.ts'
import { readPacketDoc } from '#vault/packets/packetDoc.ts'
import { packetNames } from '#vault/packets/packetNames.ts'

const people = [
  { id: 'p1', name: 'Priya Raman', alias: 'Iris', isSilent: false },
  { id: 'p2', name: 'Davit', alias: null, isSilent: false },
  { id: 'p3', name: 'Mara Holt', alias: 'Wren', isSilent: true },
]
const names = (isAliased: boolean) =>
  packetNames(people, { isAliased, someone: 'someone', member: 'a member' })
const spoken = (isAliased: boolean) => ({
  ...names(isAliased),
  step: (id: string) => (id === 's1' ? 'Ask Davit for half an hour' : undefined),
})

const text = (words: string, marks?: unknown) => ({
  type: 'text',
  text: words,
  ...(marks === undefined ? {} : { marks }),
})
const doc = {
  type: 'doc' as const,
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [text('What Priya said')] },
    { type: 'paragraph', content: [{ type: 'mention', attrs: { personId: 'p2' } }, text(' waits')] },
    { type: 'nextStep', attrs: { stepId: 's1' } },
    { type: 'nextStep', attrs: { stepId: 'gone' } },
    { type: 'nextStepLine', attrs: { stepId: null }, content: [text('Ring the harbour')] },
    {
      type: 'taskList',
      content: [
        {
          type: 'taskItem',
          attrs: { checked: true },
          content: [{ type: 'paragraph', content: [text('letter')] }],
        },
      ],
    },
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('three')] }] }],
    },
    { type: 'blockquote', content: [{ type: 'paragraph', content: [text('quoted', [{ type: 'italic' }])] }] },
    {
      type: 'paragraph',
      content: [text('see', [{ type: 'link', attrs: { address: 'https://example.org/davit' } }])],
    },
    {
      type: 'paragraph',
      content: [text('there', [{ type: 'link', attrs: { address: 'https://example.org/x' } }])],
    },
    { type: 'table', content: [{ type: 'paragraph', content: [text('of a newer program')] }] },
    { type: 'horizontalRule' },
  ],
}

describe('a note that is handed over', () => {
  it('says people and next steps in words, and holds only what a packet may hold', () => {
    const handed = handedDoc(doc, spoken(false))
    expect(readPacketDoc(handed)).toEqual(handed)
    expect(JSON.stringify(handed)).not.toContain('p2')
    expect(docLines(handed)).toEqual([
      'What Priya said',
      'Davit waits',
      'Ask Davit for half an hour',
      'Ring the harbour',
      '[x] letter',
      '3. three',
      '> quoted',
      'see (https://example.org/davit)',
      'there (https://example.org/x)',
      'of a newer program',
      '* * *',
    ])
  })

  it('aliased, it holds nobody’s name, mentioned, typed, in a step or in an address', () => {
    const handed = handedDoc(doc, spoken(true))
    expect(JSON.stringify(handed)).not.toMatch(/priya|raman|davit/iu)
    expect(docLines(handed).slice(0, 3)).toEqual([
      'What Iris said',
      'someone waits',
      'Ask someone for half an hour',
    ])
  })
})

describe('names typed as words', () => {
  it('give way as whole words, in any case, the longer before the shorter', () => {
    const { inText } = names(true)
    expect(inText('PRIYA RAMAN and priya met davit, not Davits or Davitson')).toBe(
      'Iris and Iris met someone, not Davits or Davitson',
    )
  })

  it('a member of whom nothing may be written is a member, aliased or not, mentioned or typed', () => {
    for (const isAliased of [true, false]) {
      expect(names(isAliased).person('p3')).toBe('a member')
      expect(names(isAliased).inText('Mara Holt and mara')).toBe('a member and a member')
    }
    expect(names(false).inText('Davit waits')).toBe('Davit waits')
    expect(names(false).leftIn('marathon')).toEqual(['Mara Holt'])
  })

  it('that stand inside longer words are named as what nobody could be sure of', () => {
    const { inText, leftIn } = names(true)
    expect(leftIn(inText('Davits boat, and Priya'))).toEqual(['Davit'])
    expect(leftIn(inText('a boat'))).toEqual([])
  })
})
