import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { headerVersion } from '#vault/keys/headerFormat.ts'
import { headerFileName, spareHeaderFileName } from '#vault/keys/headerFile.ts'
import { fillWithWork, startNewVault, vaultPassphrase } from '../backups.ts'
import { keptDatabasePath } from '../keptDatabase.ts'
import { keptHeader, keptPassphrase } from '../keptFormats.ts'
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
    for (const name of [headerFileName, spareHeaderFileName])
      cpSync(keptHeader(headerVersion), join(place, name))
    cpSync(keptDatabasePath(version), join(place, 'vault.db'))
    const undisturbed = join(home, 'undisturbed')
    cpSync(place, undisturbed, { recursive: true })
    const facts = await lookInto(undisturbed, keptPassphrase)
    if (facts === null) throw new Error('the vault does not open')
    rmSync(undisturbed, { recursive: true })
    return { facts }
  })
  cpSync(made.folder, join(home, 'vault'), { recursive: true })
  return { known: { passphrase: keptPassphrase, words: '', facts: made.known.facts, backups: {} } }
}
