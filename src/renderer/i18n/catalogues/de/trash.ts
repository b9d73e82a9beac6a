import type { Area } from '../index.ts'

/** Was weggelegt wurde, für dreißig Tage. */
export const trash: Area<'trash'> = {
  move: 'In den Papierkorb',
  title: 'Papierkorb',
  lead: 'Was du weglegst, bleibt 30 Tage hier. Es wird so lange nicht gefunden, gezählt oder gedruckt.',
  'none.title': 'Hier liegt nichts',
  'none.says': 'Was du in den Papierkorb legst, kannst du 30 Tage lang zurücklegen.',
  putBack: 'Zurücklegen',
  goesOn: 'geht am {date}',
  'empty.act': 'Papierkorb leeren',
  session: 'Das Treffen vom {date}',
  emptyNote: 'Eine leere Notiz',
  'kind.note': 'Notiz',
  'kind.noteOf': 'Notiz vom Treffen am {date}',
  'kind.next_step': 'nächster Schritt',
  'kind.session': 'Treffen',
  'kind.circle': 'Kreis',
  'kind.person': 'Person',
  along: 'dazu {things}',
  sessions: '{n, plural, one {ein Treffen} other {# Treffen}}',
  notes: '{n, plural, one {eine Notiz} other {# Notizen}}',
  steps: '{n, plural, one {ein nächster Schritt} other {# nächste Schritte}}',
}
