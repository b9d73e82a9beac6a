import type { Area } from '../index.ts'

/** Finden oder tun. */
export const search: Area<'search'> = {
  label: 'Finden oder tun',
  field: 'Ein Name, ein Tag, oder was du tun willst',
  recent: 'Eben noch',
  circles: 'Kreise',
  people: 'Menschen',
  sessions: 'Treffen',
  steps: 'Meine nächsten Schritte',
  commands: 'Tun',
  'nothing.title': 'Nichts mit diesem Namen.',
  'nothing.says':
    'Ein paar Buchstaben eines Namens oder Tages genügen. In Notizen Geschriebenes wird noch nicht durchsucht.',
  found: '{count, plural, =0 {Nichts gefunden} one {Ein Fund} other {# Funde}}',
  move: 'bewegen',
  open: 'öffnen',
  close: 'schließen',
  sealed: 'Versiegelte Kreise bleiben dieser Liste fern.',
  session: '{circle}, {day}',
  you: 'du',
}
