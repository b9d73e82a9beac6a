import type { SettingsFile } from './settingsFile.ts'

/** Keeps the list of vaults this computer knows: a name the user gave, a folder, the day it was last opened. */
export const rememberVault = (
  settings: SettingsFile,
  vault: { readonly name: string; readonly folder: string; readonly openedOn: string },
): void => {
  const others = settings.get().vaults.filter(({ folder }) => folder !== vault.folder)
  settings.set({
    vaults: [{ name: vault.name, folder: vault.folder, lastOpenedOn: vault.openedOn }, ...others].slice(
      0,
      1_000,
    ),
  })
}

export const forgetVault = (settings: SettingsFile, folder: string): void => {
  settings.set({ vaults: settings.get().vaults.filter((vault) => vault.folder !== folder) })
}
