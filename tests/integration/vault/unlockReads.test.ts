import { randomBytes, randomUUID } from 'node:crypto'
import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allRowsOf, fillKeptDatabase } from '#tests/support/keptDatabase.ts'
import { createScratchVault } from '#tests/support/scratchVault.ts'
import { keyOf, openByKey } from '#tests/support/openByKey.ts'
import { makeTestVault, passphrase, whileOpen, type MadeVault } from '#tests/support/vaultFolders.ts'
import { migrate } from '#vault/storage/migrations/index.ts'
import { insertRow, type Row } from '#vault/storage/rows.ts'
import { tableNamed } from '#vault/storage/tables.ts'
import { closeRoom } from '#vault/vault/closeRoom.ts'
import { stepsOf } from '#tests/support/listed.ts'

const pageBytes = 4_096
const notes = 1_500
/** Nearly a page each, so that the vault is larger than what an opening reads to its end. */
const characters = 3_500

let made: MadeVault
beforeAll(async () => {
  made = await makeTestVault()
})
afterAll(() => made[Symbol.dispose]())

/** A whole row of a note, to be copied. */
const someNote = (): Row => {
  using scratch = createScratchVault()
  using database = scratch.open('create')
  migrate(database)
  fillKeptDatabase(database)
  const [row] = allRowsOf(database)['note'] ?? []
  if (row === undefined) throw new Error('the kept database has no note')
  return row
}

/** Adds the notes. @returns the pages on which they and their indexes lie */
const fill = async (folder: string): Promise<readonly number[]> => {
  const room = await openByKey(folder, await keyOf(folder, passphrase))
  const table = tableNamed('note')
  if (table === undefined) throw new Error('no table of notes')
  const row = someNote()
  room.database.transaction((db) => {
    for (let index = 0; index < notes; index++) {
      const own = {
        id: randomUUID(),
        owner_id: randomUUID(),
        circle_id: null,
        body_plain: 'a'.repeat(characters),
      }
      insertRow(db, table, { ...row, ...own })
    }
  })
  const pages = room.database.read.all<{ pageno: number }>(
    `SELECT pageno FROM dbstat WHERE name IN (SELECT name FROM sqlite_schema WHERE tbl_name = 'note')`,
  )
  closeRoom(room)
  return pages.map(({ pageno }) => pageno)
}

const destroy = (file: string, pages: readonly number[]): void => {
  const handle = openSync(file, 'r+')
  for (const page of pages) writeSync(handle, randomBytes(pageBytes), 0, pageBytes, (page - 1) * pageBytes)
  closeSync(handle)
}

describe('unlocking a large vault', () => {
  it('reads not one page on which notes lie, however many there are, and nor does what is shown first', async () => {
    const folder = made.copy()
    const database = join(folder, 'vault.db')
    const pages = await fill(folder)
    expect(pages.length).toBeGreaterThan(notes)
    // Beside the notes there are a few pages, whatever their number.
    expect(statSync(database).size / pageBytes - pages.length).toBeLessThan(150)
    // Whoever reads one of these pages finds it damaged.
    destroy(database, pages)
    await whileOpen(folder, passphrase, async (vault) => {
      const [circle] = await vault.call('circles.list', {})
      if (circle === undefined) throw new Error('the circle is not listed')
      expect(await vault.call('today.get', {})).toMatchObject({ circles: 1 })
      await vault.call('backup.status', {})
      await vault.call('people.list', {})
      await vault.call('circles.get', { circleId: circle.id })
      await stepsOf(vault, { of: 'mine' })
      const owner = { table: 'circle', id: circle.id } as const
      await expect(vault.call('notes.open', { owner, layer: 'private' })).rejects.toMatchObject({
        error: { code: 'corrupt', reason: 'database-damaged' },
      })
    })
  })
})
