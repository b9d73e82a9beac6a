import { builtIn, step, turnStep } from '../builder.ts'

export const backTurnedTrio = builtIn({
  code: 'F6',
  id: 'c83b3f7e-2315-4eba-bc4a-601fa70a2aff',
  name: 'Back-turned trio',
  family: 'consult',
  purpose: 'Quick help for three, or for a larger group split in trios',
  size: { min: 3, max: 3 },
  plannedMinutes: 30,
  defaultTurns: 3,
  roles: [{ role: 'timekeeper', words: 'Timekeeper (whoever is not presenting)' }],
  groundRules: [
    'While the others talk the presenter turns away and only listens',
    'Short steps, strict time',
  ],
  steps: [
    step('Start', 1, 'host', { prompts: ['Who goes first?'], warnSeconds: 15 }),
    turnStep('Ask', 1, 'presenter', {
      prompts: ['What is your challenge, and what help do you want?'],
      record: 'presenter',
      warnSeconds: 15,
    }),
    turnStep('Clarify', 2, 'members', {
      kinds: ['clarify'],
      prompts: ['One question each.'],
      record: 'presenter',
      pass: true,
      warnSeconds: 20,
    }),
    turnStep('The two others talk, presenter listens turned away', 5, 'members', {
      kinds: ['idea', 'experience', 'fresh_eyes', 'open_question', 'resource'],
      prompts: ['Talk as if they could not hear you, kindly and freely.'],
      record: 'presenter',
      pass: true,
      warnSeconds: 60,
    }),
    turnStep('Most useful', 1, 'presenter', {
      kinds: ['takeaway', 'promise'],
      prompts: ['What was most useful to hear?'],
      record: 'presenter',
      pass: true,
      warnSeconds: 15,
    }),
    step('Close', 2, 'round', {
      kinds: ['promise', 'thanks'],
      prompts: ['One step each.'],
      record: 'agreed',
      pass: true,
      warnSeconds: 30,
    }),
  ],
})
