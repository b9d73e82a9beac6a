import { cpSync, openSync, readSync, writeSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asDataKey } from '#vault/keys/dataKey.ts'
import { createPageReader, pageBytes } from '#vault/keys/databasePages.ts'
import { placeOfRoom, runInWorker } from '#vault/backup/startWorker.ts'
import { requireQuicklyWhole } from '#vault/storage/wholeness.ts'
import { closeRoom } from '#vault/vault/closeRoom.ts'
import { foundedCircle, plannedSession, today, writtenNote } from '#tests/support/filledVault.ts'
import { makeHome, openFolder, type Home } from '#tests/support/backups.ts'
import { keyOf, openByKey } from '#tests/support/openByKey.ts'
import { openReadyVault, passphrase } from '#tests/support/openVault.ts'
import { leastMemoryKiB, makeQuickToOpen } from '#tests/support/quickToOpen.ts'
import { makeReadyVault, type ReadyVault } from '#tests/support/readyVault.ts'
import { startTestVault, type TestVault } from '#tests/support/vaultProcess.ts'

/** More than an opening reads to its end. */
const texts = 24
const textBytes = 200_000
const word = 'cinnabar '

let home: Home
let ready: ReadyVault
let key: Uint8Array
/** A vault whose pages were read on the day it was made; the same with a page damaged that no opening reads. */
let whole: string
let damaged: string

const flipInPage = (folder: string, number: number): void => {
  const file = openSync(join(folder, 'vault.db'), 'r+')
  const byte = new Uint8Array(1)
  const at = (number - 1) * pageBytes + 1_000
  readSync(file, byte, 0, 1, at)
  writeSync(file, Uint8Array.of((byte[0] ?? 0) ^ 1), 0, 1, at)
  closeSync(file)
}

/** A page that is full of what somebody wrote, and nothing else. */
const pageOfText = async (folder: string): Promise<number> => {
  const room = await openByKey(folder, key)
  using reader = createPageReader(asDataKey(Uint8Array.from(key)), room.salt)
  closeRoom(room)
  const file = openSync(join(folder, 'vault.db'), 'r')
  try {
    const page = new Uint8Array(pageBytes)
    for (
      let number = 2;
      readSync(file, page, 0, pageBytes, (number - 1) * pageBytes) === pageBytes;
      number += 1
    ) {
      const plain = reader.read(page, number)
      if (plain !== null && Buffer.from(plain).toString('latin1').split(word).length > 300) return number
    }
  } finally {
    closeSync(file)
  }
  throw new Error('There is no such page')
}

beforeAll(async () => {
  home = makeHome()
  ready = await makeReadyVault(async (vault) => {
    const circle = await foundedCircle(vault, 'Plumline', ['Bruno'])
    for (let count = 0; count < texts; count += 1)
      await writtenNote(
        vault,
        await plannedSession(vault, circle, today),
        word.repeat(textBytes / word.length),
      )
  })
  whole = home.in('whole')
  ready.putInto(whole)
  await makeQuickToOpen(whole, passphrase, leastMemoryKiB)
  key = await keyOf(whole, passphrase)
  damaged = home.in('damaged')
  cpSync(whole, damaged, { recursive: true })
  flipInPage(damaged, await pageOfText(whole))
})
afterAll(() => home[Symbol.dispose]())

const openOn = async (folder: string, days: number): Promise<TestVault> => {
  const on = new Date(Date.parse(`${today}T12:00:00.000Z`) + days * 86_400_000)
  const vault = startTestVault({ now: on.toISOString() })
  await vault.call('vault.open', { folder: vault.token(folder), passphrase })
  return vault
}

const damagedPagesIn = async (vault: TestVault): Promise<number | undefined> =>
  (await vault.call('vault.state', {})).open?.damagedPages

/** Everything that an unlock sets going waits in one queue: what is asked for there now is answered after it. */
const untilRead = async (vault: TestVault): Promise<void> =>
  void (await vault.call('backup.runAutomatic', {}))

const readOn = async (folder: string): Promise<unknown> => {
  using database = await openFolder(folder, passphrase)
  return database.read.get('SELECT pages_read_on AS "on" FROM vault')
}

