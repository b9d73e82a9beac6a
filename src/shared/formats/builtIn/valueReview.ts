import { builtIn, perPerson, step } from '../builder.ts'

export const valueReview = builtIn({
  code: 'F20',
  id: 'e4a7e80b-5d54-419b-a41a-5128342c0132',
  name: 'Value review',
  family: 'circle_life',
  purpose: 'At the review interval of the charter',
  size: { min: 2, max: 12 },
  plannedMinutes: 40,
  defaultTurns: 0,
  roles: [{ role: 'host', words: 'Host' }],
  groundRules: [
    'Own answers first',
    'No names in the results',
    'Fewer than four answers: words instead of averages',
  ],
  steps: [
    step('Answers, each alone', 8, 'silent', {
      kinds: ['rating'],
      prompts: ['How important is each item to you, and how true is it?'],
      record: 'private',
      pass: true,
      warnSeconds: 60,
    }),
    step('Look at the whole', 8, 'open', {
      kinds: ['observation'],
      prompts: ['What stands out, and what are we missing?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 60,
    }),
    step('Stories of value', perPerson(1.5), 'round', {
      kinds: ['story', 'thanks'],
      prompts: ['One thing that is different because of this circle.'],
      record: 'private',
      pass: true,
      warnSeconds: 15,
    }),
    step('Keep, change, drop', 8, 'open', {
      kinds: ['idea', 'feedback'],
      prompts: ['What must stay, what shall we try differently?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 60,
    }),
    step('Decide', 4, 'open', {
      kinds: ['agree'],
      prompts: ['Continue, change, pause or end well?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 60,
    }),
    step('Close', 1, 'host', { prompts: ['When do we ask again?'], record: 'agreed', warnSeconds: 15 }),
  ],
})
