import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { FilledVault } from './filledVault.ts'

/** A home folder in which the app has opened this vault before, so that it starts with the lock screen. @returns its path */
export const makeHome = (vault: FilledVault): string => {
  const home = path.join(vault.scratch, 'home')
  const settings = path.join(home, '.config', 'Subrosa')
  mkdirSync(settings, { recursive: true })
  const vaults = [{ name: 'Bench', folder: vault.folder, lastOpenedOn: null }]
  writeFileSync(path.join(settings, 'subrosa.json'), JSON.stringify({ vaults }))
  return home
}
