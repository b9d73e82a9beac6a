import type { Area } from '../index.ts'

/** Wörter der Bausteine selbst. */
export const ui: Area<'ui'> = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  back: 'Zurück',
  again: 'Noch einmal versuchen',
  undo: 'Rückgängig',
  stop: 'Anhalten',
  show: 'Passphrase zeigen',
  hide: 'Passphrase verbergen',
  choose: 'Auswählen',
  loading: 'Einen Moment',
  'door.foot': 'Kein Konto. Kein Netz. Kein Zählen.',
  messages: 'Meldungen',
  'day.hint': 'In Worten: „nächsten Donnerstag“, „in zwei Wochen“, „9. Januar“.',
  'day.unread': 'Darin war kein Tag zu finden. Versuch „nächsten Donnerstag“ oder „9. Januar“.',
  'minutes.words':
    '{hours, plural, =0 {} =1 {eine Stunde} =2 {zwei Stunden} =3 {drei Stunden} other {# Stunden}}{both, select, yes { und } other {}}{minutes, plural, =0 {} one {# Minute} other {# Minuten}}',
  'minutes.range': 'Zwischen 5 Minuten und 15 Stunden.',
  'number.words':
    '{n, select, 1 {eins} 2 {zwei} 3 {drei} 4 {vier} 5 {fünf} 6 {sechs} 7 {sieben} 8 {acht} 9 {neun} 10 {zehn} 11 {elf} 12 {zwölf} other {{n}}}',
  'name.known': 'Schon bekannt:',
  'name.add': 'Hinzufügen',
  'step.open': 'offen',
  'step.underway': 'im Gang',
  'step.done': 'erledigt',
  'step.changed': 'geändert',
  'step.released': 'losgelassen',
  'progress.preparing': 'Wird vorbereitet',
  'progress.deriving-key': 'Schlüssel wird gebildet',
  'progress.reading': 'Wird gelesen',
  'progress.writing': 'Wird geschrieben',
  'progress.proving': 'Wird zurückgelesen und verglichen',
  'progress.copying': 'Wird kopiert',
  'progress.checking': 'Wird geprüft',
  'progress.finishing': 'Gleich fertig',
}
