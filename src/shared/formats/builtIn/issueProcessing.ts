import { builtIn, step, turnStep } from '../builder.ts'

export const issueProcessing = builtIn({
  code: 'F18',
  id: '169410eb-2ca3-40da-aca5-717863008cc7',
  name: 'Issue processing',
  family: 'mastermind',
  purpose: 'A leadership issue that wants decisions',
  size: { min: 5, max: 10 },
  plannedMinutes: 45,
  defaultTurns: 1,
  roles: [
    { role: 'host', words: 'Host' },
    { role: 'timekeeper', words: 'Timekeeper' },
    { role: 'presenter', words: 'Presenter' },
  ],
  groundRules: ['Significant, open for suggestions, and the owner will act', 'One issue at a time'],
  steps: [
    step('Pick the issue', 3, 'open', {
      kinds: ['topic'],
      prompts: ['Which issue has the greatest weight today?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 30,
    }),
    turnStep('Present', 3, 'presenter', {
      prompts: ['Issue, importance, ideal outcome, in that order.'],
      record: 'presenter',
      warnSeconds: 30,
    }),
    turnStep('Clarify', 8, 'members', {
      kinds: ['clarify'],
      prompts: ['What numbers, people and dates matter?'],
      record: 'presenter',
      pass: true,
      warnSeconds: 60,
    }),
    turnStep('What lies underneath', 8, 'members', {
      kinds: ['open_question', 'challenge', 'observation'],
      prompts: ['Why is it still there?', 'What is your own part in it?'],
      record: 'presenter',
      pass: true,
      warnSeconds: 60,
    }),
    turnStep('Suggestions', 12, 'members', {
      kinds: ['idea', 'experience', 'resource', 'fresh_eyes', 'advice'],
      prompts: ['One suggestion each, the presenter only says thank you.'],
      record: 'presenter',
      pass: true,
      warnSeconds: 60,
    }),
    turnStep('Commit', 5, 'presenter', {
      kinds: ['takeaway', 'promise'],
      prompts: ['What will you do and when do you report?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 60,
    }),
    step('What did we all learn?', 3, 'round', {
      kinds: ['observation', 'rating'],
      prompts: ['What in this is mine too?'],
      record: 'private',
      pass: true,
      warnSeconds: 30,
    }),
  ],
})
