import { builtIn, perPerson, step } from '../builder.ts'

export const farewell = builtIn({
  code: 'F21',
  id: 'c4dd2b08-384b-41ae-971c-9d2e9caab56c',
  name: 'Farewell',
  family: 'circle_life',
  purpose: 'A member leaves or the circle ends',
  size: { min: 3, max: 12 },
  plannedMinutes: 30,
  defaultTurns: 0,
  roles: [
    { role: 'host', words: 'Host' },
    { role: 'presenter', words: 'Presenter (the one who leaves)' },
  ],
  groundRules: ['No justifying', 'Confidentiality goes on', 'Notes are settled before the door closes'],
  steps: [
    step('Why we sit together', 2, 'host', {
      prompts: ['Somebody goes; the circle says goodbye.'],
      warnSeconds: 15,
    }),
    step('Word of the one who leaves', 6, 'presenter', {
      kinds: ['story', 'takeaway'],
      prompts: ['What do you take with you, what do you leave here?'],
      record: 'presenter',
      pass: true,
      warnSeconds: 60,
    }),
    step('A word from each', perPerson(1.5), 'round', {
      kinds: ['thanks', 'support'],
      prompts: ['What did you receive from them?'],
      record: 'presenter',
      pass: true,
      warnSeconds: 15,
    }),
    step('What goes on', 3, 'host', {
      prompts: ['What was said here remains here, also afterwards.'],
      warnSeconds: 30,
    }),
    step('Open promises and topics', 4, 'open', {
      kinds: ['promise', 'topic'],
      prompts: ['What is closed, handed on or let go?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 30,
    }),
    step('Notes and names', 3, 'host', {
      kinds: ['agree'],
      prompts: ['Keep what was agreed, use an alias, or erase?'],
      record: 'agreed',
      warnSeconds: 30,
    }),
    step('Close', 1, 'host', { prompts: ['Thank you.'], warnSeconds: 15 }),
  ],
})
