import { app } from 'electron'
import type { SystemState } from '#shared/contract/system.ts'
import type { PathTokens } from './pathTokens.ts'
import type { SettingsFile } from './settingsFile.ts'
import { chosenKeys, platform } from './chosenKeys.ts'
import { demoFolder } from './demoFolder.ts'
import { systemLanguage } from './language.ts'

/** What the window may know before it has asked the vault process anything. The folder of each known vault gets a fresh token. */
export const systemState = async (
  settings: SettingsFile,
  tokens: PathTokens,
  now: Pick<SystemState, 'lock' | 'isOpen'>,
): Promise<SystemState> => {
  const { vaults, appearance } = settings.get()
  return {
    vaults: await Promise.all(
      vaults.map(async ({ name, folder, lastOpenedOn }) => {
        const { token, shownPath } = await tokens.give(folder)
        return { folder: token, name, shownPath, lastOpenedOn, isDemo: folder === demoFolder() }
      }),
    ),
    ...now,
    appearance,
    keys: chosenKeys(settings),
    systemLanguage: systemLanguage(),
    platform,
    version: app.getVersion(),
  }
}
