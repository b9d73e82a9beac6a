import { builtIn, perPerson, step, turnStep } from '../builder.ts'

export const professionalPeerConsultation = builtIn({
  code: 'F13',
  id: 'c4403f95-3e05-4bc4-bd19-77c2fb06f5db',
  name: 'Professional peer consultation',
  family: 'professional',
  purpose: 'Members of one profession with duties to third parties',
  size: { min: 3, max: 7 },
  plannedMinutes: 75,
  defaultTurns: 3,
  roles: [
    { role: 'host', words: 'Host' },
    { role: 'timekeeper', words: 'Timekeeper' },
    { role: 'presenter', words: 'Presenter' },
  ],
  groundRules: [
    'Not supervision and not therapy',
    'No identifying details; whoever recognises a person says so and steps out',
    'Tell each other when too much is told',
  ],
  steps: [
    step('Open and covenant', 4, 'host', {
      prompts: ['What may we not tell here, and did everybody check their duties?'],
      warnSeconds: 30,
    }),
    step('Who has a case, who may know it', 3, 'open', {
      kinds: ['topic'],
      prompts: ['Could anybody here know the people in it?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 30,
    }),
    turnStep('Outline', 4, 'presenter', {
      prompts: ['The question first, then only what we need.'],
      record: 'presenter',
      warnSeconds: 30,
    }),
    turnStep('Clarify', 3, 'members', {
      kinds: ['clarify'],
      prompts: ['Facts, not names.'],
      record: 'presenter',
      pass: true,
      warnSeconds: 30,
    }),
    turnStep('Consult', 8, 'members', {
      kinds: [
        'open_question',
        'experience',
        'fresh_eyes',
        'idea',
        'challenge',
        'support',
        'feedback',
        'resource',
        'advice',
      ],
      prompts: ['What would you weigh?', 'Where is the duty, where is the choice?'],
      record: 'presenter',
      pass: true,
      warnSeconds: 60,
    }),
    turnStep('Back to the presenter', 2, 'presenter', {
      kinds: ['takeaway', 'promise'],
      prompts: ['What do you take, what do you leave?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 30,
    }),
    step('Own file line', 3, 'silent', {
      prompts: ['Write for yourself: date, question, that peers were asked.'],
      record: 'private',
      warnSeconds: 30,
    }),
    step('Check-out', perPerson(1), 'round', {
      kinds: ['word', 'rating'],
      prompts: ['How do you leave a case behind for today?'],
      record: 'private',
      pass: true,
      warnSeconds: 15,
    }),
  ],
})
