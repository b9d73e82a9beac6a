import { builtIn, step, turnStep } from '../builder.ts'

export const asksAndOffers = builtIn({
  code: 'F17',
  id: '4a31a130-b80c-44b7-90d9-b810cdbf0fa5',
  name: 'Asks and offers',
  family: 'exchange',
  purpose: 'A fast round of practical help',
  size: { min: 4, max: 12 },
  plannedMinutes: 35,
  defaultTurns: 8,
  roles: [
    { role: 'host', words: 'Host' },
    { role: 'scribe', words: 'Scribe for the board' },
  ],
  groundRules: [
    'An ask has a what, a why and a by when',
    'No ask is too small',
    'An introduction needs two yeses',
  ],
  steps: [
    step('How it works', 2, 'host', {
      prompts: ['Think of one ask and one thing you could give.'],
      warnSeconds: 30,
    }),
    turnStep('Ask', 1, 'presenter', {
      kinds: ['ask'],
      prompts: ['What do you need, why does it matter, by when?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 15,
    }),
    turnStep('Offers', 2, 'members', {
      kinds: ['offer', 'resource', 'introduction'],
      prompts: ['Who has it, who knows somebody?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 20,
    }),
    step('Standing offers', 3, 'open', {
      kinds: ['offer'],
      prompts: ['What may people always come to you for?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 30,
    }),
    step('Read back', 3, 'host', {
      kinds: ['ask', 'offer', 'introduction'],
      prompts: ['Who owes whom a word, and by when?'],
      record: 'agreed',
      warnSeconds: 30,
    }),
  ],
})
