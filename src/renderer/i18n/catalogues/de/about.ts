import type { Area } from '../index.ts'

/** Was Subrosa ist, nie tut und nicht kann. */
export const about: Area<'about'> = {
  title: 'Über Subrosa',
  lead: 'Notizen für kleine Kreise, in denen man einander die Wahrheit sagt, unter der Rose.',
  version: 'Version {version}',
  'never.title': 'Was Subrosa nie tut',
  'never.network': 'Es geht nie ins Netz. Nichts wird geholt, gesendet, nachgeschlagen oder abgeglichen.',
  'never.account': 'Es fragt nie nach einem Konto, und niemand sonst hat einen Schlüssel zu deinem Tresor.',
  'never.count': 'Es meldet nie, wie du es benutzt, und sendet keine Absturzberichte.',
  'never.rank': 'Es bewertet und vergleicht nie Menschen und zählt keine Serien.',
  'never.erase': 'Es lässt nie eine Notiz los, ohne vorher gesagt zu haben, wann.',
  'never.speaker': 'Es hält nie fest, wer was gesagt hat, außer du schreibst selbst einen Namen.',
  'never.listen': 'Es benutzt nie Mikrofon, Kamera oder deinen Standort.',
  'never.update': 'Es sucht nie von selbst nach neuen Fassungen.',
  'limits.title': 'Was es nicht kann',
  'limits.open':
    'Solange der Tresor offen ist, kann ein Programm, das unter deinem Namen läuft, lesen, was du lesen kannst. Sperr ihn, wenn du gehst.',
  'limits.disk':
    'Was aus der Datei gelöscht wurde, kann an Stellen des Datenträgers bleiben, die nur er kennt, und in Sicherungen des ganzen Computers. Verschlüssle auch den Datenträger.',
  'limits.copies':
    'Eine Sicherung behält, was sie an ihrem Tag enthielt, bis du sie vernichtest oder sie ersetzt wird.',
  'limits.paper': 'Was gedruckt oder als PDF gespeichert wurde, ist nicht mehr in seiner Hand.',
  'limits.lost': 'Sind Passphrase und die zwölf Wörter beide verloren, kann niemand den Tresor öffnen.',
  'limits.law':
    'Diese Notizen sind vom Gesetz nicht besonders geschützt. Gefahr für jemanden oder eine gesetzliche Pflicht kann vor der Vertraulichkeit kommen.',
  'made.title': 'Woraus es gemacht ist',
  'made.says':
    'Freie Software unter der MIT-Lizenz. Gesetzt in Vollkorn und Cabin (SIL Open Font License). Die Datenbank ist SQLite mit SQLCipher, Sicherungen sind age-Dateien: beide lassen sich ohne Subrosa öffnen.',
}
