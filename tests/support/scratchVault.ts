import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DataKey } from '#vault/keys/dataKey.ts'
import { openDatabase, type VaultDatabase } from '#vault/storage/database.ts'

/** A folder with a real encrypted database under a random key; removed when it is let go of. */
export type ScratchVault = Disposable & {
  readonly folder: string
  readonly path: string
  readonly key: DataKey
  readonly salt: Uint8Array
  /** Opens the file; the caller closes it. */
  readonly open: (mode: 'create' | 'read-write' | 'read-only') => VaultDatabase
}

export const createScratchVault = (): ScratchVault => {
  const folder = mkdtempSync(join(tmpdir(), 'subrosa-scratch-'))
  const path = join(folder, 'vault.db')
  // A random 256-bit key is what a data key is.
  const key = new Uint8Array(randomBytes(32)) as DataKey
  const salt = new Uint8Array(randomBytes(16))
  return {
    folder,
    path,
    key,
    salt,
    open: (mode) => openDatabase({ path, key, salt, mode }),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}
