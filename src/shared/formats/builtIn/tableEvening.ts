import { builtIn, perPerson, step } from '../builder.ts'

export const tableEvening = builtIn({
  code: 'F12',
  id: '5a1d1d3a-4295-4c6e-a787-9fe49a225768',
  name: 'Table evening',
  family: 'table',
  purpose: 'Kitchen, conference or patio table with an open guest list',
  size: { min: 4, max: 12 },
  plannedMinutes: 120,
  defaultTurns: 0,
  roles: [
    { role: 'host', words: 'Host' },
    { role: 'guardian', words: 'Guardian (optional)' },
  ],
  groundRules: ['Everybody is made comfortable first', 'Small asks are welcome', 'Fun is not off topic'],
  steps: [
    step('Welcome and settling in', 10, 'host', {
      prompts: ['Who is new, who needs anything to be at ease?', 'A word on what stays at this table.'],
      warnSeconds: 60,
    }),
    step('Catching up', perPerson(2), 'round', {
      kinds: ['news', 'win', 'flop', 'question'],
      prompts: ['A bit of news, a win, a flop or a question, choose one.'],
      record: 'private',
      pass: true,
      warnSeconds: 20,
    }),
    step('Story starter in pairs', 10, 'pairs', {
      kinds: ['story'],
      prompts: ['Tell each other who first trusted you with something big.'],
      pass: true,
      warnSeconds: 60,
    }),
    step('The question of the evening', 35, 'open', {
      kinds: ['question', 'experience', 'idea', 'fresh_eyes', 'challenge', 'feedback'],
      prompts: [
        'Which question would you like this table to turn over?',
        'What is the best argument for the view you do not hold?',
      ],
      record: 'private',
      pass: true,
      warnSeconds: 120,
    }),
    step('Debate, switching sides at half-time', 0, 'members', {
      kinds: ['challenge', 'idea'],
      prompts: ['Two sides; at the bell everybody argues the other one.'],
      pass: true,
      warnSeconds: 60,
      optional: true,
    }),
    step('Who knows a good ...?', 15, 'round', {
      kinds: ['ask', 'offer', 'resource', 'introduction'],
      prompts: ['A book, a speaker, a shop, a person: what are you looking for?', 'Who can say: see me?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 60,
    }),
    step('One action each', perPerson(1), 'round', {
      kinds: ['promise'],
      prompts: ['What will you do for yourself or for somebody here?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 15,
    }),
    step('Three things I am sure of', perPerson(1), 'round', {
      kinds: ['takeaway'],
      prompts: ['What do you leave with, feeling confident about it?'],
      record: 'private',
      pass: true,
      warnSeconds: 15,
    }),
    step('Thanks, next table, next host', 4, 'host', {
      kinds: ['thanks', 'rating'],
      prompts: ['Who gathers us next, and whom shall we invite?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 60,
    }),
  ],
})