describe('every page of the database', () => {
  it('is read after a week, so that damage on a page which nobody reads is found and said, at each unlock until it is gone', async () => {
    for (const days of [7, 8]) {
      await using vault = await openOn(damaged, days)
      await untilRead(vault)
      expect(await damagedPagesIn(vault)).toBe(1)
      expect(vault.events.map(({ name }) => name)).toContain('vault.changed')
    }
    expect(await readOn(damaged)).toEqual({ on: today })
  })

  it('is seen to be missed by whatever else looks at a vault: it opens, and is taken to be whole', async () => {
    await using vault = await openOn(damaged, 6)
    await untilRead(vault)
    expect(await damagedPagesIn(vault)).toBe(0)
    await vault.close()
    using database = await openFolder(damaged, passphrase)
    expect(() => requireQuicklyWhole(database.read)).not.toThrow()
  })

  it('is known to be whole from the day it was read, and read again a week later, or when the clock was set back', async () => {
    const folder = home.in('remembered')
    cpSync(whole, folder, { recursive: true })
    {
      await using vault = await openOn(folder, 9)
      await untilRead(vault)
      expect(await damagedPagesIn(vault)).toBe(0)
    }
    flipInPage(folder, await pageOfText(folder))
    for (const [days, found] of [
      [15, 0],
      [16, 1],
      [2, 1],
    ] as const) {
      await using vault = await openOn(folder, days)
      await untilRead(vault)
      expect({ days, found: await damagedPagesIn(vault) }).toEqual({ days, found })
    }
  })

  it('is not taken for read when a lock comes first', async () => {
    const folder = home.in('locked')
    cpSync(whole, folder, { recursive: true })
    const vault = await openOn(folder, 7)
    expect(await vault.close()).toBe(true)
    expect(await readOn(folder)).toEqual({ on: today })
  })

  it('is whole also while it is being written: nothing is taken for damage that is only new', async () => {
    const folder = home.in('written')
    cpSync(whole, folder, { recursive: true })
    const room = await openByKey(folder, key)
    const reading = { isUnderWay: true }
    const writing = (async () => {
      for (let at = 0; reading.isUnderWay; at += 1) {
        room.database.transaction((db) => db.run('UPDATE vault SET rev = rev + 1'))
        room.database.transaction((db) =>
          db.run('UPDATE note SET body_plain = body_plain || $at WHERE id = (SELECT min(id) FROM note)', {
            at,
          }),
        )
        room.database.pragma('wal_checkpoint(TRUNCATE)')
        await new Promise(setImmediate)
      }
    })()
    const tools = { signal: new AbortController().signal, progress: () => undefined }
    const found = await runInWorker({ kind: 'readPages', place: placeOfRoom(room) }, tools)
    reading.isUnderWay = false
    await writing
    closeRoom(room)
    expect(found.damaged).toBe(0)
    expect(found.pages).toBeGreaterThan(1_000)
  })
})

describe('the window', () => {
  it('says on Today that a page is damaged, and leads to the rescue of what can be read', async () => {
    const damagedVault: ReadyVault = {
      ...ready,
      putInto: (folder) => {
        ready.putInto(folder)
        cpSync(join(damaged, 'vault.db'), join(folder, 'vault.db'))
      },
    }
    {
      using database = await openFolder(damaged, passphrase)
      database.exec('UPDATE vault SET pages_read_on = NULL')
    }
    await using open = await openReadyVault(damagedVault)
    const page = await open.app.page()
    const said = page.getByRole('alert').filter({ hasText: 'One page of this vault is damaged on the disk.' })
    await said.getByRole('button', { name: 'Lock and rescue what can be read' }).click()
    await page.getByRole('heading', { name: 'Rescue what can be read?' }).waitFor()
    await page.getByRole('textbox', { name: 'Your passphrase' }).fill(passphrase)
    await page.getByRole('button', { name: 'Read it' }).click()
    await expect.poll(() => page.getByText('one page could not be read').count()).toBe(1)
  })
})
