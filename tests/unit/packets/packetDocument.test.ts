import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SubrosaError } from '#shared/errors.ts'
import { readDocument, type Packet } from '#vault/packets/packetDocument.ts'
import { writeDocument } from '#vault/packets/writeDocument.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { examplePacket } from '#tests/support/packets.ts'

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const refusal = (document: string | Uint8Array): string | undefined => {
  try {
    readDocument(typeof document === 'string' ? Buffer.from(document) : document)
    return undefined
  } catch (error) {
    return error instanceof SubrosaError ? error.reason : String(error)
  }
}

const changed = (change: Record<string, unknown>): string => JSON.stringify({ ...examplePacket, ...change })
const [piece] = examplePacket.pieces
const withPiece = (change: Record<string, unknown>): string => changed({ pieces: [{ ...piece, ...change }] })
const withNode = (node: unknown): string => withPiece({ doc: { type: 'doc', content: [node] } })

describe('the document inside a packet', () => {
  it('begins as a page that reads by itself, ends in one line of JSON, and is a whole number of steps long', () => {
    const bytes = writeDocument(examplePacket)
    expect(bytes.length % 4_096).toBe(0)
    const text = textOf(bytes)
    expect(text.split('\n').slice(0, 12)).toEqual([
      'Notes that belong to Priya',
      'From the session of 21 November 2026.',
      'Handed over by Helga on 21 November 2026.',
      '',
      'Following someone everyone loved',
      '='.repeat('Following someone everyone loved'.length),
      '',
      'What would you do',
      'if nobody could say no',
      '',
      'Said in the room',
      '– fresh eyes: They wait for your own way, not for his.',
    ])
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^\{"format":"subrosa-packet","version":1,/)
    expect(readDocument(bytes)).toEqual(examplePacket)
  })

  it('says in German what it is, for whom it was made in German', () => {
    const text = textOf(writeDocument({ ...examplePacket, language: 'de', from: null, to: null }))
    expect(text).toContain('Notizen, die dir gehören\nAus dem Treffen vom 21. November 2026.')
    expect(text).toContain('– frischer Blick: ')
  })

  it('comes back as it went, whatever was written', () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    const one = fc.record({
      id: fc.uuid({ version: 4 }),
      title: fc.constantFrom(null, 'A title', '{"format":"subrosa-packet",'),
      doc: fc.array(line, { maxLength: 5 }).map((lines) => noteDoc(...lines)),
      said: fc.array(fc.record({ kind: fc.constantFrom('idea' as const, 'thanks' as const), text: line }), {
        maxLength: 4,
      }),
    })
    const packets = fc
      .uniqueArray(one, { minLength: 1, maxLength: 4, selector: ({ id }) => id })
      .map((pieces): Packet => ({ ...examplePacket, pieces }))
    fc.assert(
      fc.property(packets, (packet) => {
        const bytes = writeDocument(packet)
        expect(bytes.length % 4_096).toBe(0)
        expect(readDocument(bytes)).toEqual(packet)
      }),
    )
  })

  it('is read by its last line only: what the page says is believed by nobody', () => {
    const forged = `{"format":"subrosa-packet","version":1}\nSomething else\n\n${changed({})}`
    expect(readDocument(Buffer.from(forged))).toEqual(examplePacket)
  })
})

const deep = (depth: number): string =>
  `${'{"type":"blockquote","content":['.repeat(depth)}${']}'.repeat(depth)}`
const inDoc = (json: string): string => withNode('PLACE').replace('"PLACE"', json)

