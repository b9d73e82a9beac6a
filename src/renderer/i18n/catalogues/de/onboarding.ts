import type { Area } from '../index.ts'

/** Der erste Tresor: drei Fragen, dann die Wiederherstellungswörter, dann Heute. */
export const onboarding: Area<'onboarding'> = {
  panelTitle: 'Im Vertrauen gesagt, im Vertrauen bewahrt.',
  panelSays:
    'Notizen für kleine Kreise von Menschen, die einander sagen, was wahr ist. Sie liegen in einem verschlossenen Ordner auf diesem Computer und nirgends sonst.',
  overline: 'Drei Fragen, dann bist du drin',
  name: 'Wie nennt man dich?',
  passphrase: 'Welche Worte öffnen deinen Tresor?',
  keep: 'Wie lange sollen deine eigenen Notizen bleiben?',
  'preset.short_lived': 'Ein halbes Jahr, dann verblassen sie',
  'preset.short_lived.explains': 'passt für die meisten Kreise',
  'preset.strict': 'Drei Monate, dann verblassen sie',
  'preset.keep_longer': 'Ein Jahr, dann verblassen sie',
  vaultName: 'Wie heißt der Tresor?',
  vaultNameHint:
    'Dieser Name ist außerhalb des Tresors zu sehen, auf dem Sperrbildschirm. Kreise und Menschen sind es nie.',
  suggestedName: 'Mein Tresor',
  place: 'Er heißt <b>{name}</b> und liegt in <path>{folder}</path>',
  placeChange: 'Ändern',
  folder: 'Wo er liegt',
  folderChange: 'Einen anderen Platz wählen',
  copied:
    'Dieser Ordner wird anderswohin kopiert ({service}). Die Kopie ist verschlüsselt, und was hier gelöscht wird, bleibt dort.',
  taken: 'In diesem Ordner liegt schon etwas. Wähle einen anderen Platz.',
  make: 'Meinen Tresor öffnen',
  making:
    'Der Schlüssel wird gebildet. Das dauert ein, zwei Sekunden, mit Absicht: Wer rät, muss jedes Mal ebenso lange warten.',
  restore: 'Eine Sicherung wiederherstellen',
  existing: 'Einen Tresor öffnen, der schon hier liegt',
  back: 'Zurück zum Sperrbildschirm',
  wordsOverline: 'Falls dir die Passphrase entfällt',
}
