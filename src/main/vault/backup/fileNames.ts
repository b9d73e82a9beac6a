import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { PlainDate } from '#shared/dates.ts'

export const backupEnding = '.subrosa-backup'
const partialEnding = '.partial'

/** Says what it is and when it was made, never whose or what about. */
export const backupName = (today: PlainDate, copy = 1): string =>
  `Subrosa backup ${today}${copy === 1 ? '' : ` (${copy})`}${backupEnding}`

/** The name a backup has until it has been proven: no program takes it for one, and it says who writes it. */
export const partialPath = (path: string, processId: number = process.pid): string =>
  `${path}.${processId}${partialEnding}`

/** A packet's ending; its name says nothing either. */
export const packetEnding = '.age'

const ours = new RegExp(`(?:\\${backupEnding}|\\${packetEnding})\\.([0-9]{1,10})\\${partialEnding}$`)

const longestWriteMs = 24 * 3_600_000

/**
 * Takes away what a killed program has left of its backups and packets in a folder: partial files of this process (which writes
 * none while this runs), of processes that are gone, and those more than a day old.
 */
export const sweepPartials = (folder: string, nowMs: number): void => {
  for (const name of readdirSync(folder)) {
    const processId = ours.exec(name)?.[1]
    if (processId === undefined) continue
    const path = join(folder, name)
    const isIdle = Number(processId) === process.pid || !isRunning(Number(processId)) || isOld(path, nowMs)
    if (isIdle) rmSync(path, { force: true })
  }
}

const isOld = (path: string, nowMs: number): boolean => {
  const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: nowMs }
  return nowMs - mtimeMs > longestWriteMs
}

const isRunning = (processId: number): boolean => {
  try {
    // Signal 0 asks only whether there is such a process.
    process.kill(processId, 0)
    return true
  } catch (error) {
    // EPERM: somebody else's process, so there is one.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A name of today that no file in the folder has yet. */
export const freeBackupName = (folder: string, today: PlainDate): string => {
  const taken = new Set(readdirSync(folder))
  let copy = 1
  while (taken.has(backupName(today, copy))) copy += 1
  return backupName(today, copy)
}
