import { builtIn, perPerson, step } from '../builder.ts'

export const talkingPieceCircle = builtIn({
  code: 'F11',
  id: '6c8b5df9-33b1-4e24-985e-348fa19ffa3d',
  name: 'Talking-piece circle',
  family: 'circle',
  purpose: 'A shared question in which every voice counts',
  size: { min: 5, max: 12 },
  plannedMinutes: 90,
  defaultTurns: 0,
  roles: [
    { role: 'host', words: 'Host' },
    { role: 'guardian', words: 'Guardian' },
    { role: 'scribe', words: 'Scribe for the harvest' },
  ],
  groundRules: [
    'Whoever holds the piece speaks, the others listen',
    'Ask for what you need, offer what you can',
    'The guardian may ring the pause bell at any time',
  ],
  steps: [
    step('Start point', 3, 'host', { prompts: ['Why are we sitting in a round today?'], warnSeconds: 30 }),
    step('Agreements read aloud', 4, 'round', {
      prompts: ['Read one agreement each; say if one needs changing.'],
      pass: true,
      warnSeconds: 30,
    }),
    step('Check-in with the piece', perPerson(2), 'round', {
      kinds: ['word', 'news', 'story'],
      prompts: ['What do you bring into the middle?'],
      record: 'private',
      pass: true,
      warnSeconds: 20,
    }),
    step('First round on the question', perPerson(3), 'round', {
      kinds: ['experience', 'story', 'question'],
      prompts: ['What does this question touch in your own life?'],
      record: 'private',
      pass: true,
      warnSeconds: 30,
    }),
    step('Pause', 1, 'silent', { prompts: ['One breath, then another.'], warnSeconds: 10 }),
    step('Second round', perPerson(2), 'round', {
      kinds: ['open_question', 'idea', 'observation', 'challenge'],
      prompts: ['What do you see now that everybody has spoken?'],
      record: 'private',
      pass: true,
      warnSeconds: 20,
    }),
    step('Harvest', 6, 'open', {
      kinds: ['takeaway'],
      prompts: ['Which sentence may we keep, and does everybody agree?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 60,
    }),
    step('Asks or next steps', perPerson(1), 'round', {
      kinds: ['ask', 'offer', 'promise'],
      prompts: ['One ask or one step.'],
      record: 'agreed',
      pass: true,
      warnSeconds: 15,
    }),
    step('Check-out', perPerson(1), 'round', {
      kinds: ['word', 'thanks'],
      prompts: ['What do you carry home?'],
      record: 'private',
      pass: true,
      warnSeconds: 15,
    }),
    step('End point', 2, 'host', {
      kinds: ['rating'],
      prompts: ['The circle is open; what was said stays.'],
      warnSeconds: 15,
    }),
  ],
})
