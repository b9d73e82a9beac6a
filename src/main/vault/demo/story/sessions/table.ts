import type { Session } from './session.ts'

const here = { circle: 'K' } as const

export const tableSessions = {
  K1: {
    ...here,
    on: -290,
    host: 'me',
    place: 'home',
    intention: 'How does one begin to ask somebody for help?',
  },
  K2: {
    ...here,
    on: -260,
    host: 'ros',
    place: 'other',
    intention: 'What did you fail at that you are glad about?',
  },
  K3: { ...here, on: -230, host: 'tes', place: 'other', intention: 'How do you ask for more money?' },
  K4: { ...here, on: -199, host: 'noo', place: 'office', intention: 'Should children inherit?' },
  K5: { ...here, on: -170, host: 'ast', place: 'outdoors', intention: 'Who taught you without knowing it?' },
  K6: { ...here, on: -139, host: 'gal', place: 'other', intention: 'What do clothes say for us?' },
  K7: {
    ...here,
    on: -108,
    host: 'me',
    place: 'home',
    format: 'F11',
    intention: 'When is it right to leave?',
    bellMinutes: 6,
  },
  K8: { ...here, on: -77, host: 'ama', place: 'home', intention: 'What are you afraid of at night?' },
  K9: { ...here, on: -47, host: 'wil', place: 'office', intention: 'What would you do with a free year?' },
  K10: {
    ...here,
    on: -16,
    host: 'fer',
    place: 'home',
    format: 'F17',
    intention: 'Who knows a good ...?',
    guests: ['Fern’s baby'],
    checkIns: [
      ['word', 'Asleep, all but one'],
      ['news', 'The first tooth'],
    ],
    pulse: { worthIt: 5, realHere: 4 },
  },
  K11: { ...here, on: 14, host: 'hen', place: 'other' },
} as const satisfies Readonly<Record<string, Session>>
