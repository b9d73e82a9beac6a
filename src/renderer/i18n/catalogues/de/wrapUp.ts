import type { Area } from '../index.ts'

/** Der Ausklang eines Treffens: was gemeinsam festgehalten ist, das Übergeben, der nächste Termin, der Puls. */
export const wrapUp: Area<'wrapUp'> = {
  'record.empty': 'Gemeinsam festgehalten ist nichts. Dann muss auch nichts vorgelesen werden.',
  'record.title': 'Was gemeinsam festgehalten bleibt',
  'record.approve': 'Vorgelesen, und alle, um die es geht, sagen ja',
  'record.readOut': 'Lies es laut vor und hake es dann ab. Niemand steht darin, der nicht zugestimmt hat.',
  'record.approved': 'gebilligt am {date}',

  'hand.title': 'Die Notizen an {name} übergeben',
  'hand.says':
    'Für diese Person geschrieben, als sie dran war; es geht mit ihr nach Hause. Hier bleibt es nur, bis es in ihren Händen ist.',
  'hand.act': 'Übergeben',
  'hand.paper': 'Auf Papier',
  'hand.done': 'Am {date} an {name} übergeben. Hier ist nichts davon behalten.',
  'mine.title': 'Als du dran warst',
  'mine.says': 'Was für dich geschrieben wurde, gehört dir. Es wird eine Notiz nur für dich.',
  'mine.act': 'Als meines behalten',
  'mine.done': 'Seit {date} deines, nur für dich.',

  'page.names': 'Menschen bei ihrem Namen nennen',
  'page.label': 'Was hinausgeht, Wort für Wort',
  'page.unsure':
    '{count, plural, one {Ein Name könnte noch darin stehen} other {Namen könnten noch darin stehen}}: {names}. Sieh nach, bevor es hinausgeht.',
  'page.replace': 'Danach kannst du die selbsttätigen ersetzen.',

  'packet.title': 'Dies an {name} übergeben?',
  'packet.says':
    'Diese Seite kommt in eine versiegelte Datei. Sechs Wörter öffnen sie; du sagst sie mündlich weiter. Deine eigene Fassung bleibt, bis du das getan hast.',
  'packet.make': 'Ort wählen und versiegeln',
  'packet.short': 'Subrosa öffnet es einen Monat lang, danach nicht mehr',
  'packet.gone': 'Es gehört jetzt {name}. Hier ist nichts davon behalten.',
  'words.title': 'Sag {name} diese sechs Wörter',
  'words.says':
    'Mündlich, nie auf dem Weg, den die Datei nimmt. Sie stehen nur dieses eine Mal da und werden nirgends aufgehoben. Die Datei wurde wieder gelesen und ist ganz.',
  'words.label': 'Sechs Wörter',
  'words.file':
    'Die Datei liegt unter <path>{file}</path>. Sie geht in Subrosa auf, und ohne Subrosa mit age und zstd.',
  'words.keep': 'Meine Fassung noch behalten',
  'words.letGo': 'Die Wörter sind gesagt. Meine Fassung loslassen',
  'paper.title': 'Dies {name} auf Papier geben?',
  'paper.says':
    'Die Seite wird gedruckt. Deine eigene Fassung bleibt, bis das Papier in den richtigen Händen ist.',
  'paper.printed':
    'Ist das Papier in den richtigen Händen? Dann kann deine eigene Fassung gehen. Was der Drucker behält, liegt nicht in der Macht von Subrosa.',
  'paper.print': 'Seite drucken',
  'paper.letGo': 'Es ist bei {name}. Meine Fassung loslassen',
  'paper.headline': 'Für dich allein',
  'paper.foot': 'Dies gehört der Person, für die es geschrieben wurde. Es gibt keine Kopie.',

  'next.title': 'Der nächste Termin',
  'next.other': 'ein anderer Tag',
  'pulse.title': 'War es die Zeit wert?',
  'pulse.says': 'Eine halbe Minute. Nur du siehst deine Antworten, und du darfst sie leer lassen.',
  'pulse.worthIt': 'Meine Zeit wert',
  'pulse.realHere': 'Ich konnte echt sein',
  'pulse.worthIt.1': 'verlorene Zeit',
  'pulse.worthIt.2': 'weniger als erhofft',
  'pulse.worthIt.3': 'gerade recht',
  'pulse.worthIt.4': 'mehr als erhofft',
  'pulse.worthIt.5': 'hätte ich nicht missen wollen',
  'pulse.realHere.1': 'kaum',
  'pulse.realHere.2': 'ein wenig',
  'pulse.realHere.3': 'zum Teil',
  'pulse.realHere.4': 'meist',
  'pulse.realHere.5': 'ganz',
  'pulse.keep': 'Etwas, das bleiben soll',
  'pulse.change': 'Etwas, das anders werden soll',
}
