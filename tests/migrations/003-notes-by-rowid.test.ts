import { describe, expect, test } from 'vitest'
import { allRowsOf, fillKeptDatabase } from '#tests/support/keptDatabase.ts'
import { createScratchVault } from '#tests/support/scratchVault.ts'
import type { VaultDatabase } from '#vault/storage/database.ts'
import { tablesAt } from '#vault/storage/image.ts'
import { migrate } from '#vault/storage/migrations/index.ts'
import { readStoredRows, insertRow, type Row } from '#vault/storage/rows.ts'
import { tables, type Table } from '#vault/storage/tables.ts'

const count = 60
/** Over a quarter of a page, and under a whole one. */
const characters = 1_500

const notesIn = (known: readonly Table[]): Table => {
  const [table] = known.filter(({ name }) => name === 'note')
  if (table === undefined) throw new Error('there is no table of notes')
  return table
}

/** Ids that grow with the order of writing, so that the order can be read off them. */
const idOf = (index: number): string => `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`

const writeNotes = (database: VaultDatabase, known: readonly Table[]): void => {
  fillKeptDatabase(database, known)
  const kept = allRowsOf(database, known)['note']?.[0] ?? {}
  database.transaction((db) => {
    for (let index = 0; index < count; index++) {
      insertRow(db, notesIn(known), { ...kept, id: idOf(index), body_plain: 'a'.repeat(characters) })
    }
  })
}

const overflowPages = (database: VaultDatabase): number =>
  database.read.get<{ pages: number }>(
    `SELECT count(*) AS pages FROM dbstat WHERE name = 'note' AND pagetype = 'overflow'`,
  )?.pages ?? -1

const idsAsStored = (database: VaultDatabase): string[] =>
  [...readStoredRows(database.read, notesIn(tables))].map((row: Row) => String(row['id']))

const isInOrder = (ids: readonly string[]): boolean => ids.join() === ids.toSorted().join()

describe('migration 003', () => {
  test('keeps every note, and lets none spill into a page of its own any more', () => {
    using scratch = createScratchVault()
    using database = scratch.open('create')
    migrate(database, 2)
    writeNotes(database, tablesAt(2))
    const before = allRowsOf(database, tablesAt(2))
    expect(overflowPages(database)).toBe(count)

    migrate(database, 3)
    expect(allRowsOf(database, tablesAt(3))).toMatchObject({
      note: before['note'] ?? [],
      note_version: before['note_version'] ?? [],
    })
    expect(overflowPages(database)).toBe(0)
  })

  test('stores notes in an order that tells nothing, those it finds and those written afterwards', () => {
    using scratch = createScratchVault()
    using database = scratch.open('create')
    migrate(database, 2)
    writeNotes(database, tablesAt(2))
    expect(isInOrder(idsAsStored(database))).toBe(true)
    migrate(database, 3)
    expect(isInOrder(idsAsStored(database))).toBe(false)

    using fresh = createScratchVault()
    using other = fresh.open('create')
    migrate(other)
    writeNotes(other, tables)
    const ids = idsAsStored(other)
    expect(ids).toHaveLength(count + 1)
    expect(isInOrder(ids)).toBe(false)
    expect(isInOrder(ids.toReversed())).toBe(false)
  })

  test('a table has rowids exactly where rows are given random ones', () => {
    using scratch = createScratchVault()
    using database = scratch.open('create')
    migrate(database)
    const found = database.read.all<{ name: string }>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND wr = 0`,
    )
    const marked = tables.filter((table: Table) => table.hasRowid === true)
    expect(found.map(({ name }) => name).toSorted()).toEqual(marked.map(({ name }) => name).toSorted())
  })
})
