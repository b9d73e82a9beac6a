import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NoteDoc } from '#shared/contract/notes.ts'
import { extensionsOf, readingParts } from '#editor/schema.ts'
import { documentFromStored, storedFromDocument } from '#editor/storedDocument.ts'

const schema = getSchema(extensionsOf(readingParts()))
const roundTrip = (doc: NoteDoc): NoteDoc => storedFromDocument(documentFromStored(schema, doc))
const note = (...content: readonly unknown[]): NoteDoc => ({ type: 'doc', content: [...content] })
const paragraph = (...content: readonly unknown[]) => ({ type: 'paragraph', content })
const words = (text: string, ...marks: readonly unknown[]) =>
  marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }

const personId = '3f2a6f5e-6f0b-4d0a-9d5e-0a4a7d1f2b3c'
const stepId = '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d'

describe('a stored note', () => {
  it('comes back as it was, with every node the editor knows', () => {
    const doc = note(
      { type: 'heading', attrs: { level: 2 }, content: [words('Since October')] },
      paragraph(words('Ask '), { type: 'mention', attrs: { personId } }, words(' gently', { type: 'bold' })),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words('one'))] }] },
      {
        type: 'taskList',
        content: [{ type: 'taskItem', attrs: { checked: true }, content: [paragraph(words('bring cups'))] }],
      },
      paragraph(
        words('worth it', { type: 'highlight' }),
        words(' see', { type: 'link', attrs: { address: 'https://example.org/' } }),
      ),
      { type: 'blockquote', content: [paragraph(words('Whose approval?', { type: 'italic' }))] },
      { type: 'horizontalRule' },
      { type: 'nextStep', attrs: { stepId } },
      { type: 'nextStepLine', attrs: { stepId: null }, content: [words('half typed')] },
    )
    expect(roundTrip(doc)).toEqual(doc)
  })

  it('holds ids of people and steps and none of their words', () => {
    const kept = JSON.stringify(
      roundTrip(
        note(paragraph({ type: 'mention', attrs: { personId } }), { type: 'nextStep', attrs: { stepId } }),
      ),
    )
    expect(kept).toBe(
      `{"type":"doc","content":[{"type":"paragraph","content":[{"type":"mention","attrs":{"personId":"${personId}"}}]},{"type":"nextStep","attrs":{"stepId":"${stepId}"}}]}`,
    )
  })

  it('keeps what a later version wrote: blocks, words in a line, marks and attributes', () => {
    const doc = note(
      {
        type: 'perspective',
        attrs: { kind: 'experience' },
        content: [paragraph(words('Kept the Friday assembly'))],
      },
      paragraph(words('before '), { type: 'sticker', attrs: { name: 'rose' } }, words(' after')),
      paragraph(words('struck', { type: 'strike', attrs: { by: 'me' } }, { type: 'glow' })),
      { type: 'paragraph', attrs: { direction: 'rtl' }, content: [words('sideways')] },
      { type: 'bulletList', content: [{ type: 'fold', content: [paragraph(words('inside'))] }] },
    )
    expect(roundTrip(doc)).toEqual(doc)
  })

  it('comes back byte for byte when a later version wrote into it, wherever that was', () => {
    const json = fc.jsonValue({ maxDepth: 3 })
    const record = fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), json, {
      maxKeys: 4,
      noNullPrototype: true,
    })
    const known = paragraph(words('one '), words('two', { type: 'bold' }), words(' three'))
    const beyond = fc.oneof(
      fc.record(
        { type: fc.constantFrom('fold', 'perspective', '', 'toString'), content: json },
        { requiredKeys: ['type'] },
      ),
      record.map((attrs) => ({
        type: 'paragraph',
        attrs: { ...attrs, later: 1 },
        content: [words('in it')],
      })),
      record.map((more) => ({ ...more, type: 'paragraph', later: true, content: [words('beside it')] })),
      record.map((attrs) => ({ type: 'heading', attrs: { level: 2, ...attrs, later: 0 } })),
      json.map((value) => ({ type: 'horizontalRule', content: [value] })),
      json,
    )
    const inline = fc.oneof(
      record.map((attrs) => ({ type: 'sticker', attrs })),
      record.map((attrs) => ({ type: 'mention', attrs: { personId, ...attrs, later: 1 } })),
      record.map((more) => ({ ...more, type: 'text', text: 'words', later: 1 })),
    )
    const mark = fc.oneof(
      record.map((attrs) => ({ type: 'glow', attrs })),
      record.map((attrs) => ({ type: 'bold', attrs: { ...attrs, later: 1 } })),
      record.map((more) => ({ ...more, type: 'italic', later: 1 })),
      record.map((attrs) => ({ type: 'link', attrs: { address: null, ...attrs, later: 1 } })),
    )
    fc.assert(
      fc.property(
        fc.array(beyond, { minLength: 1, maxLength: 4 }),
        inline,
        mark,
        record,
        (blocks, within, on, besides) => {
          const { type: _type, content: _content, ...more } = besides
          const doc: NoteDoc = {
            type: 'doc',
            ...more,
            content: [known, ...blocks, paragraph(words('a '), within, words(' b', on)), known],
          }
          expect(JSON.stringify(roundTrip(doc))).toBe(JSON.stringify(doc))
        },
      ),
    )
  })

  it('is compared with what it was by bytes: a lost attribute would be seen', () => {
    const doc = note({ type: 'paragraph', later: 1, content: [words('x')] })
    const { later: _later, ...less } = { type: 'paragraph', later: 1, content: [words('x')] }
    expect(JSON.stringify(roundTrip(doc))).not.toBe(JSON.stringify(note(less)))
  })

  it('shows the words inside what it does not know as one plain line', () => {
    const doc = documentFromStored(
      schema,
      note({ type: 'perspective', content: [paragraph(words('still legible'))] }),
    )
    const [line] = doc.children
    expect(line?.type.name).toBe('unknownBlock')
    expect(line?.type.spec.toDOM?.(line)).toEqual(['p', { class: 'unknown' }, 'still legible'])
  })

  it('opens as one empty line when it is empty, and survives what is no document at all', () => {
    expect(roundTrip({ type: 'doc' })).toEqual(note({ type: 'paragraph' }))
    expect(roundTrip({ type: 'doc', content: 'nonsense' })).toEqual(note({ type: 'paragraph' }))
    expect(roundTrip(note(7, null, words('loose')))).toEqual(note(7, null, words('loose')))
  })

  it('loses nothing of any mixture of known and unknown nodes', () => {
    const anything = fc.letrec((tie) => ({
      text: fc.string({ minLength: 1 }).map((text) => words(text)),
      inline: fc.oneof(
        tie('text'),
        fc.constant({ type: 'mention', attrs: { personId } }),
        fc.record({ type: fc.constantFrom('sticker', 'badge'), attrs: fc.record({ size: fc.nat() }) }),
      ),
      block: fc.oneof(
        { depthSize: 'small' },
        fc.array(tie('text'), { minLength: 1, maxLength: 1 }).map((content) => paragraph(...content)),
        fc.array(tie('inline'), { minLength: 1, maxLength: 3 }).map((content) => paragraph(...content)),
        fc
          .array(tie('block'), { minLength: 1, maxLength: 3 })
          .map((content) => ({ type: 'blockquote', content })),
        fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'fold', content })),
      ),
    })).block
    fc.assert(
      fc.property(fc.array(anything, { minLength: 1, maxLength: 5 }), (content) => {
        const doc = note(...content)
        const once = roundTrip(doc)
        // Neighbouring texts join; what they say does not change, and a second trip changes nothing more.
        expect(allWords(once)).toBe(allWords(doc))
        expect(allTypes(once)).toEqual(allTypes(doc))
        expect(roundTrip(once)).toEqual(once)
      }),
    )
  })
})

const allWords = (value: unknown): string =>
  JSON.stringify(value)
    .match(/"text":"(?:[^"\\]|\\.)*"/gu)
    ?.map((match) => JSON.parse(match.slice('"text":'.length)) as string)
    .join('') ?? ''

const allTypes = (value: unknown): readonly string[] =>
  [...JSON.stringify(value).matchAll(/"type":"(\w+)"/gu)].flatMap(([, type]) =>
    type === undefined || type === 'text' ? [] : [type],
  )
