import type { Area } from '../index.ts'

/** Termine für ein Kalenderprogramm. */
export const calendar: Area<'calendar'> = {
  open: 'Für deinen Kalender',
  title: 'Termine für deinen Kalender',
  says: 'Eine Datei, die Kalenderprogramme öffnen. Sie hält Tage, Uhrzeiten und ein Wort; keine Namen, keinen Ort, nichts, was du geschrieben hast.',
  none: 'Kein Treffen ist geplant, und kein Rhythmus sagt, wann das nächste sein könnte. Plane zuerst eines.',
  much: 'Wie viele?',
  all: '{count, plural, other {Die nächsten #}}',
  one: 'Nur das nächste',
  dates: 'Was die Datei hält',
  date: '{date}, {time}',
  planned: 'geplant',
  rhythm: 'nach eurem Rhythmus',
  meeting: 'Treffen',
  word: 'Was der Kalender zeigt',
  'word.hint':
    'Einen Kalender lesen alle, mit denen du ihn teilst. Wähle ein Wort, das niemandem etwas verrät.',
  'word.missing': 'Ein Wort, an dem du den Eintrag wiedererkennst.',
  save: 'Datei speichern',
  saved:
    '{count, plural, one {Ein Termin ist gespeichert. Öffne die Datei mit deinem Kalender.} other {# Termine sind gespeichert. Öffne die Datei mit deinem Kalender.}}',
}
