import { randomBytes, randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { VaultId } from '#shared/ids.ts'
import { argon2Least } from '#vault/keys/argon2Bounds.ts'
import { newDataKey, type DataKey } from '#vault/keys/dataKey.ts'
import {
  currentWords,
  makeHeader,
  requireAuthentic,
  unlockHeader,
  unlockHeaderWithWords,
  withNewWords,
} from '#vault/keys/header.ts'
import { checksumOf, parseHeader, serialiseHeader, type Header } from '#vault/keys/headerFormat.ts'
import { asPassphrase } from '#vault/keys/passphrase.ts'
import { newWordEntropy, wordsOf } from '#vault/keys/recoveryWords.ts'

const still = new AbortController().signal
const passphrase = asPassphrase('violet-harbour-ladder-7')
const words = newWordEntropy()
const dataKey: DataKey = newDataKey()
const vaultId = VaultId.parse(randomUUID())
let header: Header

beforeAll(async () => {
  const parts = { vaultId, dataKey, databaseSalt: new Uint8Array(randomBytes(16)), passphrase, words }
  header = await makeHeader({ ...parts, argon2id: argon2Least, wordsNumber: 1 }, still)
})

/** Somebody who changes a header and puts the checksum right again. */
const forged = (change: (draft: Record<string, unknown>) => void): Uint8Array => {
  const draft: Record<string, unknown> = structuredClone(header)
  change(draft)
  return new TextEncoder().encode(JSON.stringify({ ...draft, checksum: checksumOf(draft) }))
}

const isDamaged = expect.objectContaining({ code: 'corrupt', reason: 'header-damaged' })

describe('a header', () => {
  it('is read back as it was written, and opens by passphrase and by words', async () => {
    const read = parseHeader(serialiseHeader(header))
    expect(read).toEqual(header)
    expect((await unlockHeader(read, passphrase, still)).dataKey).toEqual(dataKey)
    expect(unlockHeaderWithWords(read, words)).toEqual(dataKey)
    expect(currentWords(read, dataKey)).toEqual(wordsOf(words))
  })

  it('holds neither the key nor the words nor the passphrase in any plain form', () => {
    const text = new TextDecoder().decode(serialiseHeader(header))
    const secrets = [
      passphrase,
      ...[dataKey, words].flatMap((bytes) =>
        ['hex', 'base64'].map((form) => Buffer.from(bytes).toString(form as 'hex')),
      ),
      wordsOf(words).join('-'),
      wordsOf(words).join(' '),
    ]
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  })

  it('with any bit flipped is damaged, or says the same as before', () => {
    const bytes = serialiseHeader(header)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const flipped = Uint8Array.from(bytes)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
        let outcome: unknown
        try {
          outcome = parseHeader(flipped)
        } catch (error) {
          outcome = error
        }
        // A changed line break between two fields is no damage.
        expect([isDamaged, header]).toContainEqual(outcome)
      }),
      { numRuns: 2_000 },
    )
  })

  it('cut off anywhere is damaged', () => {
    const bytes = serialiseHeader(header)
    fc.assert(
      fc.property(fc.nat(bytes.length - 3), (length) => {
        expect(() => parseHeader(bytes.subarray(0, length))).toThrow(isDamaged)
      }),
    )
  })

  it.each([
    ['nothing', ''],
    ['no JSON', 'vault'],
    ['a number', '7'],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['ten thousand brackets', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['invalid UTF-8', Buffer.from([0xff, 0xfe, 0x7b])],
    ['seventy thousand spaces', ' '.repeat(70_000)],
  ])('is damaged when the file holds %s', (_what, content) => {
    expect(() => parseHeader(new Uint8Array(Buffer.from(content)))).toThrow(isDamaged)
  })

  it('nested deeper than any header is damaged and exhausts nothing', () => {
    const nested = (depth: number): string => (depth === 0 ? '1' : `{"a":${nested(depth - 1)}}`)
    const file = `{"format":"subrosa-vault","version":1,"checksum":"${header.checksum}","deep":${nested(2_000)}}`
    expect(() => parseHeader(new TextEncoder().encode(file))).toThrow(isDamaged)
  })

  it('of a newer format is too new, not damaged', () => {
    const newer = forged((draft) => Object.assign(draft, { version: 2, somethingNew: { a: 1 } }))
    expect(() => parseHeader(newer)).toThrow(
      expect.objectContaining({ code: 'too-new', reason: 'vault-too-new' }),
    )
  })

  it('asking for parameters out of bounds is refused although its checksum fits', () => {
    const greedy = forged((draft) => {
      const slot = draft['passphraseSlot'] as Header['passphraseSlot']
      draft['passphraseSlot'] = { ...slot, argon2id: { ...slot.argon2id, memoryKiB: 2 ** 31 } }
    })
    expect(() => parseHeader(greedy)).toThrow(
      expect.objectContaining({ code: 'corrupt', reason: 'key-parameters' }),
    )
  })

  it.each([
    [
      'the number of the words',
      (draft: Record<string, unknown>) => Object.assign(draft['words'] as object, { number: 2 }),
    ],
    [
      'the file of words',
      (draft: Record<string, unknown>) => Object.assign(draft['words'] as object, { file: 'x' }),
    ],
    [
      'the salt of the database',
      (draft: Record<string, unknown>) =>
        Object.assign(draft, { databaseSalt: Buffer.alloc(16).toString('base64') }),
    ],
    [
      'the MAC',
      (draft: Record<string, unknown>) => Object.assign(draft, { mac: Buffer.alloc(32).toString('base64') }),
    ],
  ])('changed in %s with a checksum put right is found out by whoever has the key', (_what, change) => {
    const read = parseHeader(forged(change))
    expect(() => requireAuthentic(read, dataKey)).toThrow(isDamaged)
    expect(() => unlockHeaderWithWords(read, words)).toThrow(isDamaged)
  })

  it('with a slot of another vault opens nothing', () => {
    const other = forged((draft) => Object.assign(draft, { vaultId: randomUUID() }))
    expect(() => unlockHeaderWithWords(parseHeader(other), words)).toThrow(isDamaged)
  })

  it('with new words counts on, and forgets the old ones', async () => {
    const next = newWordEntropy()
    const renewed = await withNewWords(header, dataKey, { passphrase, words: next }, still)
    expect(renewed.words.number).toBe(2)
    expect(unlockHeaderWithWords(renewed, next)).toEqual(dataKey)
    expect(currentWords(renewed, dataKey)).toEqual(wordsOf(next))
    expect(() => unlockHeaderWithWords(renewed, words)).toThrow(
      expect.objectContaining({ code: 'invalid-input', reason: 'words-do-not-match' }),
    )
  })
})
