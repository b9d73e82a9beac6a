import { app } from 'electron'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { SettingsFile } from './settingsFile.ts'

/** Where the one demo vault lies: beside our own settings, out of everybody's way. */
export const demoFolder = (): string => join(app.getPath('userData'), 'Demo vault')

/** The same, without what a creation that was cut off may have left there. A demo on the list stays. */
export const freeDemoFolder = (settings: SettingsFile): string => {
  const folder = demoFolder()
  const isListed = settings.get().vaults.some((vault) => vault.folder === folder)
  if (!isListed) rmSync(folder, { recursive: true, force: true })
  return folder
}
