import { app } from 'electron'
import type { Language } from '#shared/contract/system.ts'
import { languageAmong, spokenLanguage } from '#shared/domain/languages.ts'
import type { SettingsFile } from './settingsFile.ts'

/** Of the languages the app speaks, the one this computer's user prefers. */
export const systemLanguage = (): Language => languageAmong(app.getPreferredSystemLanguages())

/** The language in use: it lies outside every vault, so that the lock screen speaks it too. */
export const language = (settings: SettingsFile): Language =>
  spokenLanguage(settings.get().appearance.language, systemLanguage())
