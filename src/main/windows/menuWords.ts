import type { Appearance } from '#shared/contract/system.ts'

const english = {
  settings: 'Settings',
  lock: 'Lock',
  hide: 'Hide what is on screen',
  go: 'Go',
  today: 'Today',
  nextSteps: 'My next steps',
  vault: 'Vault and backups',
}
export type MenuWords = typeof english

/** The menu belongs to main, which imports nothing of the window: its few words have a catalogue of their own. */
const catalogues: Readonly<Partial<Record<Appearance['language'], MenuWords>>> = { en: english }

/** The words of a language, English where it has none yet. */
export const menuWords = (language: Appearance['language']): MenuWords => catalogues[language] ?? english
