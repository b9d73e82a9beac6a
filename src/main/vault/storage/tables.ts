import type { RowOf } from './columns.ts'
import { peopleTables } from './tables/people.ts'
import { circlesTables } from './tables/circles.ts'
import { sessionsTables } from './tables/sessions.ts'
import { notesTables } from './tables/notes.ts'
import { followThroughTables } from './tables/followThrough.ts'
import { keepingTables } from './tables/keeping.ts'
import type { Table } from './tables/table.ts'

export type { Table } from './tables/table.ts'

/**
 * Every table in an order in which rows may be inserted without breaking a foreign key, with its columns in the
 * order of the schema. Backup, restore and re-key copy rows by this list; a test holds it against the schema.
 * The copied settings of `vault` say whose vault it was: a restore replaces them.
 */
export const tables = [
  ...peopleTables,
  ...circlesTables,
  ...sessionsTables,
  ...notesTables,
  ...followThroughTables,
  ...keepingTables,
] as const satisfies readonly Table[]

type KnownTable = (typeof tables)[number]
export type TableName = KnownTable['name']

/** A row of the named table, every column of it. */
export type TableRow<N extends TableName> = RowOf<Extract<KnownTable, { readonly name: N }>['columns']>

const byName = new Map<string, Table>(tables.map((table) => [table.name, table]))

/** @returns the table of this name, or undefined: names may come from a file */
export const tableNamed = (name: string): Table | undefined => byName.get(name)
