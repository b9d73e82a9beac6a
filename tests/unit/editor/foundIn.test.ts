import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWords } from '#editor/find/foldedWords.ts'
import { foundIn } from '#editor/find/foundIn.ts'
import { countWords } from '#editor/foot/countWords.ts'
import { extensionsOf, readingParts } from '#editor/schema.ts'
import { documentFromStored } from '#editor/storedDocument.ts'

const schema = getSchema(extensionsOf(readingParts()))
const paragraph = (...content: readonly unknown[]) => ({ type: 'paragraph', content })
const words = (text: string, ...marks: readonly unknown[]) => ({ type: 'text', text, marks })
const zoe = '3f2a6f5e-6f0b-4d0a-9d5e-0a4a7d1f2b3c'
const documentOf = (...content: readonly unknown[]) =>
  documentFromStored(schema, { type: 'doc', content: [...content] })

/** What stands at each found place, names in angle brackets. */
const foundWords = (doc: ReturnType<typeof documentOf>, query: string): readonly string[] =>
  foundIn(doc, query, (node) =>
    node.type.name === 'mention' ? 'Zoë Inman' : node.type.name === 'nextStep' ? 'Ring Zoe' : null,
  ).map(({ from, to }) => doc.textBetween(from, to, '|', (node) => `<${node.type.name}>`))

describe('finding in a note', () => {
  const doc = documentOf(
    paragraph(words('The barge, and the '), words('BAR', { type: 'bold' }), words('ge again')),
    paragraph(words('Ask '), { type: 'mention', attrs: { personId: zoe } }, words(' about the barge.')),
    { type: 'nextStep', attrs: { stepId: zoe } },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words('Straße nach Zoë'))] }] },
  )

  it('finds words in every block, across bold and plain, whatever their case', () => {
    expect(foundWords(doc, 'barge')).toEqual(['barge', 'BARge', 'barge'])
  })

  it('finds names and next steps by the words they show, and words by letters without accents', () => {
    expect(foundWords(doc, 'zoe')).toEqual(['<mention>', '<nextStep>', 'Zoë'])
    expect(foundWords(doc, 'ZOË')).toEqual(['<mention>', '<nextStep>', 'Zoë'])
  })

  it('finds nothing across two blocks, and nothing for nothing', () => {
    expect(foundWords(doc, 'again Ask')).toEqual([])
    expect(foundWords(doc, '   ')).toEqual([])
  })

  it('finds in any text what stands there, and only that', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', 'ä', 'ß', 'é', '😀', ' ', 'İ'),
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(text, text, (line, query) => {
        const found = foundWords(documentOf(paragraph({ type: 'text', text: line })), query)
        const sought = foldWords(query.trim()).words
        expect(found.every((place) => foldWords(place).words.includes(sought) || place === '')).toBe(true)
        expect(found.length > 0).toBe(sought !== '' && foldWords(line).words.includes(sought))
      }),
    )
  })
})

describe('counting the words of a note', () => {
  it('counts by the rules of each script, numbers and short words too', () => {
    expect(countWords('Took over in March; 19 years.', 'en')).toBe(6)
    expect(countWords('don’t – wait …', 'en')).toBe(2)
    expect(countWords('', 'en')).toBe(0)
    expect(countWords('私は元気です', 'ja')).toBeGreaterThan(2)
  })
})
