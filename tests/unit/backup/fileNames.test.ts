import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PlainDate } from '#shared/dates.ts'
import { freeBackupName, partialPath, sweepPartials } from '#vault/backup/fileNames.ts'

const today = '2026-11-21' as PlainDate
const nowMs = Date.parse('2026-11-21T10:00:00Z')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'subrosa-names-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, madeMs = nowMs): void => {
  writeFileSync(join(folder, name), 'x')
  utimesSync(join(folder, name), madeMs / 1_000, madeMs / 1_000)
}

it('a backup is named by what it is and its day, and by nothing else', () => {
  expect(freeBackupName(folder, today)).toBe('Subrosa backup 2026-11-21.subrosa-backup')
  put('Subrosa backup 2026-11-21.subrosa-backup')
  expect(freeBackupName(folder, today)).toBe('Subrosa backup 2026-11-21 (2).subrosa-backup')
})

it('what a killed program has left of a backup is swept, and nothing else', () => {
  const gone = spawnSync(process.execPath, ['-e', '0']).pid
  const name = 'Subrosa backup 2026-11-20.subrosa-backup'
  put(partialPath(name, gone))
  put(partialPath(name))
  put(partialPath(name, process.ppid))
  put(partialPath(`old ${name}`, process.ppid), nowMs - 25 * 3_600_000)
  put(name)
  put('film.mp4.12.partial')
  sweepPartials(folder, nowMs)
  expect(readdirSync(folder).toSorted()).toEqual(
    [name, partialPath(name, process.ppid), 'film.mp4.12.partial'].toSorted(),
  )
})
