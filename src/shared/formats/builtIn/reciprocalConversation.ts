import { builtIn, perPerson, step, turnStep } from '../builder.ts'

export const reciprocalConversation = builtIn({
  code: 'F16',
  id: '7a53741a-0c07-41f8-98b8-a061579537e3',
  name: 'Reciprocal conversation',
  family: 'reciprocal',
  purpose: 'Coffee, lunch or a walk with somebody unlike oneself',
  size: { min: 2, max: 2 },
  plannedMinutes: 45,
  defaultTurns: 2,
  roles: [{ role: null, words: 'None; both learn, both teach' }],
  groundRules: ['No formal set-up', 'Phones away', 'Speak of what you do not understand'],
  steps: [
    step('Phones away, one intention', 1, 'silent', {
      kinds: ['intention'],
      prompts: ['What would I like to understand today?'],
      record: 'private',
      pass: true,
      warnSeconds: 15,
    }),
    step('Arrive with a story', 8, 'open', {
      kinds: ['story'],
      prompts: ['How did you come to do what you do?'],
      pass: true,
      warnSeconds: 60,
    }),
    turnStep('My gap', 2, 'presenter', {
      prompts: ['Here is something I do not get yet.'],
      record: 'private',
      pass: true,
      warnSeconds: 30,
    }),
    turnStep('Open questions and listening', 7, 'presenter', {
      kinds: ['open_question', 'experience', 'story'],
      prompts: ['What is it like from where you stand?', 'What do people like me tend to miss?'],
      record: 'private',
      pass: true,
      warnSeconds: 60,
    }),
    turnStep('Say back what you heard', 3, 'presenter', {
      kinds: ['observation', 'takeaway'],
      prompts: ['What surprised you?'],
      record: 'private',
      pass: true,
      warnSeconds: 30,
    }),
    step('What each of us gained', perPerson(3), 'round', {
      kinds: ['takeaway', 'thanks'],
      prompts: ['What did you get out of it, beyond being kind to me?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 30,
    }),
    step('Own journal line', 5, 'silent', {
      prompts: ['What did I learn, and which decision could it touch?'],
      record: 'private',
      pass: true,
      warnSeconds: 30,
    }),
  ],
})
