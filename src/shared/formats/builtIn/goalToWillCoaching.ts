import { builtIn, step, turnStep } from '../builder.ts'

export const goalToWillCoaching = builtIn({
  code: 'F10',
  id: '7db2b95a-4bf6-43ab-ae99-7e08fa79d3f2',
  name: 'Goal-to-will coaching',
  family: 'pair',
  purpose: 'Pairs or trios who train asking',
  size: { min: 2, max: 3 },
  plannedMinutes: 30,
  defaultTurns: 2,
  roles: [
    { role: 'coach', words: 'Coach and coachee, swapping' },
    { role: null, words: 'Observer in a trio' },
  ],
  groundRules: [
    'The coach asks, the coachee finds',
    'Swap roles exactly on time',
    'In a trio set the observer step to 2 minutes and run three turns',
  ],
  steps: [
    turnStep('Goal', 3, 'presenter', {
      kinds: ['open_question'],
      prompts: ['What would you like to have by the end of this talk?'],
      record: 'presenter',
      warnSeconds: 30,
    }),
    turnStep('Now', 4, 'presenter', {
      kinds: ['open_question'],
      prompts: ['What is the case today, and what have you already tried?'],
      record: 'presenter',
      warnSeconds: 30,
    }),
    turnStep('Ways', 4, 'presenter', {
      kinds: ['open_question', 'idea'],
      prompts: ['What else? And what else?'],
      record: 'presenter',
      warnSeconds: 30,
    }),
    turnStep('Will', 3, 'presenter', {
      kinds: ['promise'],
      prompts: ['What will you do, and how sure are you from one to ten?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 30,
    }),
    turnStep("Observer's word (trios only)", 0, 'members', {
      kinds: ['observation', 'support'],
      prompts: ['What did you see the two of them do well?'],
      pass: true,
      warnSeconds: 15,
      optional: true,
    }),
    step('Close', 2, 'round', {
      kinds: ['thanks', 'rating'],
      prompts: ['What helped?'],
      record: 'private',
      pass: true,
      warnSeconds: 30,
    }),
  ],
})
