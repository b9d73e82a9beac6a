import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Passphrase } from '#shared/contract/call.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { OpenRoom } from '#vault/room.ts'
import { asSubrosaError } from '#vault/storage/sqliteErrors.ts'
import { vaultSettings } from '#vault/storage/vault.ts'

/** Beside a demo vault lies what opens it: everything in it is invented, and nobody is to remember one more passphrase. */
export const throwAwayFileName = 'demo-passphrase.txt'

const pathIn = (folder: string): string => join(folder, throwAwayFileName)

/** @throws `disk-full`, `read-only` */
export const keepThrowAway = (folder: string, passphrase: Passphrase): void => {
  try {
    writeFileSync(pathIn(folder), `${passphrase}\n`, { mode: 0o600 })
  } catch (error) {
    throw asSubrosaError(error)
  }
}

/** Null beside every vault that is no demo, and where the file is gone. */
export const throwAwayOf = (folder: string): Passphrase | null => {
  try {
    return Passphrase.safeParse(readFileSync(pathIn(folder), 'utf8').trim()).data ?? null
  } catch {
    return null
  }
}

export const isDemo = (room: OpenRoom): boolean => vaultSettings(room.database.read).isDemo

/** After a change of passphrase a demo stays as easy to open as it was. */
export const followThrowAway = (room: OpenRoom, passphrase: Passphrase): void => {
  if (isDemo(room) && throwAwayOf(room.folder) !== null) keepThrowAway(room.folder, passphrase)
}

/** A demo takes in nothing of a real vault and stays where it is. @throws `conflict/not-allowed-now` */
export const requireNoDemo = (room: OpenRoom): void => {
  if (isDemo(room)) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
}
