import { readKeyChoices, type KeyChoices } from '#shared/keyChoices.ts'
import type { Platform } from '#shared/shortcuts.ts'
import type { SettingsFile } from './settingsFile.ts'

/** Whose conventions menus and keys follow. */
export const platform: Platform =
  process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux'

/** The keys somebody chose on this computer, as far as they can be followed. */
export const chosenKeys = (settings: SettingsFile): KeyChoices =>
  readKeyChoices(settings.get().keys, platform)
