import type { SqlValue } from '../database.ts'
import type { Row } from '../rows.ts'
import { checkedRow } from '../rows.ts'
import type { Table } from '../tables.ts'
import { readTreePage, type StoredValue, type TreePage } from './records.ts'
import type { RescuedPages } from './readPages.ts'

export type FoundRows = {
  readonly rows: ReadonlyMap<Table, ReadonlyMap<string, Row>>
  /** Ids that the indexes know of, by table, whether their rows were found or not. */
  readonly indexed: ReadonlyMap<string, ReadonlySet<string>>
}

type Root = {
  readonly type: string
  readonly name: string
  readonly tableName: string
  readonly page: number
}

/**
 * Finds every row that lies on a readable page. Pages that hang on the schema are read by it; of those whose way there is
 * damaged, each record is known by its shape.
 * @param tables of the schema's version; a row fits one by its columns and their types
 * @param fits whether a row may be one of a table beyond its types
 */
export const readRows = (
  pages: RescuedPages,
  tables: readonly Table[],
  fits: (table: Table, row: Row) => boolean,
): FoundRows => {
  const rows = new Map<Table, Map<string, Row>>(tables.map((table) => [table, new Map()]))
  const indexed = new Map<string, Set<string>>(tables.map(({ name }) => [name, new Set()]))
  const reached = new Set<number>()

  const keep = (table: Table, values: readonly StoredValue[]): boolean => {
    const row = asRow(table, values)
    if (row === null || !fits(table, row)) return false
    const id = String(row[table.key])
    const known = rows.get(table)?.get(id)
    // The log may hold a newer version of a page than the file beside a page that only the file still has.
    if (known === undefined || revisionOf(row) > revisionOf(known)) rows.get(table)?.set(id, row)
    return true
  }

  const walk = (number: number, take: (values: readonly StoredValue[]) => void): void => {
    if (reached.has(number)) return
    reached.add(number)
    const page = treePage(number, pages)
    if (page === null) return
    for (const { child, values } of page.cells) {
      if (child !== null) walk(child, take)
      if (values !== null) take(values)
    }
    if (page.lastChild !== null) walk(page.lastChild, take)
  }

  for (const { type, name, tableName, page } of rootsOf(pages, (number) => reached.add(number))) {
    const table = tables.find((one) => one.name === tableName)
    const take = (values: readonly StoredValue[]): void => {
      if (table === undefined) return
      if (type === 'table') keep(table, values)
      else noteId(indexed.get(tableName), idIn(values, name))
    }
    walk(page, take)
  }
  for (let number = 1; number <= pages.count; number += 1) {
    if (reached.has(number)) continue
    for (const { values } of treePage(number, pages)?.cells ?? []) {
      if (values !== null) tables.some((table) => keep(table, values))
    }
  }
  return { rows, indexed }
}

const treePage = (number: number, pages: RescuedPages): TreePage | null => {
  try {
    return readTreePage(number, pages.read)
  } catch (error) {
    // A whole page that is no b-tree page, but looks like one at its first byte: what a long text runs over onto.
    if (error instanceof RangeError || error instanceof TypeError) return null
    throw error
  }
}

/** What the first page says where each table and index begins; nothing when it is damaged. */
const rootsOf = (pages: RescuedPages, onReached: (number: number) => void): Root[] => {
  const roots: Root[] = []
  const walk = (number: number): void => {
    onReached(number)
    const page = treePage(number, pages)
    for (const { child, values } of page?.cells ?? []) {
      if (child !== null) walk(child)
      if (values === null) continue
      const [type, name, tableName, root] = values
      if (typeof root !== 'number' || root === 0) continue
      roots.push({ type: String(type), name: String(name), tableName: String(tableName), page: root })
    }
    if (typeof page?.lastChild === 'number') walk(page.lastChild)
  }
  walk(1)
  return roots
}

/** Columns added by a later migration are not there in rows that were not written since. */
const asRow = (table: Table, values: readonly StoredValue[]): Row | null => {
  const names = Object.keys(table.columns)
  if (values.length > names.length || values.length < 2) return null
  const candidate = Object.fromEntries(
    names.map((name, at): [string, SqlValue] => [name, values[at] ?? null]),
  )
  try {
    return checkedRow(table, candidate)
  } catch {
    return null
  }
}

const revisionOf = (row: Row): number => Number(row['rev'] ?? 0)

const looksLikeId = /^[0-9a-f-]{36}$/u

/** An index ends with what it leads to: the id, or a rowid; then the ids' own index begins with the id. */
const idIn = (values: readonly StoredValue[], name: string): StoredValue =>
  name.startsWith('sqlite_autoindex_') && typeof values.at(-1) !== 'string'
    ? (values[0] ?? null)
    : (values.at(-1) ?? null)

const noteId = (ids: Set<string> | undefined, id: StoredValue): void => {
  if (typeof id === 'string' && looksLikeId.test(id)) ids?.add(id)
}
