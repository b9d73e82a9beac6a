import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Decrypter, armor } from 'age-encryption'
import { readHeader } from '#vault/keys/headerFile.ts'
import { readSalt } from '#vault/keys/databaseFile.ts'
import { asPassphrase } from '#vault/keys/passphrase.ts'
import { createRoom } from '#vault/room.ts'
import { closeRoom } from '#vault/vault/closeRoom.ts'
import { moveVault } from '#vault/vault/move.ts'
import { keyOf, openByKey } from '#tests/support/openByKey.ts'
import { refusalOf, startTestVault } from '#tests/support/vaultProcess.ts'
import {
  bytesOf,
  contentsOf,
  makeTestVault,
  passphrase,
  whileOpen,
  type MadeVault,
} from '#tests/support/vaultFolders.ts'

const next = asPassphrase('marble-otter-nineteen-fog')
let made: MadeVault
beforeAll(async () => {
  made = await makeTestVault()
})
afterAll(() => made[Symbol.dispose]())

const typed = (words: readonly string[]): string => words.join(' ')
const refusesToOpen = async (folder: string, secret: string): Promise<void> => {
  expect(await refusalOf(whileOpen(folder, secret, () => undefined))).toMatchObject({
    code: 'wrong-passphrase',
  })
}
/** What somebody reads who opens `recovery-words-N.age` with the age tool. */
const wordsInFile = async (folder: string, secret: string): Promise<string> => {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(secret)
  return decrypter.decrypt(armor.decode(readHeader(folder).words.file), 'text')
}

describe('changing the passphrase', () => {
  it('puts the same key and words behind the new one, also in the file of words', async () => {
    const folder = made.copy()
    const key = await keyOf(folder, passphrase)
    const before = await whileOpen(folder, passphrase, async (vault) => {
      const change = { current: passphrase, next, oldMayBeKnown: false }
      expect(await vault.call('vault.changePassphrase', change)).toEqual({ words: null, oldCopies: [] })
      return contentsOf(vault)
    })
    await refusesToOpen(folder, passphrase)
    expect(await whileOpen(folder, next, contentsOf)).toEqual(before)
    expect(await keyOf(folder, next)).toEqual(key)
    expect(await wordsInFile(folder, next)).toBe(`${made.words.join('-')}\n`)
    await expect(wordsInFile(folder, passphrase)).rejects.toThrow(/no identity matched|incorrect/i)
  })

  it('that somebody may know makes new words, a new key and a new file, and drops the old ones everywhere', async () => {
    const folder = made.copy()
    const key = await keyOf(folder, passphrase)
    const salt = readSalt(join(folder, 'vault.db'))
    const { words, before, opened } = await whileOpen(folder, passphrase, async (vault) => {
      const held = await contentsOf(vault)
      const change = { current: passphrase, next, oldMayBeKnown: true }
      const changed = await vault.call('vault.changePassphrase', change)
      expect(await contentsOf(vault)).toEqual(held)
      await vault.call('people.add', { name: 'Added after', relation: 'friend' })
      const state = await vault.call('vault.state', {})
      return { words: changed.words ?? [], before: await contentsOf(vault), opened: state.open }
    })
    expect(words).toHaveLength(12)
    expect(words).not.toEqual(made.words)
    expect(opened).toMatchObject({ wordsProvenOn: null, passphraseChangedOn: '2026-11-21' })
    await refusesToOpen(folder, passphrase)
    expect(await whileOpen(folder, next, contentsOf)).toEqual(before)
    expect(await keyOf(folder, next)).not.toEqual(key)
    expect(readSalt(join(folder, 'vault.db'))).not.toEqual(salt)
    expect(readHeader(folder)).toMatchObject({
      vaultId: readHeader(made.folder).vaultId,
      words: { number: 2 },
    })
    expect(await wordsInFile(folder, next)).toBe(`${words.join('-')}\n`)
    await using vault = startTestVault()
    const byOldWords = { folder: vault.token(folder), words: typed(made.words), newPassphrase: passphrase }
    expect(await refusalOf(vault.call('vault.openWithWords', byOldWords))).toMatchObject({
      code: 'invalid-input',
      reason: 'words-do-not-match',
    })
  })

  it('keeps what is written while the vault is being re-keyed', async () => {
    const folder = made.copy()
    await whileOpen(folder, passphrase, async (vault) => {
      const writing: Promise<unknown>[] = []
      await vault.call(
        'vault.changePassphrase',
        { current: passphrase, next, oldMayBeKnown: true },
        {
          onProgress: ({ phase }) => {
            if (phase === 'copying')
              writing.push(vault.call('people.add', { name: 'In between', relation: 'friend' }))
          },
        },
      )
      expect(writing).not.toEqual([])
      await Promise.all(writing)
    })
    const { people } = await whileOpen(folder, next, contentsOf)
    expect(people.map(({ name }) => name)).toContain('In between')
  })

  it.each(['copying', 'proving'])('cancelled while %s changes nothing', async (phase) => {
    const folder = made.copy()
    const before = bytesOf(folder)
    await whileOpen(folder, passphrase, async (vault) => {
      const abort = new AbortController()
      const change = vault.call(
        'vault.changePassphrase',
        { current: passphrase, next, oldMayBeKnown: true },
        { signal: abort.signal, onProgress: (progress) => progress.phase === phase && abort.abort() },
      )
      expect(await refusalOf(change)).toMatchObject({ code: 'cancelled' })
      await vault.call('people.add', { name: 'Still working', relation: 'friend' })
    })
    const after = bytesOf(folder)
    expect({ ...after, 'vault.db': '' }).toEqual({ ...before, 'vault.db': '' })
    expect((await whileOpen(folder, passphrase, contentsOf)).people).toHaveLength(4)
  })

  it('is refused for a wrong current one, and slowed down like the door', async () => {
    const folder = made.copy()
    await whileOpen(folder, passphrase, async (vault) => {
      const change = (current: string) =>
        refusalOf(vault.call('vault.changePassphrase', { current, next, oldMayBeKnown: false }))
      expect(await change('not the one')).toMatchObject({ code: 'wrong-passphrase', waitMs: 0 })
      expect(await change('nor this')).toMatchObject({ code: 'wrong-passphrase', waitMs: 0 })
      expect(await change('nor that')).toMatchObject({ code: 'wrong-passphrase', waitMs: 2_000 })
      expect(await change(passphrase)).toMatchObject({ reason: 'slow-down' })
      const weak = { current: passphrase, next: 'password1', oldMayBeKnown: true }
      expect(await refusalOf(vault.call('vault.changePassphrase', weak))).toMatchObject({
        reason: 'weak-passphrase',
      })
    })
  })
})

