import type { commands, CommandId } from '#shared/commands.ts'
import type { Language } from '#shared/contract/system.ts'

/** The commands that stand in a menu. */
export type MenuCommandId = {
  [Id in CommandId]: (typeof commands)[Id] extends { readonly menu: string } ? Id : never
}[CommandId]

export type MenuWords = {
  readonly commands: Readonly<Record<MenuCommandId, string>>
} & Readonly<
  Record<
    | 'file'
    | 'edit'
    | 'view'
    | 'window'
    | 'help'
    | 'undo'
    | 'redo'
    | 'cut'
    | 'copy'
    | 'paste'
    | 'pastePlain'
    | 'delete'
    | 'selectAll'
    | 'minimize'
    | 'zoomWindow'
    | 'allToFront'
    | 'closeWindow'
    | 'services'
    | 'hideApp'
    | 'hideOthers'
    | 'showAll'
    | 'quit',
    string
  >
>

const english: MenuWords = {
  commands: {
    find: 'Find or do',
    today: 'Today',
    'next-steps': 'My next steps',
    people: 'People',
    vault: 'Vault and backups',
    settings: 'Settings',
    'find-in-note': 'Find in this note',
    'new-next-step': 'New next step',
    'found-circle': 'Start a circle',
    'back-up': 'Back up now',
    'open-backup': 'Look into a backup',
    'print-note': 'Print',
    hide: 'Hide what is on screen',
    aliases: 'Cover names, or show them',
    lock: 'Lock',
    'larger-text': 'Larger text',
    'smaller-text': 'Smaller text',
    'usual-text': 'Usual text',
    'full-screen': 'Full screen',
    keys: 'Keyboard map',
    about: 'About Subrosa',
  },
  file: 'File',
  edit: 'Edit',
  view: 'View',
  window: 'Window',
  help: 'Help',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pastePlain: 'Paste as plain text',
  delete: 'Delete',
  selectAll: 'Select all',
  minimize: 'Minimise',
  zoomWindow: 'Zoom',
  allToFront: 'Bring all to front',
  closeWindow: 'Close window',
  services: 'Services',
  hideApp: 'Hide Subrosa',
  hideOthers: 'Hide others',
  showAll: 'Show all',
  quit: 'Quit Subrosa',
}

const german: MenuWords = {
  commands: {
    find: 'Finden oder tun',
    today: 'Heute',
    'next-steps': 'Meine nächsten Schritte',
    people: 'Menschen',
    vault: 'Tresor und Sicherungen',
    settings: 'Einstellungen',
    'find-in-note': 'In dieser Notiz suchen',
    'new-next-step': 'Neuer nächster Schritt',
    'found-circle': 'Einen Kreis gründen',
    'back-up': 'Jetzt sichern',
    'open-backup': 'In eine Sicherung sehen',
    'print-note': 'Drucken',
    hide: 'Bildschirm verdecken',
    aliases: 'Namen verdecken, oder zeigen',
    lock: 'Sperren',
    'larger-text': 'Größere Schrift',
    'smaller-text': 'Kleinere Schrift',
    'usual-text': 'Übliche Schrift',
    'full-screen': 'Ganzer Bildschirm',
    keys: 'Tastenübersicht',
    about: 'Über Subrosa',
  },
  file: 'Datei',
  edit: 'Bearbeiten',
  view: 'Ansicht',
  window: 'Fenster',
  help: 'Hilfe',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einfügen',
  pastePlain: 'Ohne Formen einfügen',
  delete: 'Löschen',
  selectAll: 'Alles auswählen',
  minimize: 'Minimieren',
  zoomWindow: 'Zoomen',
  allToFront: 'Alle nach vorne bringen',
  closeWindow: 'Fenster schließen',
  services: 'Dienste',
  hideApp: 'Subrosa ausblenden',
  hideOthers: 'Andere ausblenden',
  showAll: 'Alle einblenden',
  quit: 'Subrosa beenden',
}

/** The menu belongs to main, which imports nothing of the window: its words have a catalogue of their own. */
const catalogues: Readonly<Record<Language, MenuWords>> = { en: english, de: german }

export const menuWords = (language: Language): MenuWords => catalogues[language]
