import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asDataKey } from '#vault/keys/dataKey.ts'
import { readHeader } from '#vault/keys/headerFile.ts'
import { fromBase64 } from '#vault/keys/keyslot.ts'
import { openDatabase } from '#vault/storage/database.ts'
import { databasePath } from '#vault/vault/vaultFolder.ts'
import { placesOf } from '#tests/support/decryptedPages.ts'
import { keyOf } from '#tests/support/openByKey.ts'
import { refusalOf } from '#tests/support/vaultProcess.ts'
import {
  bytesOf,
  contentsOf,
  makeTestVault,
  passphrase,
  whileOpen,
  type MadeVault,
} from '#tests/support/vaultFolders.ts'

let made: MadeVault
beforeAll(async () => {
  made = await makeTestVault()
})
afterAll(() => made[Symbol.dispose]())

const canary = 'Cinnabar'
const gone = `${canary} that was erased `.repeat(1_200)

/** Leaves text in free pages of a file too large to be vacuumed by the way, as an older program may have. */
const leaveOldPages = (folder: string, key: Uint8Array): void => {
  using database = openDatabase({
    path: databasePath(folder),
    key: asDataKey(Uint8Array.from(key)),
    salt: fromBase64(readHeader(folder).databaseSalt),
    mode: 'read-write',
  })
  database.pragma('secure_delete = OFF')
  database.exec('CREATE TABLE passing (words TEXT) STRICT')
  database.transaction((db) => {
    for (let row = 0; row < 200; row += 1) db.run('INSERT INTO passing VALUES ($gone)', { gone })
  })
  database.exec('DROP TABLE passing')
}

describe('a deep clean', () => {
  test('puts every row into a fresh file under a fresh key, and no old page comes along', async () => {
    const folder = made.copy()
    const oldKey = await keyOf(folder, passphrase)
    leaveOldPages(folder, oldKey)
    expect(placesOf(folder, oldKey, `${canary} that was erased`)).toEqual(['vault.db'])
    const header = readHeader(folder)
    const { before, freedBytes } = await whileOpen(folder, passphrase, async (vault) => {
      const held = await contentsOf(vault)
      const cleaned = await vault.call('vault.deepClean', { passphrase })
      expect(await contentsOf(vault)).toEqual(held)
      await vault.call('people.add', { name: 'Added after', relation: 'friend' })
      return { before: await contentsOf(vault), ...cleaned }
    })
    expect(freedBytes).toBeGreaterThan(4 * 2 ** 20)
    const key = await keyOf(folder, passphrase)
    expect(key).not.toEqual(oldKey)
    expect(placesOf(folder, key, `${canary} that was erased`)).toEqual([])
    expect(placesOf(folder, oldKey, 'CREATE TABLE')).toEqual([])
    expect(placesOf(folder, key, 'CREATE TABLE')).toEqual(['vault.db'])
    expect(await whileOpen(folder, passphrase, contentsOf)).toEqual(before)
    const after = readHeader(folder)
    expect(after.databaseSalt).not.toBe(header.databaseSalt)
    expect({ vaultId: after.vaultId, number: after.words.number, file: after.words.file }).toEqual({
      vaultId: header.vaultId,
      number: header.words.number,
      file: header.words.file,
    })
    expect(readFileSync(join(folder, 'vault.json.bak'))).toEqual(readFileSync(join(folder, 'vault.json')))
  })

  test('leaves passphrase and words as they were, and what was done before can still be undone', async () => {
    const folder = made.copy()
    await whileOpen(folder, passphrase, async (vault) => {
      await vault.call('vault.checkWords', { words: made.words.join(' ') })
      const added = await vault.call('people.add', { name: 'Too much', relation: 'friend' })
      const { passphraseChangedOn, wordsProvenOn } = (await vault.call('vault.state', {})).open ?? {}
      await vault.call('vault.deepClean', { passphrase })
      expect((await vault.call('vault.state', {})).open).toMatchObject({ passphraseChangedOn, wordsProvenOn })
      expect(await vault.call('vault.checkWords', { words: made.words.join(' ') })).toEqual({ right: true })
      const offered = vault.events.findLast(({ name }) => name === 'undo.offered')
      if (offered?.name !== 'undo.offered') throw new Error('nothing was offered')
      await vault.call('undo.run', { token: offered.payload.token })
      expect((await vault.call('people.list', {})).map(({ id }) => id)).not.toContain(added.id)
    })
  })

  test.each(['copying', 'proving'])('cancelled while %s changes nothing', async (phase) => {
    const folder = made.copy()
    const { 'vault.db': _written, ...before } = bytesOf(folder)
    await whileOpen(folder, passphrase, async (vault) => {
      const abort = new AbortController()
      const cleaning = vault.call(
        'vault.deepClean',
        { passphrase },
        { signal: abort.signal, onProgress: (progress) => progress.phase === phase && abort.abort() },
      )
      expect(await refusalOf(cleaning)).toMatchObject({ code: 'cancelled' })
      await vault.call('people.add', { name: 'Still working', relation: 'friend' })
    })
    const { 'vault.db': _after, ...after } = bytesOf(folder)
    expect(after).toEqual(before)
  })

  test('is refused for a wrong passphrase', async () => {
    const folder = made.copy()
    await whileOpen(folder, passphrase, async (vault) => {
      expect(await refusalOf(vault.call('vault.deepClean', { passphrase: 'not the one' }))).toMatchObject({
        code: 'wrong-passphrase',
      })
      expect(await vault.raw('vault.deepClean', {})).toMatchObject({ error: { code: 'invalid-input' } })
    })
  })
})
