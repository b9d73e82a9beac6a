import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readClock } from '#vault/clock.ts'
import { createPathBook, type Environment } from '#vault/environment.ts'
import { asDataKey } from '#vault/keys/dataKey.ts'
import { requireAuthentic } from '#vault/keys/header.ts'
import { readHeader } from '#vault/keys/headerFile.ts'
import { createAliasView } from '#vault/aliasView.ts'
import { createRoom } from '#vault/room.ts'
import { changePassphrase } from '#vault/vault/changePassphrase.ts'
import { closeRoom } from '#vault/vault/closeRoom.ts'
import { createDoorkeeper } from '#vault/vault/doorkeeper.ts'
import { openVault, type Opened } from '#vault/vault/openVault.ts'
import { currentWords } from '#vault/vault/words.ts'
import { SubrosaError } from '#shared/errors.ts'
import { keyOf, openByKey } from '#tests/support/openByKey.ts'
import { bytesOf, makeTestVault, passphrase, type MadeVault } from '#tests/support/vaultFolders.ts'
import { asPassphrase } from '#vault/keys/passphrase.ts'

let made: MadeVault
beforeAll(async () => {
  made = await makeTestVault()
})
afterAll(() => made[Symbol.dispose]())

const doorkeeper = createDoorkeeper(() => performance.now())
const work = { now: readClock(), signal: new AbortController().signal, progress: () => undefined }

const openWith = (folder: string, argon2TargetMs: number): Promise<Opened> =>
  openVault({ ...work, folder, argon2TargetMs, doorkeeper }, passphrase)

describe('an unlock', () => {
  it('leaves the slot alone on a computer that is no faster', async () => {
    const folder = made.copy()
    const before = bytesOf(folder)
    const { room, strengthen } = await openWith(folder, 1)
    expect(strengthen).toBeNull()
    closeRoom(room)
    expect(bytesOf(folder)['vault.json']).toBe(before['vault.json'])
  })

  it('on a computer that is much faster makes the slot stronger, with the same key, words and file of words', async () => {
    const folder = made.copy()
    const before = readHeader(folder)
    const key = await keyOf(folder, passphrase)
    // So much time that every computer counts as faster.
    const { room, strengthen } = await openWith(folder, 3_600_000)
    // Nobody waits for it before the vault is open.
    expect(readHeader(folder)).toEqual(before)
    await strengthen?.(work)
    closeRoom(room)
    const after = readHeader(folder)
    expect(after.passphraseSlot.argon2id).toEqual({ memoryKiB: 262_144, passes: 10, lanes: 1 })
    expect(after).toMatchObject({ wordsSlot: before.wordsSlot, words: before.words, vaultId: before.vaultId })
    // Under the same key still; the new slot was opened with the passphrase before it came into force.
    requireAuthentic(after, asDataKey(key))
    expect(after.passphraseSlot.salt).not.toBe(before.passphraseSlot.salt)
  })
})

describe('a re-key', () => {
  it('hands over the new words also when the backup after it fails or is cancelled', async () => {
    const folder = made.copy()
    const room = createRoom()
    room.set(await openByKey(folder, await keyOf(folder, passphrase)))
    const env: Environment = {
      room,
      aliasView: createAliasView(room),
      paths: createPathBook(),
      announce: () => undefined,
      background: () => Promise.resolve(),
      now: readClock,
      clockMs: () => performance.now(),
      tellMain: () => undefined,
      argon2TargetMs: 0,
    }
    const hooks = {
      afterOpening: () => undefined,
      afterRewrap: () => undefined,
      afterRekey: () => Promise.reject(new SubrosaError('cancelled')),
      fillWithDemo: () => Promise.resolve(),
    }
    const change = {
      current: passphrase,
      next: asPassphrase('marble-otter-nineteen-fog'),
      oldMayBeKnown: true,
    }
    const { words } = await changePassphrase({ env, doorkeeper, hooks }, room.require(), change, work)
    expect(words).toEqual(currentWords(room.require()))
    closeRoom(room.require())
  })
})
