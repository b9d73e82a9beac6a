import type { Area } from '../index.ts'

/** Festhalten: nichts davon verblasst, nichts davon wird gelöscht. */
export const holds: Area<'holds'> = {
  'over.vault': 'Alles in diesem Tresor bleibt seit {date}: Nichts verblasst, und nichts lässt sich löschen.',
  'over.circle':
    'Alles von {name} bleibt seit {date}: Nichts davon verblasst, und nichts lässt sich löschen.',
  'over.person':
    'Alles über {name} bleibt seit {date}: Nichts davon verblasst, und nichts lässt sich löschen.',
  'over.topic':
    'Alles zum Thema „{name}“ bleibt seit {date}: Nichts davon verblasst, und nichts lässt sich löschen.',
  lift: 'Aufheben',
  'set.menu': 'Alles festhalten',
  'set.title.vault': 'Alles in diesem Tresor behalten, bis du das aufhebst?',
  'set.title.circle': 'Alles von {name} behalten, bis du das aufhebst?',
  'set.title.person': 'Alles über {name} behalten, bis du das aufhebst?',
  'set.title.topic': 'Alles zum Thema „{name}“ behalten, bis du das aufhebst?',
  'set.says':
    'Nichts davon verblasst, und es lässt sich nicht streichen, vergessen, übergeben oder loslassen. Schreiben geht weiter wie immer. Ist ein Streit absehbar, ist das der ehrliche Weg: behalten und nicht löschen.',
  'set.reason': 'Warum, in wenigen Worten (nur für dich)',
  'set.act': 'Alles festhalten',
  'lift.title.vault': 'Den Tresor wieder verblassen lassen wie zuvor?',
  'lift.title.circle': '{name} wieder verblassen lassen wie zuvor?',
  'lift.title.person': 'Was über {name} da ist, wieder verblassen lassen wie zuvor?',
  'lift.title.topic': 'Das Thema „{name}“ wieder verblassen lassen wie zuvor?',
  'lift.reason': 'Festgehalten, weil: {reason}',
  'lift.looking': 'Es wird nachgesehen, was dann verblasst.',
  'lift.due': 'Dann verblasst: {things}. Das geschieht ab {date}, und bis dahin steht es auf Heute.',
  'lift.nothing': 'In den nächsten sieben Tagen verblasst dann nichts.',
  'lift.others': '{n, plural, one {eine Zeile daneben} other {# Zeilen daneben}}',
  'lift.stay': 'Weiter festhalten',
  'lift.act': 'Aufheben',
  'settings.title': 'Festgehalten, bis du es aufhebst',
  'settings.none':
    'So ist nichts festgehalten. Auf den Seiten von Kreisen, Menschen und Themen steht es unter den drei Punkten.',
  'settings.vault': 'Alles in diesem Tresor',
  'settings.since': 'seit {date}',
  'trash.kept': 'bleibt, solange es festgehalten ist',
  'fading.kept':
    '{n, plural, one {Etwas würde diese Woche verblassen und bleibt.} other {# Dinge würden diese Woche verblassen und bleiben.}}',
}
