/** Find or do. */
export const search = {
  label: 'Find or do',
  field: 'A name, a day, or what you want to do',
  recent: 'A moment ago',
  circles: 'Circles',
  people: 'People',
  sessions: 'Sessions',
  steps: 'My next steps',
  commands: 'Do',
  'nothing.title': 'Nothing by that name.',
  'nothing.says':
    'A few letters of a name or a day are enough. What is written in notes is not looked through yet.',
  found: '{count, plural, =0 {Nothing found} one {# thing found} other {# things found}}',
  move: 'move',
  open: 'open',
  close: 'close',
  sealed: 'Sealed circles stay out of this list.',
  session: '{circle}, {day}',
  you: 'you',
} as const
