import type { Language } from '#shared/contract/system.ts'

const english = {
  settings: 'Settings',
  lock: 'Lock',
  hide: 'Hide what is on screen',
  quit: 'Quit Subrosa',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  go: 'Go',
  today: 'Today',
  nextSteps: 'My next steps',
  vault: 'Vault and backups',
  window: 'Window',
  minimize: 'Minimise',
  close: 'Close',
}
export type MenuWords = typeof english

const german: MenuWords = {
  settings: 'Einstellungen',
  lock: 'Sperren',
  hide: 'Bildschirm verdecken',
  quit: 'Subrosa beenden',
  edit: 'Bearbeiten',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einfügen',
  selectAll: 'Alles auswählen',
  go: 'Gehe zu',
  today: 'Heute',
  nextSteps: 'Meine nächsten Schritte',
  vault: 'Tresor und Sicherungen',
  window: 'Fenster',
  minimize: 'Minimieren',
  close: 'Schließen',
}

/** The menu belongs to main, which imports nothing of the window: its few words have a catalogue of their own. */
const catalogues: Readonly<Record<Language, MenuWords>> = { en: english, de: german }

export const menuWords = (language: Language): MenuWords => catalogues[language]
