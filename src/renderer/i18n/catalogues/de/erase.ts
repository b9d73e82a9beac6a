import type { Area } from '../index.ts'

/** Vor dem, was sich nicht rückgängig machen lässt: die Frage, was geht, was bleibt. */
export const erase: Area<'erase'> = {
  looking: 'Es wird nachgesehen, was gehen würde.',
  'title.strike': 'Diese Notiz streichen?',
  'title.forget': '{name} vergessen?',
  'title.now': 'Das jetzt loslassen?',
  'title.trash': 'Papierkorb leeren?',
  'title.unwrite': '{minutes, plural, one {Die letzte Minute} other {Die letzten # Minuten}} zurücknehmen?',
  'go.strike': 'Streichen',
  'go.forget': 'Vergessen',
  'go.now': 'Loslassen',
  'go.trash': 'Leeren',
  'go.unwrite': 'Zurücknehmen',
  'unwrite.howFar': 'Wie weit zurück',
  'unwrite.minutes': '{minutes} Min.',
  'unwrite.mine': 'Auch, was nur mir gehört',
  'unwrite.sealedStays': 'Eine versiegelte Notiz bleibt, wie sie ist.',
  'unwrite.known':
    '{minutes, plural, =0 {Der Tresor wurde vor weniger als einer Minute geöffnet; was älter ist, bleibt.} one {Der Tresor wurde vor einer Minute geöffnet; was älter ist, bleibt.} other {Der Tresor wurde vor # Minuten geöffnet; was älter ist, bleibt.}}',
  stay: 'Alles behalten',
  goes: 'Das löscht {things}.',
  nothing: 'Es gibt nichts zu löschen.',
  forGood: 'Es lässt sich nicht rückgängig machen, und auch nichts von dem, was davor war.',
  people:
    '{n, plural, one {den Namen einer Person und was über sie festgehalten ist} other {was über # Menschen festgehalten ist}}',
  circles: '{n, plural, one {einen Kreis} other {# Kreise}}',
  sessions: '{n, plural, one {ein Treffen} other {# Treffen}}',
  notes: '{n, plural, one {eine Notiz} other {# Notizen}}',
  versions: '{n, plural, one {eine frühere Fassung} other {# frühere Fassungen}}',
  steps: '{n, plural, one {einen nächsten Schritt} other {# nächste Schritte}}',
  topics: '{n, plural, one {ein Thema} other {# Themen}}',
  lines: '{n, plural, one {eine Zeile aus einem Treffen} other {# Zeilen aus Treffen}}',
  boardItems: '{n, plural, one {ein Anliegen oder Angebot} other {# Anliegen und Angebote}}',
  alsoSteps: 'Auch die nächsten Schritte gehen',
  noCopies: 'Keine Kopie, von der Subrosa weiß, enthält es.',
  copies:
    '{n, plural, one {Eine seither gemachte Kopie enthält es weiter:} other {# seither gemachte Kopien enthalten es weiter:}}',
  copy: '{label}, {date}',
  automatic: 'Automatische Sicherung',
  elsewhere: '{service} kopiert den Ordner dieses Tresors; das Löschen hier erreicht jene Kopie nicht.',
  typedName:
    '{n, plural, one {Der Name steht als getipptes Wort in einer Notiz, die bleibt, wie sie ist.} other {Der Name steht als getipptes Wort in # Notizen, die bleiben, wie sie sind.}}',
  done: 'Gelöscht.',
  'replace.title': 'Die automatischen Sicherungen jetzt ersetzen?',
  'replace.says':
    'Sie enthalten noch, was du eben gelöscht hast. Erst wird eine neue gemacht und geprüft, dann werden die älteren gelöscht.',
  'replace.act': 'Ersetzen',
  'replace.later': 'Nicht jetzt',
  replaced: 'Ersetzt durch eine neue, geprüfte Sicherung.',
  notReplaced:
    'Es konnte keine neue Sicherung gemacht werden, darum bleiben die älteren. Tresor und Sicherungen sagt, warum.',
  keptAside: 'Der Tresor, wie er vor einer Wiederherstellung war, in {folder}, {date}',
  keptAsideWhere:
    'Was vor einer Wiederherstellung beiseitegelegt wurde, lässt sich unter Tresor und Sicherungen löschen.',
  held: '{n, plural, one {Etwas bleibt, weil es festgehalten ist.} other {# Dinge bleiben, weil sie festgehalten sind.}}',
  'deep.title': 'Den Tresor neu schreiben?',
  'deep.says':
    'Alles, was noch da ist, kommt in eine frische Datei unter einem neuen Schlüssel; die alte geht, mit allem, was ihre alten Seiten noch enthalten. Passphrase und Wiederherstellungswörter bleiben. Es kann eine Weile dauern; du kannst es jederzeit anhalten.',
  'deep.passphrase': 'Deine Passphrase',
  'deep.act': 'Neu schreiben',
  'deep.later': 'Nicht jetzt',
  'deep.stop': 'Anhalten',
  'deep.done': 'Der Tresor liegt in einer frischen Datei, unter einem neuen Schlüssel.',
}
