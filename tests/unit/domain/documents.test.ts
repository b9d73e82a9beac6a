import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  documentMaxDepth,
  mentionedPersonIds,
  plainTextOf,
  requirePlainDocument,
  shownStepIds,
  type Doc,
} from '#shared/domain/documents.ts'

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (...content: Doc[]) => ({ type: 'paragraph', content })
const doc = (...content: Doc[]) => ({ type: 'doc', content })

const anna = '8b8f6c1e-3a0b-4d4e-9a30-6a1f0c1d2e3f'
const step = '0c4ad0cb-0f0b-4c9e-8a39-1e2b4cbb7d11'

const note = doc(
  { type: 'heading', attrs: { level: 1 }, content: [text('Wednesday')] },
  paragraph(text('Asked '), { type: 'mention', attrs: { personId: anna } }, text(' about the board.')),
  {
    type: 'bulletList',
    content: [
      { type: 'listItem', content: [paragraph(text('one'), { type: 'hardBreak' }, text('and a half'))] },
      { type: 'listItem', content: [paragraph(text('two'))] },
    ],
  },
  { type: 'nextStep', attrs: { stepId: step } },
  { type: 'nextStepLine', attrs: { stepId: null }, content: [text('ring Ama')] },
)

const nested = (depth: number): Doc => {
  let inner: Doc = paragraph(text('deep'))
  for (let level = 0; level < depth; level += 1) inner = { type: 'blockquote', content: [inner] }
  return doc(inner)
}

describe('documents', () => {
  test('plain text has a line for each block and no name', () => {
    expect(plainTextOf(note)).toBe('Wednesday\nAsked @ about the board.\none\nand a half\ntwo\nring Ama')
  })

  test('the people and steps of a document are found once each', () => {
    const twice = doc(note, note)
    expect(mentionedPersonIds(twice)).toEqual([anna])
    expect(shownStepIds(twice)).toEqual([step])
  })

  test('every word typed is in the plain text, in the order it was typed', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(words, (typed) => {
        expect(plainTextOf(doc(...typed.map((word) => paragraph(text(word)))))).toBe(typed.join('\n'))
      }),
    )
  })

  test('whatever JSON there is, reading it ends and throws nothing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (anything) => {
        const strange = { ...anything, type: 'doc' }
        expect(typeof plainTextOf(strange)).toBe('string')
        expect(mentionedPersonIds(strange).length).toBeGreaterThanOrEqual(0)
        expect(() => requirePlainDocument(strange)).not.toThrow()
      }),
    )
  })

  test('text nested more deeply than any editor makes it is read without exhausting the stack', () => {
    expect(plainTextOf(nested(100_000))).toBe('deep')
  })

  test('a document that is nested too deeply, or in a circle, is refused as too large', () => {
    expect(() => requirePlainDocument(nested(documentMaxDepth))).toThrow('invalid-input: too-large')
    const circular: Record<string, unknown> = { type: 'doc' }
    circular['content'] = [circular]
    expect(() => requirePlainDocument(circular)).toThrow('invalid-input: too-large')
  })

  test('what a port can carry and JSON cannot is refused', () => {
    for (const value of [new Date(0), new Map(), new Uint8Array(3), undefined, Number.NaN, 1n]) {
      const strange = doc({ type: 'paragraph', attrs: { value } })
      expect(() => requirePlainDocument(strange)).toThrow('invalid-input: malformed')
    }
  })
})