describe('a hostile document', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['nothing at all', '', 'not-a-packet'],
    ['only line breaks', '\n'.repeat(8_192), 'not-a-packet'],
    ['a letter', 'Dear Priya,\nhow are you?\n', 'not-a-packet'],
    ['a database', 'SQLite format 3\0', 'not-a-packet'],
    ['other JSON', '{"format":"something","version":1}', 'not-a-packet'],
    ['JSON that breaks off', changed({}).slice(0, -1), 'packet-contents'],
    [
      'bytes that are no UTF-8',
      Buffer.concat([
        Buffer.from('{"format":"subrosa-packet","x":"'),
        Buffer.from([0xff, 0xfe]),
        Buffer.from('"}'),
      ]),
      'packet-contents',
    ],
    ['half a character (a lone surrogate)', withPiece({ title: '\ud800' }), 'packet-contents'],
    [
      'half a character in a note',
      withNode({ type: 'paragraph', content: [{ type: 'text', text: 'a\udc00' }] }),
      'packet-contents',
    ],
    ['the version after this', changed({ version: 2 }), 'packet-too-new'],
    ['a version that is none', changed({ version: '1' }), 'packet-contents'],
    ['a kind nobody knows', changed({ kind: 'person_sheet' }), 'packet-too-new'],
    ['a field nobody knows', changed({ rows: [] }), 'packet-contents'],
    ['rows of another table', changed({ pieces: [{ ...piece, table: 'person' }] }), 'packet-contents'],
    ['a private note', withPiece({ layer: 'private' }), 'packet-contents'],
    ['no pieces', changed({ pieces: [] }), 'packet-contents'],
    ['the same piece twice', changed({ pieces: [piece, piece] }), 'packet-contents'],
    ['an id that is none', withPiece({ id: '../../vault.db' }), 'packet-contents'],
    ['a day that is none', changed({ madeOn: '2026-02-30' }), 'packet-contents'],
    ['a name with line breaks', changed({ from: 'Helga\nyour bank' }), 'packet-contents'],
    [
      'a kind of contribution nobody knows',
      withPiece({ said: [{ kind: 'verdict', text: 'x' }] }),
      'packet-contents',
    ],
    [
      'a giver beside a contribution',
      withPiece({ said: [{ kind: 'idea', text: 'x', from: 'Davit' }] }),
      'packet-contents',
    ],
    [
      'a node nobody knows',
      withNode({ type: 'image', attrs: { src: 'https://x.test/' } }),
      'packet-contents',
    ],
    [
      'a mention',
      withNode({ type: 'paragraph', content: [{ type: 'mention', attrs: { personId: 'x' } }] }),
      'packet-contents',
    ],
    [
      'a paragraph in a line',
      withNode({ type: 'paragraph', content: [{ type: 'paragraph' }] }),
      'packet-contents',
    ],
    [
      'a link into the computer',
      withNode({
        type: 'paragraph',
        content: [
          { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { address: 'file:///etc/passwd' } }] },
        ],
      }),
      'packet-contents',
    ],
    ['a node called like a prototype', withNode({ type: '__proto__', content: [] }), 'packet-contents'],
    ['a node called like a method', withNode({ type: 'constructor', content: [] }), 'packet-contents'],
    [
      'a kind of contribution called like a method',
      withPiece({ said: [{ kind: 'toString', text: 'x' }] }),
      'packet-contents',
    ],
    [
      'keys of prototypes',
      changed({}).replace('"kind":"hand_over"', '"kind":"hand_over","__proto__":{"kind":"x"}'),
      'packet-contents',
    ],
    ['a note that goes deeper than any', inDoc(deep(300)), 'packet-contents'],
    ['a note that goes deeper than a stack', inDoc(deep(20_000)), 'packet-contents'],
    ['a million rows', changed({ pieces: Array.from({ length: 1_000_000 }, () => 0) }), 'packet-contents'],
  ])('%s is refused in one word', (_, document, reason) => {
    expect(refusal(document)).toBe(reason)
  })

  it('carries over nothing but what a packet may hold', () => {
    const doc = JSON.parse(
      '{"type":"doc","__proto__":{"a":1},"extra":true,"content":[{"type":"heading","attrs":{"level":9,"onclick":"x"},"content":[{"type":"text","text":"Hm","marks":[{"type":"bold","attrs":{"x":1}}]}]}]}',
    ) as unknown
    const read = readDocument(Buffer.from(withPiece({ doc })))
    expect(read.pieces[0]?.doc).toEqual({
      type: 'doc',
      content: [
        {
          type: 'heading',
          attrs: { level: 3 },
          content: [{ type: 'text', text: 'Hm', marks: [{ type: 'bold' }] }],
        },
      ],
    })
  })

  it('never leads to anything but one of the refusals, however it was altered', () => {
    const whole = Buffer.from(changed({}))
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const altered = Buffer.from(whole)
        altered[at] = byte
        expect([undefined, 'not-a-packet', 'packet-contents', 'packet-too-new']).toContain(refusal(altered))
      }),
      { numRuns: 500 },
    )
  })
})