describe('recovery words', () => {
  it('open the vault and give it a new passphrase; they stay the same', async () => {
    const folder = made.copy()
    await using vault = startTestVault()
    const opened = await vault.call('vault.openWithWords', {
      folder: vault.token(folder),
      words: made.words.map((word, at) => `${at + 1}. ${word.toUpperCase()}`).join('\n'),
      newPassphrase: next,
    })
    expect(opened.passphraseChangedOn).toBe('2026-11-21')
    await vault.close()
    await refusesToOpen(folder, passphrase)
    await whileOpen(folder, next, async (again) => {
      expect(await again.call('vault.checkWords', { words: typed(made.words) })).toEqual({ right: true })
    })
  })

  it('open a vault whose passphrase slot is not to be trusted, by the spare header if need be', async () => {
    const folder = made.copy()
    writeFileSync(join(folder, 'vault.json'), '{}')
    await using vault = startTestVault()
    const way = { folder: vault.token(folder), words: typed(made.words), newPassphrase: next }
    expect((await vault.call('vault.openWithWords', way)).mendedHeader).toBe(true)
  })

  it.each([
    ['a word outside the list', ['subrosa'], 'not-a-word'],
    ['two words that changed places', [], 'words-checksum'],
    ['words of another vault', null, 'words-do-not-match'],
  ])('are refused with nothing changed for %s', async (_what, change, reason) => {
    const other = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ')
    const swapped = 'winner legal thank year wave sausage worth useful legal winner thank yellow'.split(' ')
    const words = change === null ? other : change.length > 0 ? [...made.words.slice(1), ...change] : swapped
    const folder = made.copy()
    const before = bytesOf(folder)
    await using vault = startTestVault()
    const way = { folder: vault.token(folder), words: typed(words), newPassphrase: next }
    expect(await refusalOf(vault.call('vault.openWithWords', way))).toMatchObject({
      code: 'invalid-input',
      reason,
    })
    expect(bytesOf(folder)).toEqual(before)
  })

  it('are proven by three of them and checked by all, and the day is kept', async () => {
    await whileOpen(made.copy(), passphrase, async (vault) => {
      const provenOn = async () => (await vault.call('vault.state', {})).open?.wordsProvenOn
      const answer = (position: number, word = made.words[position - 1] ?? '') => ({ position, word })
      const prove = async (...answers: { position: number; word: string }[]) =>
        (await vault.call('vault.proveWords', { answers })).right
      expect(await prove(answer(1), answer(5), answer(9, 'zoo'))).toBe(false)
      expect(await prove(answer(1), answer(1), answer(1))).toBe(false)
      expect(await provenOn()).toBeNull()
      expect(await prove(answer(2), answer(7), answer(12, ` ${made.words[11]?.toUpperCase()} `))).toBe(true)
      expect(await provenOn()).toBe('2026-11-21')
      vault.setNow('2027-05-22T09:00:00.000Z')
      const other = 'legal winner thank year wave sausage worth useful legal winner thank yellow'
      expect(await vault.call('vault.checkWords', { words: other })).toEqual({ right: false })
      expect(await provenOn()).toBe('2026-11-21')
      expect(await vault.call('vault.checkWords', { words: typed(made.words) })).toEqual({ right: true })
      expect(await provenOn()).toBe('2027-05-22')
    })
  })

  it('can be replaced: the old ones open nothing, and nobody has proven the new ones', async () => {
    const folder = made.copy()
    const { words } = await whileOpen(folder, passphrase, async (vault) => {
      await vault.call('vault.checkWords', { words: typed(made.words) })
      expect(await refusalOf(vault.call('vault.newWords', { passphrase: 'not the one' }))).toMatchObject({
        code: 'wrong-passphrase',
      })
      const renewed = await vault.call('vault.newWords', { passphrase })
      expect((await vault.call('vault.state', {})).open?.wordsProvenOn).toBeNull()
      expect(await vault.call('vault.checkWords', { words: typed(made.words) })).toEqual({ right: false })
      return renewed
    })
    expect(readHeader(folder).words.number).toBe(2)
    expect(await wordsInFile(folder, passphrase)).toBe(`${words.join('-')}\n`)
    await using vault = startTestVault()
    const open = (given: readonly string[]) =>
      vault.call('vault.openWithWords', {
        folder: vault.token(folder),
        words: typed(given),
        newPassphrase: next,
      })
    expect(await refusalOf(open(made.words))).toMatchObject({ reason: 'words-do-not-match' })
    expect((await open(words)).folder).toBe(folder)
  })
})

