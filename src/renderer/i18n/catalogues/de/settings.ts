import type { Area } from '../index.ts'

/** Sperren, Aussehen, Ordner. */
export const settings: Area<'settings'> = {
  title: 'Einstellungen',
  locking: 'Von selbst schließen',
  lockAfter: 'Wenn nichts geschieht, nach',
  minutes: '{minutes, plural, one {einer Minute} other {# Minuten}}',
  never: 'nie von selbst',
  neverExplains: 'Dann bleibt er offen, bis du ihn sperrst oder der Computer schlafen geht.',
  hideInSession: 'Nicht während eines Treffens',
  hideInSessionExplains: 'Die Notizen werden stattdessen verdeckt; nach einer halben Stunde wird gesperrt.',
  lockOnSleep: 'Wenn der Deckel zugeht oder der Bildschirm gesperrt wird',
  byHand: 'Von Hand',
  byHandExplains: 'Mit {hide} den Bildschirm verdecken, mit {lock} sperren.',
  appearance: 'Aussehen und Sprache',
  language: 'Sprache',
  'language.system': 'wie der Computer',
  theme: 'Hell oder dunkel',
  'theme.system': 'wie der Computer',
  'theme.light': 'hell',
  'theme.dark': 'dunkel',
  textSize: 'Größe von allem',
  percent: '{percent} %',
  vault: 'Der Tresor',
  folder: 'Wo er liegt',
  folderAct: 'Tresor und Sicherungen',
  about: 'Was Subrosa nie tut, und was es nicht kann',
}
