import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { VaultId } from '#shared/ids.ts'
import { argon2Least } from '#vault/keys/argon2Bounds.ts'
import { newDataKey } from '#vault/keys/dataKey.ts'
import { makeHeader } from '#vault/keys/header.ts'
import { checksumOf, serialiseHeader, type Header } from '#vault/keys/headerFormat.ts'
import { mendHeaders, readHeaders, replaceHeader, usableHeaders } from '#vault/keys/headerFile.ts'
import { asPassphrase } from '#vault/keys/passphrase.ts'
import { newWordEntropy } from '#vault/keys/recoveryWords.ts'

const still = new AbortController().signal
let one: Header
let two: Header
let folder: string

const make = (): Promise<Header> =>
  makeHeader(
    {
      vaultId: VaultId.parse(randomUUID()),
      dataKey: newDataKey(),
      databaseSalt: new Uint8Array(randomBytes(16)),
      passphrase: asPassphrase('violet-harbour-ladder-7'),
      argon2id: argon2Least,
      words: newWordEntropy(),
      wordsNumber: 1,
    },
    still,
  )

beforeAll(async () => {
  one = await make()
  two = await make()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'subrosa-header-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, content: Header | string): void =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : serialiseHeader(content))
const found = () => {
  const headers = readHeaders(folder)
  return headers === null ? null : usableHeaders(headers)
}
const lying = (name: string): string => readFileSync(join(folder, name), 'utf8')
const text = (header: Header): string => new TextDecoder().decode(serialiseHeader(header))

describe('the header and its spare', () => {
  it('are tried in this order, and once when they are equal', () => {
    expect(found()).toBeNull()
    put('vault.json', one)
    expect(found()).toEqual([{ header: one, fromSpare: false }])
    put('vault.json.bak', one)
    expect(found()).toHaveLength(1)
    put('vault.json.bak', two)
    expect(found()).toEqual([
      { header: one, fromSpare: false },
      { header: two, fromSpare: true },
    ])
  })

  it.each([
    ['is damaged', 'garbage'],
    ['is empty', ''],
  ])('the spare serves when the first %s', (_what, content) => {
    put('vault.json', content)
    put('vault.json.bak', one)
    expect(found()).toEqual([{ header: one, fromSpare: true }])
  })

  it('the spare serves when the first is gone', () => {
    put('vault.json.bak', one)
    expect(found()).toEqual([{ header: one, fromSpare: true }])
  })

  it('are both needed to be damaged for the vault to be refused', () => {
    put('vault.json', 'x')
    put('vault.json.bak', 'y')
    expect(found).toThrow(expect.objectContaining({ code: 'corrupt', reason: 'header-damaged' }))
  })

  it('a header of a newer program is never passed over for an older spare', () => {
    const newer = { ...one, version: 2 }
    put('vault.json', JSON.stringify({ ...newer, checksum: checksumOf(newer) }))
    put('vault.json.bak', one)
    expect(found).toThrow(expect.objectContaining({ code: 'too-new', reason: 'vault-too-new' }))
  })

  it('are mended to the header that opened', () => {
    put('vault.json', 'x')
    put('vault.json.bak', one)
    mendHeaders(folder, one)
    expect([lying('vault.json'), lying('vault.json.bak')]).toEqual([text(one), text(one)])
    expect(readdirSync(folder).toSorted()).toEqual(['vault.json', 'vault.json.bak'])
  })
})

describe('replacing a header', () => {
  beforeEach(() => {
    put('vault.json', one)
    put('vault.json.bak', one)
  })

  it('proves the new one from the disk while the old one is still in force', async () => {
    const seen: string[] = []
    await replaceHeader(folder, two, (written) => {
      seen.push(text(written), lying('vault.json'))
    })
    expect(seen).toEqual([text(two), text(one)])
    expect([lying('vault.json'), lying('vault.json.bak')]).toEqual([text(two), text(two)])
    expect(readdirSync(folder).toSorted()).toEqual(['vault.json', 'vault.json.bak'])
  })

  it('keeps the old one as the spare until the new one is in force', async () => {
    let spare = ''
    await replaceHeader(
      folder,
      two,
      () => undefined,
      (enforce) => {
        enforce()
        spare = lying('vault.json.bak')
      },
    )
    expect(spare).toBe(text(one))
  })

  it.each([
    ['the proof', () => Promise.reject(new Error('refused')), (enforce: () => void) => enforce()],
    [
      'what goes with it',
      () => undefined,
      (_enforce: () => void) => {
        throw new Error('refused')
      },
    ],
    [
      'what goes with it, after the new one came into force,',
      () => undefined,
      (enforce: () => void) => {
        enforce()
        throw new Error('refused')
      },
    ],
  ])('leaves everything as it was when %s fails', async (_what, prove, commit) => {
    await expect(replaceHeader(folder, two, prove, commit)).rejects.toThrow('refused')
    expect([lying('vault.json'), lying('vault.json.bak')]).toEqual([text(one), text(one)])
    expect(readdirSync(folder).toSorted()).toEqual(['vault.json', 'vault.json.bak'])
  })
})
