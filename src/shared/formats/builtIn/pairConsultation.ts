import { builtIn, perPerson, step, turnStep } from '../builder.ts'

export const pairConsultation = builtIn({
  code: 'F14',
  id: '6ce48033-73b8-4595-96fd-c119cf285865',
  name: 'Pair consultation',
  family: 'pair',
  purpose: 'Two people with the same job in different houses',
  size: { min: 2, max: 2 },
  plannedMinutes: 60,
  defaultTurns: 2,
  roles: [{ role: 'host', words: 'Host alternates' }],
  groundRules: [
    'Both bring something',
    "An outsider's honest view, not a verdict",
    'Limits set by employers are respected',
  ],
  steps: [
    step('Open, duties and use', 3, 'host', {
      prompts: ['Has anything changed in what we may tell?', "How will each of us use today's talk?"],
      warnSeconds: 30,
    }),
    step('Both catch up', perPerson(4), 'round', {
      kinds: ['news', 'win', 'flop', 'question', 'promise'],
      prompts: ['What happened with your last step?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 30,
    }),
    turnStep('Tell', 5, 'presenter', {
      prompts: ['What keeps popping up?'],
      record: 'presenter',
      warnSeconds: 60,
    }),
    turnStep('Questions', 5, 'members', {
      kinds: ['clarify', 'open_question'],
      prompts: ['What would I see if I sat in your chair?'],
      record: 'presenter',
      pass: true,
      warnSeconds: 60,
    }),
    turnStep("Outsider's view", 8, 'members', {
      kinds: ['fresh_eyes', 'experience', 'idea', 'challenge', 'support', 'feedback', 'resource'],
      prompts: ['From outside it looks like ...', 'In my shop we tried ...'],
      record: 'presenter',
      pass: true,
      warnSeconds: 60,
    }),
    turnStep('Choose', 2, 'presenter', {
      kinds: ['takeaway'],
      prompts: ['What will you think about further?'],
      record: 'presenter',
      pass: true,
      warnSeconds: 30,
    }),
    step('Next steps', perPerson(2), 'round', {
      kinds: ['promise'],
      prompts: ['What, by when?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 30,
    }),
    step('Next date, what to collect', 2, 'open', {
      kinds: ['topic'],
      prompts: ['What shall we both keep an eye on until then?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 30,
    }),
    step('Value check', 3, 'open', {
      kinds: ['rating'],
      prompts: ['Is this worth the hour to both of us?', 'What should change?'],
      record: 'private',
      pass: true,
      warnSeconds: 30,
      everyNth: 3,
    }),
  ],
})
