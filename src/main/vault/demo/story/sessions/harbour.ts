import type { Session } from './session.ts'

const here = { circle: 'H', place: 'office' } as const

export const harbourSessions = {
  H1: {
    ...here,
    on: -330,
    host: 'me',
    format: 'F19',
    pulse: { worthIt: 4, realHere: 4 },
  },
  H2: {
    ...here,
    on: -270,
    host: 'san',
    place: 'other',
    turns: [
      {
        topic: 'H-a',
        outcome: 'next_step',
        takeaway: 'They have been told about the merger five times and asked about it never.',
      },
      { topic: 'H-b', outcome: 'next_step' },
    ],
    checkIns: [
      ['word', 'Threadbare'],
      ['word', 'Curious'],
      ['win', 'A door that closes again'],
      ['flop', 'Forgot my own speech'],
      ['news', 'My daughter swims'],
    ],
    pulse: { worthIt: 5, realHere: 5 },
  },
  H3: {
    ...here,
    on: -210,
    host: 'tob',
    place: 'other',
    isThoughtAhead: true,
    away: ['mar'],
    turns: [
      { topic: 'H-c', outcome: 'next_step' },
      { topic: 'H-d', outcome: 'continue' },
    ],
    checkIns: [
      ['word', 'Windy'],
      ['win', 'The kettle has moved'],
      ['flop', 'Shouted at a printer'],
      ['word', 'Slow, and glad of it'],
      ['question', 'Who else is tired of being asked nicely?'],
    ],
    pulse: { worthIt: 4, realHere: 4 },
  },
  H4: {
    ...here,
    on: -150,
    host: 'mar',
    place: 'other',
    switchedOn: { title: 'Wild ideas', minutes: 10 },
    turns: [
      {
        topic: 'H-e',
        outcome: 'next_step',
        takeaway:
          'The owner keeps four ideas: tide table, children write the rules, moor it where it is seen, no front.',
        said: [
          { kind: 'wild_idea', text: 'A school day that follows the tide table', isKept: true },
          { kind: 'wild_idea', text: 'Let the eight-year-olds write the safety rules', isKept: true },
          { kind: 'wild_idea', text: 'Moor it outside the council offices on budget day', isKept: true },
          { kind: 'wild_idea', text: 'A classroom without a front', isKept: true },
        ],
      },
      { topic: 'H-f', outcome: 'no_step' },
    ],
    checkIns: [
      ['word', 'Salt'],
      ['win', 'Sold the ugly boat'],
      ['news', 'A new colleague who laughs'],
      ['flop', 'Three lists and no list of the lists'],
      ['word', 'Awake'],
      ['question', 'May one be bored by one’s own worry?'],
    ],
    overMinutes: 14,
    pulse: { worthIt: 3, realHere: 5 },
  },
  H5: {
    ...here,
    on: -90,
    host: 'jul',
    place: 'other',
    remote: ['tob'],
    turns: [
      { topic: 'H-g', outcome: 'clarity', unwrittenMinutes: 18 },
      { topic: 'H-d', outcome: 'continue' },
    ],
    bellMinutes: 4,
    checkIns: [
      ['word', 'Hungry'],
      ['win', 'Said no before lunch'],
      ['flop', 'Said yes after lunch'],
      ['word', 'Quiet'],
      ['news', 'The pool is dry'],
    ],
    pulse: { worthIt: 5, realHere: 3 },
  },
  H6: {
    ...here,
    on: -30,
    movedFrom: -37,
    host: 'dav',
    place: 'other',
    partly: ['pri'],
    turns: [
      {
        topic: 'H-c',
        outcome: 'next_step',
        takeaway: 'I have been answering the loud ones, and the kind ones have had no post from me.',
        unwrittenMinutes: 9,
      },
      { topic: 'H-h', outcome: 'next_step' },
    ],
    heard: { tob: 80, jul: 90, san: 70, me: 75 },
    checkIns: [
      ['word', 'Light'],
      ['win', 'Nobody fell in'],
      ['news', 'We have a cat at the yard'],
      ['flop', 'Slept through the harbour siren'],
      ['question', 'What do you do with a free hour?'],
      ['word', 'Nearly'],
    ],
    pulse: { worthIt: 4, realHere: 5 },
  },
  H7: { ...here, on: 28, host: 'pri', agenda: ['H-i'], isThoughtAhead: true },
} as const satisfies Readonly<Record<string, Session>>
