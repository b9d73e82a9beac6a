import { builtIn, step, turnStep } from '../builder.ts'

export const caseWithoutNotes = builtIn({
  code: 'F9',
  id: 'ed6c125e-9bb2-49fb-a49d-b8b3c4fae4ac',
  name: 'Case without notes',
  family: 'case',
  purpose: 'A troubling work relationship; run twice for a ninety-minute group',
  size: { min: 6, max: 10 },
  plannedMinutes: 45,
  defaultTurns: 1,
  roles: [
    { role: 'host', words: 'Host (experienced)' },
    { role: 'co_host', words: 'Co-host' },
    { role: 'presenter', words: 'Presenter' },
  ],
  groundRules: [
    'Told from memory',
    'We imagine, we do not judge or advise',
    'The teller is protected',
    'Nothing is written',
  ],
  steps: [
    step('Who has a case?', 2, 'open', {
      kinds: ['topic'],
      prompts: ['Who keeps thinking about somebody from their work?'],
      pass: true,
      warnSeconds: 30,
    }),
    turnStep('Telling', 10, 'presenter', {
      prompts: ['Tell it as it comes, without papers and without names.'],
      warnSeconds: 60,
    }),
    turnStep('Factual questions', 6, 'members', {
      kinds: ['clarify'],
      prompts: ['Only facts you cannot do without.'],
      pass: true,
      warnSeconds: 60,
    }),
    turnStep('The group imagines, teller sits back', 20, 'members', {
      kinds: ['observation', 'fresh_eyes'],
      prompts: [
        'How might each of the two feel about the other?',
        'What is happening between them that nobody says?',
      ],
      pass: true,
      warnSeconds: 60,
    }),
    turnStep('Teller returns', 4, 'presenter', {
      kinds: ['takeaway'],
      prompts: ['What touched you?'],
      record: 'private',
      pass: true,
      warnSeconds: 30,
    }),
    step('How were we together?', 3, 'host', {
      kinds: ['rating'],
      prompts: ['Did the teller feel held?'],
      record: 'private',
      pass: true,
      warnSeconds: 30,
    }),
  ],
})
