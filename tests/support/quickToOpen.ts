import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unlockHeader, withStrongerDerivation } from '#vault/keys/header.ts'
import { readHeader } from '#vault/keys/headerFile.ts'
import { serialiseHeader } from '#vault/keys/headerFormat.ts'
import { asPassphrase } from '#vault/keys/passphrase.ts'

/** The least memory that a header may name, one pass: for vaults that our own processes open, which raise nothing. */
export const leastMemoryKiB = 64 * 1024
/** More than the app would choose, one pass: it never strengthens that at an unlock. */
export const beyondAppKiB = 272 * 1024

/** Puts a closed vault's passphrase behind one pass of Argon2id, so that opening it takes no longer than it must. */
export const makeQuickToOpen = async (folder: string, typed: string, memoryKiB: number): Promise<void> => {
  const { signal } = new AbortController()
  const passphrase = asPassphrase(typed)
  const header = readHeader(folder)
  const { dataKey } = await unlockHeader(header, passphrase, signal)
  const argon2id = { memoryKiB, passes: 1, lanes: 1 }
  const quick = serialiseHeader(
    await withStrongerDerivation(header, dataKey, { passphrase, argon2id }, signal),
  )
  for (const name of ['vault.json', 'vault.json.bak']) writeFileSync(join(folder, name), quick)
}
