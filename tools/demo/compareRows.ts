import type { Rows } from './openBackup.ts'

/**
 * What a restored vault has of its own: what the backup file says of itself, the vault's identity, the copies it knows
 * of, what was done with it.
 * Everything else must be the same, row by row and column by column.
 */
const ownTables: ReadonlySet<string> = new Set(['subrosa_backup', 'vault', 'outside_file', 'audit_event'])

export type Comparison = {
  readonly rows: number
  readonly tables: number
  /** `table id column`, never a value. */
  readonly differences: readonly string[]
}

/** Compares two vaults' rows; order does not matter, ids do. */
export const compareRows = (before: Rows, after: Rows): Comparison => {
  const names = [...new Set([...before.keys(), ...after.keys()])].filter((name) => !ownTables.has(name))
  const differences = names.flatMap((name) =>
    tableDifferences(name, before.get(name) ?? [], after.get(name) ?? []),
  )
  const rows = names.reduce((sum, name) => sum + (before.get(name)?.length ?? 0), 0)
  return { rows, tables: names.length, differences }
}

type Row = Record<string, unknown>

const tableDifferences = (table: string, before: readonly Row[], after: readonly Row[]): string[] => {
  const here = byId(before)
  const there = byId(after)
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((id) => {
    const mine = here.get(id)
    const theirs = there.get(id)
    if (mine === undefined || theirs === undefined) return [`${table} ${id} is missing on one side`]
    return Object.keys({ ...mine, ...theirs })
      .filter((column) => text(mine[column]) !== text(theirs[column]))
      .map((column) => `${table} ${id} ${column}`)
  })
}

const byId = (rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [String(row['id'] ?? row['row_id']), row]))

const text = (value: unknown): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex') : (JSON.stringify(value) ?? '')
