import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Passphrase } from '#shared/contract/call.ts'
import { asPassphrase } from '#vault/keys/passphrase.ts'
import { packetWorkFactor } from '#vault/packets/limits.ts'
import { readDocument } from '#vault/packets/packetDocument.ts'
import { readPacket, writePacket } from '#vault/packets/packetFile.ts'
import { writeDocument } from '#vault/packets/writeDocument.ts'
import { atTerminal } from '#tests/support/atTerminal.ts'
import { makeHome, type Home } from '#tests/support/backups.ts'
import { examplePacket, packetPassphrase, packetWords, sealed, sealedText } from '#tests/support/packets.ts'

const nowMs = Date.parse('2026-11-21T20:00:00.000Z')
const { signal } = new AbortController()

let home: Home
let whole: Buffer
/** The same under a factor that costs no time. */
let quick: Buffer
const document = writeDocument(examplePacket)

beforeAll(async () => {
  home = makeHome()
  await writePacket(document, { path: home.in('page.age'), passphrase: packetPassphrase, nowMs, signal })
  whole = readFileSync(home.in('page.age'))
  quick = Buffer.from(await sealedText(document))
})
afterAll(() => home[Symbol.dispose]())

const refusal = async (bytes: Uint8Array, words: Passphrase = packetPassphrase): Promise<string> => {
  const path = home.in('hostile.age')
  writeFileSync(path, bytes)
  try {
    readDocument((await readPacket(path, words, signal)).image)
    return 'taken'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('a packet', () => {
  it('comes back as it went, is a whole number of steps long and leaves nothing unfinished beside it', async () => {
    const { image, bytes } = await readPacket(home.in('page.age'), packetPassphrase, signal)
    expect(readDocument(image)).toEqual(examplePacket)
    expect(bytes % 4_096).toBe(0)
    expect(statSync(home.in('page.age')).mode & 0o077).toBe(0)
    expect(readdirSync(home.path).filter((name) => name.endsWith('.partial'))).toEqual([])
    expect(whole.toString('latin1')).toMatch(new RegExp(` ${packetWorkFactor}\n`))
    expect(whole.toString('latin1')).not.toMatch(/Priya|Helga|subrosa/)
  })

  it('serves somebody who has only age and zstd, and never had Subrosa', async () => {
    const page = home.in('page.txt')
    const { exitCode } = await atTerminal(`age -d '${home.in('page.age')}' | zstd -d -q -f -o '${page}'`, [
      packetWords,
    ])
    expect(exitCode).toBe(0)
    const text = readFileSync(page, 'utf8')
    expect(text.split('\n').slice(0, 2)).toEqual([
      'Notes that belong to Priya',
      'From the session of 21 November 2026.',
    ])
    expect(text).toContain('What would you do\nif nobody could say no\n')
    execFileSync('rm', [page])
  })

  it('refuses to age what are not its words', async () => {
    const { exitCode } = await atTerminal(`age -d '${home.in('page.age')}' > /dev/null`, ['wrong'])
    expect(exitCode).not.toBe(0)
  })

  it('says the same with one letter more or a hundred, as far as its length tells', async () => {
    const longer = { ...examplePacket, from: 'Somebody of a longer name' }
    const written = await writePacket(writeDocument(longer), {
      path: home.in('longer.age'),
      passphrase: packetPassphrase,
      nowMs,
      signal,
    })
    expect(written.bytes).toBe(whole.length)
  })
})

describe('a hostile file', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['an empty file', () => new Uint8Array(), 'corrupt: packet-damaged'],
    ['a letter', () => Buffer.from('Dear Priya'), 'corrupt: not-a-packet'],
    ['bytes of nothing', () => randomBytes(20_000), 'corrupt: not-a-packet'],
    ['a packet cut short', () => quick.subarray(0, quick.length - 1), 'corrupt: packet-damaged'],
    ['a packet of half its length', () => quick.subarray(0, 300), 'corrupt: packet-damaged'],
    ['a packet with one changed byte', () => flipped(quick, 400), 'corrupt: packet-damaged'],
    ['an age file that would take hours to open', () => withFactor(29), 'corrupt: packet-too-costly'],
    ['an age file with no zstd in it', () => sealed(Buffer.from('plain')), 'corrupt: not-a-packet'],
    ['a packet of something else', () => sealedText('a letter'), 'corrupt: not-a-packet'],
    [
      'twice as much as a packet may hold, as small as zstd makes it',
      async () => sealed(bomb()),
      'corrupt: packet-too-costly',
    ],
    [
      'two frames one after the other',
      async () => sealed(Buffer.concat([zstdCompressSync(document), zstdCompressSync(document)])),
      'corrupt: packet-damaged',
    ],
    [
      'a file that breaks off inside',
      async () => sealed(zstdCompressSync(document).subarray(0, -8)),
      'corrupt: packet-damaged',
    ],
    ['a packet as an older machine might have sealed it', () => sealedText(document), 'taken'],
  ])('%s', async (_, make, said) => {
    expect(await refusal(await make())).toBe(said)
  })

  it('opened with other words says so', async () => {
    expect(await refusal(whole, asPassphrase('river-river-river-river-river-river'))).toBe('wrong-passphrase')
  })
})

const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

const withFactor = (factor: number): Uint8Array =>
  Buffer.from(whole.toString('latin1').replace(/^(-> scrypt \S+) 18$/mu, `$1 ${factor}`), 'latin1')

/** 64 MiB of zeros in a few kilobytes: twice what a packet may hold, and the frame says so. */
const bomb = (): Uint8Array => zstdCompressSync(Buffer.alloc(64 * 2 ** 20))
