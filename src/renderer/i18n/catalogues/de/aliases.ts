import type { Area } from '../index.ts'

/** Namen, die auf jedem Bildschirm von Decknamen verdeckt sind, und was davon gesagt wird. */
export const aliases: Area<'aliases'> = {
  title: 'Namen',
  sign: 'Namen sind verdeckt.',
  'sign.says': 'Alles kann gelesen werden. Das Schreiben wartet, bis die Namen wieder zu sehen sind.',
  show: 'Namen zeigen',
  cover: 'Namen verdecken',
  waits: 'Namen sind verdeckt, darum wird hier nichts geschrieben. Zeig sie zuerst.',
  settings: 'Namen mit Decknamen verdecken',
  settingsSays:
    'Auf jedem Bildschirm, in der Suche und auf Papier heißen Menschen nach ihrem Decknamen, auch wo ein Name oder Vorname in einen Text getippt wurde. Wer keinen Decknamen hat, ist ein Buchstabe und eine Ziffer. Verdecktes lässt sich nicht überschreiben.',
  limits:
    'Rolle, Branche und Ort zusammen können an einem kleinen Ort trotzdem auf einen Menschen deuten. Decknamen senken das Risiko und versprechen nichts.',
  person: 'Deckname',
  'person.label': 'Heißt stattdessen',
  'person.says':
    'Steht für den Namen, solange Namen verdeckt sind, und in allem, was mit Decknamen den Computer verlässt.',
}
