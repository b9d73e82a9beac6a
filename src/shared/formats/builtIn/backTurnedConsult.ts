import { builtIn, step, turnStep } from '../builder.ts'

export const backTurnedConsult = builtIn({
  code: 'F7',
  id: 'a629182d-3803-4b90-8ae5-653a961015c9',
  name: 'Back-turned consult',
  family: 'consult',
  purpose: 'Everybody gets a short turn in one meeting',
  size: { min: 4, max: 8 },
  plannedMinutes: 105,
  defaultTurns: 6,
  roles: [
    { role: 'host', words: 'Host' },
    { role: 'timekeeper', words: 'Timekeeper' },
    { role: 'presenter', words: 'Presenter' },
  ],
  groundRules: ['Everybody is served', 'The presenter listens without answering back'],
  steps: [
    step('Open and order', 3, 'host', {
      kinds: ['topic'],
      prompts: ['Who goes when?'],
      record: 'agreed',
      warnSeconds: 30,
    }),
    turnStep('Ask', 2, 'presenter', {
      prompts: ['The challenge and the request, one sentence each.'],
      record: 'presenter',
      warnSeconds: 30,
    }),
    turnStep('Clarify', 3, 'members', {
      kinds: ['clarify'],
      prompts: ['Questions that can be answered in a sentence.'],
      record: 'presenter',
      pass: true,
      warnSeconds: 30,
    }),
    turnStep('Members consult, presenter turned away', 8, 'members', {
      kinds: ['idea', 'experience', 'fresh_eyes', 'challenge', 'resource'],
      prompts: ['What strikes us?', 'What would each of us try?'],
      record: 'presenter',
      pass: true,
      warnSeconds: 60,
    }),
    turnStep('What I take', 2, 'presenter', {
      kinds: ['takeaway', 'promise'],
      prompts: ['What do you keep, what is the next step?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 30,
    }),
    step('Asks left over', 4, 'open', {
      kinds: ['ask', 'offer', 'introduction'],
      prompts: ['Who can help whom after this?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 30,
    }),
    step('Close', 4, 'round', {
      kinds: ['rating', 'thanks'],
      prompts: ['One word.'],
      record: 'private',
      pass: true,
      warnSeconds: 30,
    }),
  ],
})
