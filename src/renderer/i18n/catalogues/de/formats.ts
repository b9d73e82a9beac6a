import type { Area } from '../index.ts'

/** Die Formate, aus denen Treffen entstehen. */
export const formats: Area<'formats'> = {
  title: 'Formate',
  lead: 'Wie ein Abend gehen kann. Jeder Kreis darf jedes Format nutzen; Treffen behalten die Abschnitte, mit denen sie geplant wurden.',
  own: 'Deine eigenen',
  'own.none': 'Noch keine. Im Ablauf eines Treffens kannst du seine Abschnitte als Format behalten.',
  builtIn: 'Mitgebracht',
  people: '{same, select, yes {{min} Personen} other {{min} bis {max} Personen}}',
  turns: '{n, plural, =0 {keine Beiträge} one {# Beitrag} other {# Beiträge}}',
  rules: 'Grundregeln',
  remove: 'Dieses Format wegnehmen',
}
