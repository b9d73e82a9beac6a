import type { Area } from '../index.ts'

/** Die erste Seite eines offenen Tresors. */
export const today: Area<'today'> = {
  'meets.today': '{circle} trifft sich heute',
  'meets.tomorrow': '{circle} trifft sich morgen',
  'meets.weekday': '{circle} trifft sich am {day}',
  'meets.passed': '{circle} wollte sich am {day} treffen',
  'meets.running': '{circle} trifft sich gerade',
  'meets.wrapUp': '{circle} ist im Ausklang',
  hours: '{from} bis {until}',
  promises: 'Noch offene Zusagen',
  'promises.since': 'Noch offene Zusagen seit dem {date}',
  'session.open': 'Zum Treffen',
  'also.line': '<b>{circle}</b> · {day}, {time}',
  'also.running': '<b>{circle}</b> · jetzt',
  'nothing.title': 'Nichts ist geplant',
  'nothing.says': 'Deine Kreise haben noch keinen Termin. Öffne einen und plane das nächste Treffen.',
  'newcomer.title': 'Still hier, und das ist ein guter Anfang',
  'newcomer.says':
    'Ein Kreis sind zwei bis zwölf Menschen, die gemeinsam laut denken, im Vertrauen. Was du darüber schreibst, bleibt auf diesem Computer, verschlüsselt.',
  'newcomer.act': 'Einen Kreis gründen',
  'steps.title': 'Meine nächsten Schritte',
  'steps.all':
    '{count, plural, =0 {Alle} =1 {Alle} =2 {Beide} =3 {Alle drei} =4 {Alle vier} =5 {Alle fünf} =6 {Alle sechs} =7 {Alle sieben} =8 {Alle acht} other {Alle #}}',
  'steps.none': 'Nichts offen. Was du in einem Treffen zusagst, kommt hierher.',
  'ask.title': 'Fragen, wie es ging',
  'ask.says': 'Sie haben gesagt, du darfst fragen. Ein paar Worte genügen.',
  'ask.asked': 'Gefragt',
  'ask.asked.of': '{name} gefragt: {title}',
  'hint.no-automatic-backup':
    'Noch ist keine automatische Sicherung eingerichtet. Ginge dieser Computer verloren, wären es auch deine Notizen.',
  'hint.no-automatic-backup.act': 'Einen Ordner wählen',
  'hint.prove-a-backup': 'Seit einem halben Jahr wurde keine Sicherung geöffnet und geprüft.',
  'hint.prove-a-backup.act': 'Eine öffnen und prüfen',
  'hint.check-words':
    'Hast du deine zwölf Wörter noch? Sie sind der Weg hinein, wenn die Passphrase verloren ist.',
  'hint.check-words.act': 'Meine Wörter prüfen',
}
