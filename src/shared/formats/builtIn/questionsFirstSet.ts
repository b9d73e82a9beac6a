import { builtIn, perPerson, step, turnStep } from '../builder.ts'

export const questionsFirstSet = builtIn({
  code: 'F5',
  id: 'e9d1e557-cf6d-423c-adf9-4259378d0510',
  name: 'Questions-first set',
  family: 'action_learning',
  purpose: 'A tangled problem that is easily mistaken for another one',
  size: { min: 4, max: 8 },
  plannedMinutes: 60,
  defaultTurns: 1,
  roles: [
    { role: 'host', words: 'Host as learning coach' },
    { role: 'presenter', words: 'Presenter' },
  ],
  groundRules: [
    'Statements only in answer to a question',
    'Anybody may ask anybody',
    'The coach may stop the set to learn',
  ],
  steps: [
    step('The one rule', 2, 'host', {
      prompts: ['Statements answer questions; otherwise we ask.'],
      warnSeconds: 30,
    }),
    turnStep('Problem in brief', 3, 'presenter', {
      prompts: ['What is the problem, in a minute or two?'],
      record: 'presenter',
      warnSeconds: 30,
    }),
    turnStep('Questions toward the problem', 14, 'open', {
      kinds: ['clarify', 'open_question'],
      prompts: ['What would have to be true for this to be no problem?', 'Who sees this differently?'],
      record: 'presenter',
      pass: true,
      warnSeconds: 60,
    }),
    turnStep('Each writes the problem', 2, 'silent', {
      prompts: ['Write in one sentence what the problem really is.'],
      record: 'presenter',
      warnSeconds: 15,
    }),
    turnStep('Read out', perPerson(0.5), 'round', {
      kinds: ['observation'],
      prompts: ['Only your sentence, no comment.'],
      record: 'presenter',
      pass: true,
      warnSeconds: 10,
    }),
    turnStep('Which sentence is it?', 3, 'presenter', {
      kinds: ['takeaway'],
      prompts: ['Which wording is nearest, and what is still missing?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 30,
    }),
    turnStep('Questions toward the goal', 14, 'open', {
      kinds: ['open_question', 'challenge'],
      prompts: ['What would good look like in half a year?', 'What are you prepared to give up for it?'],
      record: 'presenter',
      pass: true,
      warnSeconds: 60,
    }),
    turnStep('Actions', 5, 'presenter', {
      kinds: ['promise'],
      prompts: ['What will you do first?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 60,
    }),
    step('Learning look-back', 8, 'round', {
      kinds: ['observation', 'rating'],
      prompts: ['Which question changed something, and why?'],
      record: 'private',
      pass: true,
      warnSeconds: 60,
    }),
  ],
})
