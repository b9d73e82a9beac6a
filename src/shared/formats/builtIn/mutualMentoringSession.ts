import { builtIn, perPerson, step, turnStep } from '../builder.ts'

export const mutualMentoringSession = builtIn({
  code: 'F1',
  id: '6f468d55-7c58-45ec-ad54-1705b30c0833',
  name: 'Mutual mentoring session',
  family: 'mutual',
  purpose: 'The house format; a circle that meets in a set rhythm',
  size: { min: 6, max: 8 },
  plannedMinutes: 120,
  defaultTurns: 2,
  roles: [
    { role: 'host', words: 'Host' },
    { role: 'timekeeper', words: 'Timekeeper' },
    { role: 'scribe', words: 'Scribe' },
    { role: 'presenter', words: 'Presenter' },
  ],
  groundRules: [
    'No supervisor, stakeholder or press person in the room',
    'Say it as it is',
    'Wild ideas are welcome',
    'Feedback only as blunt as the presenter asked for',
  ],
  steps: [
    step('Welcome and what stays here', 3, 'host', {
      prompts: ['What must stay unwritten tonight?', 'Which line of our charter do we need today?'],
      warnSeconds: 30,
    }),
    step('Check-in', perPerson(2), 'round', {
      kinds: ['word', 'news', 'win', 'flop', 'question'],
      prompts: [
        'One word, one good thing, one hard thing, from work or from home.',
        'What is on your mind that you will have to put down to be here?',
      ],
      record: 'private',
      pass: true,
      warnSeconds: 20,
    }),
    step('Promises since last time', 10, 'round', {
      kinds: ['promise'],
      prompts: ['Done, changed, still open, or let go?', 'What did you learn on the way?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 60,
    }),
    step('Choose topics', 5, 'open', {
      kinds: ['topic'],
      prompts: [
        'Which roadblock or opportunity deserves this room today?',
        'Whose question cannot wait until next time?',
      ],
      record: 'agreed',
      pass: true,
      warnSeconds: 60,
      special: 'choose_topics',
    }),
    turnStep('Tell', 5, 'presenter', {
      prompts: [
        'What is the situation, and why does it matter to you?',
        'What would you like from us, and what not?',
      ],
      record: 'presenter',
      warnSeconds: 60,
    }),
    turnStep('Clarify', 6, 'members', {
      kinds: ['clarify'],
      prompts: ['Ask only what you need in order to understand.', 'What have we not yet seen of this?'],
      record: 'presenter',
      pass: true,
      warnSeconds: 60,
    }),
    turnStep('Perspectives', 13, 'round', {
      kinds: [
        'open_question',
        'experience',
        'fresh_eyes',
        'idea',
        'challenge',
        'support',
        'feedback',
        'resource',
      ],
      prompts: [
        'What did you live through that comes near this?',
        'What do you see that somebody close to it may not?',
      ],
      record: 'presenter',
      pass: true,
      warnSeconds: 60,
    }),
    turnStep('Wild ideas', 0, 'members', {
      kinds: ['wild_idea', 'support'],
      prompts: ['What would you do if nobody could say no?'],
      record: 'presenter',
      pass: true,
      warnSeconds: 30,
      optional: true,
    }),
    turnStep('Quiet choosing', 2, 'silent', {
      prompts: ['Which two things do you want to keep?'],
      record: 'presenter',
      warnSeconds: 15,
    }),
    turnStep('Take-away and next step', 4, 'presenter', {
      kinds: ['takeaway', 'promise'],
      prompts: [
        'What do you take with you, in your own words?',
        'What is the first small move, by when, and can you keep it up?',
      ],
      record: 'agreed',
      pass: true,
      warnSeconds: 60,
    }),
    step('Asks, offers, introductions', 8, 'round', {
      kinds: ['ask', 'offer', 'introduction'],
      prompts: ['What do you need, however small?', 'Whom should somebody here meet?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 60,
    }),
    step('One next step each', perPerson(1), 'round', {
      kinds: ['promise'],
      prompts: ['What will you do before we meet again, and who may ask you about it?'],
      record: 'agreed',
      pass: true,
      warnSeconds: 15,
    }),
    step('Close, hand over, next date', 5, 'host', {
      kinds: ['thanks', 'rating'],
      prompts: [
        'Was it worth your time, and could you be real here?',
        'What should we do a little differently next time?',
      ],
      record: 'private',
      pass: true,
      warnSeconds: 60,
    }),
  ],
})
