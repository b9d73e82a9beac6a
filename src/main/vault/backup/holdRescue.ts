import { existsSync } from 'node:fs'
import { SubrosaError } from '#shared/errors.ts'
import type { RowCounts } from '#shared/contract/backup.ts'
import { asDataKey, wipe } from '#vault/keys/dataKey.ts'
import type { VaultDatabase } from '#vault/storage/database.ts'
import { bringUpToDate, circleSummaries, createBench, tablesAt, vaultNameIn } from '#vault/storage/image.ts'
import { letGoAgain } from '#vault/storage/letGo.ts'
import { schemaVersion } from '#vault/storage/migrations/index.ts'
import { backupFiles } from '#vault/storage/outsideFiles.ts'
import { mendReferences } from '#vault/storage/rescue/mendReferences.ts'
import { readPages, type RescuedPages } from '#vault/storage/rescue/readPages.ts'
import { readRows, type FoundRows } from '#vault/storage/rescue/readRows.ts'
import { createStandIns } from '#vault/storage/rescue/standIns.ts'
import { brokenReferences, insertRow, type Row } from '#vault/storage/rows.ts'
import { allTombstones } from '#vault/storage/tombstones.ts'
import type { Table } from '#vault/storage/tables.ts'
import { circlesBeside } from './circlesBeside.ts'
import { countAll, type HeldBackup } from './holdPreview.ts'
import type { JobTools } from './makeBackup.ts'
import { rowCheckOf } from './rowRules.ts'
import type { Rescued, RescueJob } from './workerMessages.ts'

/**
 * Reads every row of a damaged vault that lies on a readable page into a database in memory made by our own migrations.
 * What a row refers to and is not there gets a stand-in. The damaged files stay as they are. Held like a preview: what
 * fills a vault from one fills it from the other.
 * @throws `corrupt/database-missing` when there is no file, `corrupt/database-damaged` when not one row can be read
 */
export const holdRescue = (
  job: RescueJob,
  { stop, progress }: JobTools,
): { held: HeldBackup; seen: Rescued } => {
  if (!existsSync(job.place.path)) throw new SubrosaError('corrupt', { reason: 'database-missing' })
  progress({ phase: 'reading', done: 0, total: 1 })
  const key = asDataKey(job.place.key)
  const pages = readPages(job.place.path, key, job.place.salt, stop.check)
  wipe(key)
  const version = versionOf(pages)
  const shapes = tablesAt(version)
  const checks = new Map(shapes.map((table) => [table, rowCheckOf(table)]))
  const found = readRows(pages, shapes, (table, row) => isRight(checks.get(table), row))
  const bench = createBench(version)
  try {
    progress({ phase: 'checking', done: 0, total: 1 })
    const refused = insertAll(bench, found, stop.check)
    bringUpToDate(bench)
    const lost = mendAll(bench, job)
    if (brokenReferences(bench.read) > 0) throw new SubrosaError('corrupt', { reason: 'database-damaged' })
    const rows = countAll(bench.read)
    const newest = backupFiles(bench.read).find(
      ({ state, provenOn }) => state !== 'destroyed' && provenOn !== null,
    )
    const seen: Rescued = {
      vaultId: job.vaultId,
      vaultName: vaultNameIn(bench.read),
      madeAt: job.now.instant,
      schemaVersion: version,
      circles: circlesBeside(circleSummaries(bench.read), []),
      rows,
      imageBytes: pages.count * 4_096,
      difference: null,
      missing: missingRows(found, lost, refused),
      damagedPages: pages.damaged.length,
      newestBackup:
        newest === undefined
          ? null
          : { label: newest.label ?? newest.shownPath ?? '', madeOn: newest.madeOn },
    }
    return { held: { database: bench, [Symbol.dispose]: () => bench.close() }, seen }
  } catch (error) {
    bench.close()
    throw error
  }
}

/** Where the file's header keeps the schema's version: https://sqlite.org/fileformat.html#the_database_header */
const userVersionAt = 60

/** Without the first page it is taken to be this program's own. */
const versionOf = ({ read }: RescuedPages): number => {
  const first = read(1)
  if (first === null) return schemaVersion
  const version = new DataView(first.buffer, first.byteOffset).getUint32(userVersionAt)
  if (version > schemaVersion) throw new SubrosaError('too-new', { reason: 'database-too-new' })
  return version === 0 ? schemaVersion : version
}

const isRight = (check: ((row: Row) => void) | undefined, row: Row): boolean => {
  try {
    check?.(row)
    return true
  } catch {
    return false
  }
}

/** @returns the rows that break a rule of the schema: two that may not both be there */
const insertAll = (
  bench: VaultDatabase,
  { rows }: FoundRows,
  check: () => void,
): ReadonlyMap<string, readonly string[]> => {
  const refused = new Map<string, string[]>()
  if ([...rows.values()].every((found) => found.size === 0)) {
    throw new SubrosaError('corrupt', { reason: 'database-damaged' })
  }
  bench.transaction((db) => {
    for (const [table, found] of rows) {
      for (const [id, row] of found) {
        check()
        try {
          insertRow(db, table, row)
        } catch (error) {
          if (!(error instanceof SubrosaError) || error.code !== 'corrupt') throw error
          refused.set(table.name, [...(refused.get(table.name) ?? []), id])
        }
      }
    }
  })
  return refused
}

const mendAll = (bench: VaultDatabase, { now, vaultName }: RescueJob): ReturnType<typeof mendReferences> =>
  bench.transaction((db) => {
    const standIns = createStandIns(db, now.today)
    standIns.makeVault(vaultName)
    const lost = mendReferences(db, standIns)
    // What was let go of stays gone, also where an old page still has it.
    letGoAgain(db, allTombstones(db), now.today)
    return lost
  })

/** Rows that are known of, from an index or from what refers to them, and were not found. */
const missingRows = (
  { rows, indexed }: FoundRows,
  lost: ReadonlyMap<string, ReadonlySet<string>>,
  refused: ReadonlyMap<string, readonly string[]>,
): RowCounts => {
  const count = ([{ name }, found]: [Table, ReadonlyMap<string, Row>]): [string, number] => {
    const known = new Set([...(indexed.get(name) ?? []), ...(lost.get(name) ?? [])])
    const gone = [...known].filter((id) => !found.has(id)).length
    return [name, gone + (refused.get(name)?.length ?? 0)]
  }
  return Object.fromEntries([...rows].map(count).filter(([, gone]) => gone > 0))
}
