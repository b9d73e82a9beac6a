/** What a circle has behind it. */
export const together = {
  tab: 'Together',
  you: 'you',
  timeline: 'The way so far',
  'moment.founded': 'The circle began.',
  'moment.met':
    '{n, select, 1 {You met for the first time.} 5 {You met for the fifth time.} 10 {You met for the tenth time.} 25 {You met for the twenty-fifth time.} 50 {You met for the fiftieth time.} other {You met.}}',
  'moment.joined': '{words} joined.',
  'moment.left': '{words} left.',
  'moment.resolved': 'Settled: {words}',
  'moment.kept': 'A promise kept: {words}',
  'moment.ask-met': 'Found: {words}',
  'moment.introduced': 'Introduced: {words}',
  roles: 'Who did what',
  'roles.due': 'next by rotation: {name}',
  'roles.last': '{name} on {date}',
  'roles.nobody': 'Nobody yet.',
  'balance.title': 'Give and receive, for you alone',
  'balance.too-early': 'Too early to say. A topic of yours and an ear for somebody else’s are both welcome.',
  'balance.giving': 'In these months you mostly gave. The next turn could be yours.',
  'balance.receiving': 'In these months you mostly received. Perhaps somebody here could use what you know.',
  'balance.balanced': 'In these months you gave and received. Both are welcome again.',
} as const