describe('an open vault', () => {
  it('can be renamed and told how to lock, and tells its window and main at once', async () => {
    const folder = made.copy()
    const locking = { lockMinutes: null, hideInSession: false, lockOnSleep: true }
    await whileOpen(folder, passphrase, async (vault) => {
      expect((await vault.call('vault.rename', { name: 'Harbour' })).name).toBe('Harbour')
      expect((await vault.call('vault.setLocking', locking)).locking).toEqual(locking)
      expect(vault.events.map(({ name }) => name)).toEqual(['vault.changed', 'vault.changed'])
      expect(vault.told.filter(({ kind }) => kind === 'opened').at(-1)).toMatchObject({
        name: 'Harbour',
        locking,
      })
    })
    expect(await whileOpen(folder, passphrase, (_vault, view) => view)).toMatchObject({
      name: 'Harbour',
      locking,
    })
  })

  it('moves with everything in it, and nothing stays behind', async () => {
    const folder = made.copy()
    const to = join(`${folder}-moved`, 'inner')
    const before = await whileOpen(folder, passphrase, async (vault) => {
      const held = await contentsOf(vault)
      const moved = await vault.call('vault.move', { folder: vault.token(to) })
      expect(moved.folder).toBe(to)
      expect(existsSync(folder)).toBe(false)
      expect(await contentsOf(vault)).toEqual(held)
      await vault.call('people.add', { name: 'In the new place', relation: 'friend' })
      expect(vault.told.findLast(({ kind }) => kind === 'opened')).toMatchObject({ folder: to })
      return contentsOf(vault)
    })
    expect(await whileOpen(to, passphrase, contentsOf)).toEqual(before)
  })

  it.each([
    ['into a folder with something in it', (folder: string) => join(folder, '..')],
    ['into itself', (folder: string) => folder],
    ['into a folder inside it', (folder: string) => join(folder, 'inner')],
  ])('does not move %s', async (_what, place) => {
    const folder = made.copy()
    const before = bytesOf(folder)
    await whileOpen(folder, passphrase, async (vault) => {
      const move = vault.call('vault.move', { folder: vault.token(place(folder)) })
      expect(await refusalOf(move)).toMatchObject({ code: 'conflict', reason: 'folder-not-empty' })
    })
    expect(Object.keys(bytesOf(folder))).toEqual(Object.keys(before))
  })

  it.each(['copying', 'proving'])('whose move is cancelled while %s stays where it is', async (phase) => {
    const folder = made.copy()
    const before = bytesOf(folder)
    const to = `${folder}-moved`
    const room = createRoom()
    room.set(await openByKey(folder, await keyOf(folder, passphrase)))
    const abort = new AbortController()
    const move = moveVault(room, room.require(), to, {
      signal: abort.signal,
      progress: (progress) => progress.phase === phase && abort.abort(),
    })
    await expect(move).rejects.toMatchObject({ code: 'cancelled' })
    expect(existsSync(to)).toBe(false)
    closeRoom(room.require())
    expect(bytesOf(folder)).toEqual(before)
  })
})
