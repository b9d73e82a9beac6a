import { builtIn, step, turnStep } from '../builder.ts'

export const clearnessCircle = builtIn({
  code: 'F8',
  id: 'e248937a-f4f0-4bad-8caa-cba18a9b64fe',
  name: 'Clearness circle',
  family: 'clearness',
  purpose: 'A personal decision that needs room, not advice',
  size: { min: 5, max: 7 },
  plannedMinutes: 120,
  defaultTurns: 1,
  closesTopics: true,
  roles: [
    { role: 'host', words: 'Host' },
    { role: 'presenter', words: 'Presenter' },
    { role: 'scribe', words: 'Scribe for the presenter' },
  ],
  groundRules: [
    'Open and honest questions only',
    'No advice, no stories, no book tips in disguise',
    'Nobody raises it again, not even with the presenter, unless the presenter does',
  ],
  steps: [
    step('Silence', 3, 'silent', {
      prompts: ['Arrive without plans for the other person.'],
      warnSeconds: 15,
    }),
    turnStep('Statement', 12, 'presenter', {
      prompts: ['What is unclear, what do you sense about it, what is its history?'],
      record: 'presenter',
      warnSeconds: 60,
    }),
    turnStep('Questions, slow', 40, 'members', {
      kinds: ['open_question'],
      prompts: ['Ask nothing to which you believe you know the answer.', 'Leave room between two questions.'],
      record: 'presenter',
      pass: true,
      warnSeconds: 60,
    }),
    turnStep('Pause', 3, 'silent', {
      prompts: ['Breathe; the presenter may ask for a different direction.'],
      warnSeconds: 15,
    }),
    turnStep('Questions, deeper', 30, 'members', {
      kinds: ['open_question'],
      prompts: ['What does your body say about it?', 'What would you regret not having asked yourself?'],
      record: 'presenter',
      pass: true,
      warnSeconds: 60,
    }),
    turnStep('Mirroring, only if wanted', 12, 'members', {
      kinds: ['observation'],
      prompts: ['I heard you say ...; your voice changed when ...'],
      record: 'presenter',
      pass: true,
      warnSeconds: 60,
    }),
    turnStep('Good words', 5, 'round', {
      kinds: ['support', 'thanks'],
      prompts: ['What did you value in this person today?'],
      record: 'presenter',
      pass: true,
      warnSeconds: 30,
    }),
    turnStep('Hand over everything written', 2, 'host', {
      prompts: ['The questions belong to the one they were asked of.'],
      warnSeconds: 15,
    }),
    step('Double silence agreement', 2, 'host', {
      prompts: ['We do not speak of this again unless you begin.'],
      warnSeconds: 15,
    }),
  ],
})
