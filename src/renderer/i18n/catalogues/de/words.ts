import type { Area } from '../index.ts'

/** Passphrasen, Wiederherstellungswörter und das Blatt, auf dem sie stehen. Die Wörter selbst sind englisch. */
export const words: Area<'words'> = {
  'strength.0': 'Sofort erraten.',
  'strength.1': 'Leicht erraten.',
  'strength.2': 'Noch nicht genug.',
  'strength.3': 'Gut.',
  'strength.4': 'Stark.',
  'hint.none': 'Lang, und leicht vor sich hin zu sagen.',
  'hint.empty': 'Vier Wörter ohne Zusammenhang oder mehr: länger hilft besser als schlauer.',
  'hint.too-short': 'Mindestens acht Zeichen; vier Wörter ohne Zusammenhang sind besser.',
  'hint.common': 'Diese benutzen viele. Füge zwei oder drei Wörter hinzu, die nichts damit zu tun haben.',
  'hint.guessable': 'Füge noch ein, zwei Wörter hinzu, die neben diesen niemand erwarten würde.',
  'hint.names-or-dates':
    'Namen und Daten werden zuerst versucht. Füge Wörter hinzu, die nichts mit dir zu tun haben.',
  'hint.repeats': 'Wiederholen bringt wenig. Füge ein anderes Wort hinzu.',
  'hint.keyboard': 'Tastenreihen werden früh versucht. Wörter sind besser.',
  suggest: 'Eine vorschlagen',
  suggested:
    'Sechs Wörter, vom Zufall gewählt. Sprich sie zweimal laut, und schreib sie auf, bis du sie kennst.',

  'entry.label': 'Die zwölf Wörter deines Wiederherstellungsblatts',
  'entry.word': 'Wort {position}',
  'entry.suggestions': 'Wörter, die so beginnen',
  'entry.unknown': 'nicht auf der Liste',
  'entry.unfinished': 'mehrere beginnen so',
  'entry.how':
    'Die ersten Buchstaben genügen; die Leertaste führt weiter. Du kannst alle zwölf auf einmal einfügen.',
  'entry.unknownHint':
    '{count, plural, one {Ein Wort steht nicht auf der Liste. Sieh noch einmal auf das Blatt.} other {# Wörter stehen nicht auf der Liste. Sieh noch einmal auf das Blatt.}}',
  'entry.complete': 'Alle zwölf stehen auf der Liste.',

  'sheet.overline': 'Wiederherstellungsblatt',
  'sheet.title': 'Der Weg zurück in {name}',
  'sheet.what':
    'Diese zwölf Wörter öffnen in dieser Reihenfolge den Tresor, wenn die Passphrase vergessen ist, und jede automatische Sicherung. Wer diese Seite hat, kann alles lesen: Leg sie dorthin, wo du aufbewahrst, was du nicht verleihen würdest.',
  'sheet.withoutTitle': 'Eine Sicherung ohne Subrosa öffnen',
  'sheet.without':
    'Eine automatische Sicherung ist eine age-Datei; ihre Passphrase sind die zwölf Wörter, mit Bindestrichen verbunden. Mit den Programmen age, zstd und sqlite3:',
  'sheet.once':
    'Druck diese Seite oder schreib die Wörter von Hand ab. Sie werden nicht noch einmal gezeigt.',
  'sheet.handling':
    'Eine Seite, für eine Person. Bewahre sie auf Papier auf, nicht bei diesem Computer; wer sie findet, braucht nichts weiter.',
  'sheet.age': 'Für deine automatischen Sicherungen lautet die Passphrase also: {passphrase}',
  'sheet.pdf': 'Als PDF speichern',
  'sheet.saved':
    'Gespeichert. Die Datei enthält deine zwölf Wörter: Leg sie dahin, wo sonst niemand hinsieht.',
  'sheet.print': 'Das Blatt drucken',
  'sheet.have': 'Ich habe sie auf Papier',

  'prove.title': 'Drei von den zwölf, zur Sicherheit',
  'prove.what': 'Sieh auf dein Papier, nicht in dein Gedächtnis. Auf diese Seite kommt es an.',
  'prove.wrong': 'Nicht alle drei stimmen mit dem Blatt überein. Sieh noch einmal hin; nichts ist verloren.',
  'prove.act': 'So steht es da',
  'prove.backToSheet': 'Das Blatt noch einmal zeigen',

  'new.label': 'Neue Passphrase',
}
