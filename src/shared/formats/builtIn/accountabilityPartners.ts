import { builtIn, step, turnStep } from '../builder.ts'

export const accountabilityPartners = builtIn({
  code: 'F15',
  id: 'bd863d41-f3fc-427f-9566-f0053d80becb',
  name: 'Accountability partners',
  family: 'pair',
  purpose: 'A short weekly check',
  size: { min: 2, max: 3 },
  plannedMinutes: 15,
  defaultTurns: 2,
  roles: [{ role: null, words: 'None fixed' }],
  groundRules: ['End on the minute', 'Facts before excuses, kindness before facts'],
  steps: [
    turnStep('I said', 1, 'presenter', {
      kinds: ['promise'],
      prompts: ['What had you promised?'],
      record: 'agreed',
      warnSeconds: 15,
    }),
    turnStep('I did', 2, 'presenter', {
      kinds: ['promise'],
      prompts: ['What happened?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 20,
    }),
    turnStep('I learned', 2, 'presenter', {
      kinds: ['takeaway'],
      prompts: ['What do you know now?'],
      record: 'private',
      pass: true,
      warnSeconds: 20,
    }),
    turnStep('Next', 2, 'presenter', {
      kinds: ['promise'],
      prompts: ['What next, small enough to be sure of?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 20,
    }),
    step('Close', 1, 'open', {
      kinds: ['support'],
      prompts: ['One encouraging sentence.'],
      pass: true,
      warnSeconds: 15,
    }),
  ],
})
