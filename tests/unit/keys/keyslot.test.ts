import { randomBytes, randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VaultId } from '#shared/ids.ts'
import { argon2Least } from '#vault/keys/argon2Bounds.ts'
import { newDataKey } from '#vault/keys/dataKey.ts'
import { makePassphraseSlot, makeWordsSlot, openPassphraseSlot, openWordsSlot } from '#vault/keys/keyslot.ts'
import { asPassphrase } from '#vault/keys/passphrase.ts'
import { seal, unseal } from '#vault/keys/sealed.ts'
import { slotKeyFromPassphrase } from '#vault/keys/slotKey.ts'

const vaultId = VaultId.parse(randomUUID())
const still = new AbortController().signal
const key32 = fc.uint8Array({ minLength: 32, maxLength: 32 })
const entropy = fc.uint8Array({ minLength: 16, maxLength: 16 })

const flipped = (base64: string, bit: number): string => {
  const bytes = Buffer.from(base64, 'base64')
  const at = Math.floor(bit / 8) % bytes.length
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8))
  return bytes.toString('base64')
}

describe('a sealed text', () => {
  it('opens with its key and what it is bound to, and with nothing else', () => {
    fc.assert(
      fc.property(
        key32,
        key32,
        fc.uint8Array({ maxLength: 200 }),
        fc.string(),
        (key, other, plain, bound) => {
          fc.pre(Buffer.compare(key, other) !== 0)
          const sealed = seal(key, plain, bound)
          expect(unseal(key, sealed, bound)).toEqual(plain)
        },
      ),
    )
  })

  it('does not open when any bit of it has changed', () => {
    fc.assert(
      fc.property(key32, fc.uint8Array({ maxLength: 64 }), fc.nat(), fc.nat(7), (key, plain, at, bit) => {
        const { nonce, sealed } = seal(key, plain, '')
        const bytes = Uint8Array.from(sealed)
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit)
        expect(unseal(key, { nonce, sealed: bytes }, '')).toBeNull()
      }),
    )
  })
})

describe('a words slot', () => {
  it('gives back the data key for its words, and null for any others', () => {
    fc.assert(
      fc.property(entropy, entropy, (words, others) => {
        fc.pre(Buffer.compare(words, others) !== 0)
        const dataKey = newDataKey()
        const slot = makeWordsSlot(words, dataKey, vaultId)
        expect(openWordsSlot(slot, words, vaultId)).toEqual(dataKey)
        expect(openWordsSlot(slot, others, vaultId)).toBeNull()
      }),
    )
  })

  it('tells damage from wrong words', () => {
    fc.assert(
      fc.property(entropy, fc.nat(), fc.constantFrom('nonce', 'sealed'), (words, bit, part) => {
        const slot = makeWordsSlot(words, newDataKey(), vaultId)
        const damaged = { ...slot, [part]: flipped(slot[part as 'nonce'], bit) }
        expect(() => openWordsSlot(damaged, words, vaultId)).toThrow(
          expect.objectContaining({ code: 'corrupt', reason: 'header-damaged' }),
        )
      }),
    )
  })

  it('does not open in another vault', () => {
    const words = new Uint8Array(randomBytes(16))
    const slot = makeWordsSlot(words, newDataKey(), vaultId)
    expect(() => openWordsSlot(slot, words, VaultId.parse(randomUUID()))).toThrow('header-damaged')
  })
})

describe('a passphrase slot', () => {
  it('gives back the data key for its passphrase however a keyboard composes it, and null for another', async () => {
    const dataKey = newDataKey()
    const secret = { passphrase: asPassphrase('Füße im Sand'), argon2id: argon2Least }
    const slot = await makePassphraseSlot(secret, dataKey, vaultId, still)
    const open = async (typed: string) =>
      (await openPassphraseSlot(slot, asPassphrase(typed), vaultId, still)).dataKey
    expect(await open('Füße im Sand'.normalize('NFD'))).toEqual(dataKey)
    expect(await open('Fusse im Sand')).toBeNull()
  })

  it('does not open with parameters weakened behind its back', async () => {
    const secret = { passphrase: asPassphrase('a long enough one'), argon2id: { ...argon2Least, passes: 2 } }
    const slot = await makePassphraseSlot(secret, newDataKey(), vaultId, still)
    const weakened = { ...slot, argon2id: { ...slot.argon2id, passes: 1 } }
    expect((await openPassphraseSlot(weakened, secret.passphrase, vaultId, still)).dataKey).toBeNull()
  })

  it.each([
    ['too little memory', { memoryKiB: 65_535 }],
    ['more than a gibibyte', { memoryKiB: 1_048_577 }],
    ['a terabyte', { memoryKiB: 2 ** 30 }],
    ['part of a kibibyte', { memoryKiB: 65_536.5 }],
    ['no pass', { passes: 0 }],
    ['eleven passes', { passes: 11 }],
    ['no lane', { lanes: 0 }],
    ['five lanes', { lanes: 5 }],
  ])('is refused before any memory is taken when it asks for %s', async (_what, parameters) => {
    const before = process.memoryUsage().rss
    await expect(
      slotKeyFromPassphrase(asPassphrase('x'), new Uint8Array(16), { ...argon2Least, ...parameters }, still),
    ).rejects.toMatchObject({ code: 'corrupt', reason: 'key-parameters' })
    expect(process.memoryUsage().rss - before).toBeLessThan(32 * 2 ** 20)
  })

  it('matches an independent Argon2id (RFC 9106 parameters, our salt and length)', async () => {
    // Node 24 has OpenSSL's Argon2; Electron's BoringSSL has none, so it serves as the witness only.
    const { argon2Sync } = await import('node:crypto')
    const salt = new Uint8Array(16).fill(3)
    const { key } = await slotKeyFromPassphrase(asPassphrase('witness'), salt, argon2Least, still)
    const witness = argon2Sync('argon2id', {
      message: 'witness',
      nonce: salt,
      parallelism: argon2Least.lanes,
      tagLength: 32,
      memory: argon2Least.memoryKiB,
      passes: argon2Least.passes,
    })
    expect(Buffer.from(key).toString('hex')).toBe(witness.toString('hex'))
  })

  it('stops deriving as soon as the call is cancelled', async () => {
    const abort = new AbortController()
    const derivation = slotKeyFromPassphrase(
      asPassphrase('x'),
      new Uint8Array(16),
      { memoryKiB: 1_048_576, passes: 10, lanes: 4 },
      abort.signal,
    )
    abort.abort()
    await expect(derivation).rejects.toMatchObject({ code: 'cancelled' })
    await expect(
      slotKeyFromPassphrase(asPassphrase('x'), new Uint8Array(16), argon2Least, abort.signal),
    ).rejects.toMatchObject({ code: 'cancelled' })
  })
})
