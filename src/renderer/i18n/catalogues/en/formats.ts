/** The formats sessions are made from. */
export const formats = {
  title: 'Formats',
  lead: 'How an evening can go. Every circle may use every format; sessions keep the steps they were planned with.',
  own: 'Your own',
  'own.none': 'None yet. In the programme of a session you can keep its steps as a format.',
  builtIn: 'Brought along',
  people: '{same, select, yes {{min} people} other {{min} to {max} people}}',
  turns: '{n, plural, =0 {no turns} one {# turn} other {# turns}}',
  rules: 'Ground rules',
  remove: 'Take this format away',
} as const
