import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { VaultId } from '#shared/ids.ts'
import { makeHeader } from '#vault/keys/header.ts'
import { serialiseHeader } from '#vault/keys/headerFormat.ts'
import { headerFileName, spareHeaderFileName } from '#vault/keys/headerFile.ts'
import { newWordEntropy } from '#vault/keys/recoveryWords.ts'
import { fillWithWork, startNewVault, vaultPassphrase } from '../backups.ts'
import { keptDatabasePath, keptKey, keptSalt } from '../keptDatabase.ts'
import { leastMemoryKiB, makeQuickToOpen } from '../quickToOpen.ts'
import { shelved } from '../shelf.ts'
import { lookInto, type Known } from './known.ts'

/** What is known of a vault that lies at `vault` in a folder. */
export type LaidOut = { readonly known: Known }

const firstBackup = 'first.subrosa-backup'

/** A vault with work in it, and its first backup in `out`. */
export const layOutVault = async (home: string): Promise<LaidOut> => {
  const made = await shelved('vault to be killed', async (place) => {
    const { vault, words } = await startNewVault(join(place, 'vault'))
    await fillWithWork(vault)
    const to = vault.token(join(place, firstBackup))
    await vault.call('backup.create', { to, protection: { kind: 'words' } })
    await vault.close()
    await makeQuickToOpen(join(place, 'vault'), vaultPassphrase, leastMemoryKiB)
    return { words }
  })
  cpSync(join(made.folder, 'vault'), join(home, 'vault'), { recursive: true })
  const backup = join(home, 'out', firstBackup)
  cpSync(join(made.folder, firstBackup), backup)
  const facts = await lookInto(join(home, 'vault'), vaultPassphrase)
  if (facts === null) throw new Error('the vault does not open')
  const { words } = made.known
  return { known: { passphrase: vaultPassphrase, words, facts, backups: { [backup]: { words, facts } } } }
}

/** A vault as an earlier schema left it, and what is known of it: all that an undisturbed opening finds. */
export const layOutKept = async (home: string, version: number): Promise<LaidOut> => {
  const made = await shelved(`vault of schema ${version}`, async (place) => {
    mkdirSync(place, { recursive: true })
    await writeKeptHeader(place)
    cpSync(keptDatabasePath(version), join(place, 'vault.db'))
    const undisturbed = join(home, 'undisturbed')
    cpSync(place, undisturbed, { recursive: true })
    const facts = await lookInto(undisturbed, vaultPassphrase)
    if (facts === null) throw new Error('the vault does not open')
    rmSync(undisturbed, { recursive: true })
    return { facts }
  })
  cpSync(made.folder, join(home, 'vault'), { recursive: true })
  return { known: { passphrase: vaultPassphrase, words: '', facts: made.known.facts, backups: {} } }
}

const writeKeptHeader = async (folder: string): Promise<void> => {
  const header = await makeHeader(
    {
      vaultId: VaultId.parse('2f6c1c0e-6f0b-4a5e-9d57-0b8f5f1f7a01'),
      dataKey: keptKey,
      databaseSalt: keptSalt,
      passphrase: vaultPassphrase,
      argon2id: { memoryKiB: leastMemoryKiB, passes: 1, lanes: 1 },
      words: newWordEntropy(),
      wordsNumber: 1,
    },
    new AbortController().signal,
  )
  for (const name of [headerFileName, spareHeaderFileName])
    writeFileSync(join(folder, name), serialiseHeader(header))
}
