import type { Language } from '#shared/contract/system.ts'

/** What the system's own dialogs say; file names are neutral in every language. */
const english = {
  'existing-vault': 'The folder that holds the vault',
  'new-vault': 'A place for the new vault',
  'move-vault': 'The vault’s new place',
  backups: 'A folder for backups',
  choose: 'Choose',
  file: { backup: 'A backup', packet: 'A packet that was handed to you' },
  save: { backup: 'Where the backup goes', packet: 'Where the packet goes', dates: 'Where the dates go' },
  keep: 'Save',
  fileName: { backup: 'Subrosa backup', packet: 'Sealed page', dates: 'Dates' },
  openLink: 'Open this address outside Subrosa?',
  openLinkSays:
    'Your browser or mail program goes there, and whoever runs the place can see that you came. Subrosa itself reaches nothing.',
  openLinkStay: 'Stay here',
  openLinkGo: 'Open it',
}
export type DialogWords = typeof english

const german: DialogWords = {
  'existing-vault': 'Der Ordner mit dem Tresor',
  'new-vault': 'Ein Platz für den neuen Tresor',
  'move-vault': 'Der neue Platz des Tresors',
  backups: 'Ein Ordner für Sicherungen',
  choose: 'Auswählen',
  file: { backup: 'Eine Sicherung', packet: 'Ein Päckchen, das dir übergeben wurde' },
  save: {
    backup: 'Wohin die Sicherung kommt',
    packet: 'Wohin das Päckchen kommt',
    dates: 'Wohin die Termine kommen',
  },
  keep: 'Speichern',
  fileName: { backup: 'Subrosa-Sicherung', packet: 'Versiegelte Seite', dates: 'Termine' },
  openLink: 'Diese Adresse außerhalb von Subrosa öffnen?',
  openLinkSays:
    'Dein Browser oder Mailprogramm geht dorthin, und wer die Seite betreibt, kann sehen, dass du da warst. Subrosa selbst erreicht nichts.',
  openLinkStay: 'Hier bleiben',
  openLinkGo: 'Öffnen',
}

const catalogues: Readonly<Record<Language, DialogWords>> = { en: english, de: german }

export const dialogWords = (language: Language): DialogWords => catalogues[language]
