import type { Session } from './session.ts'

const here = { circle: 'M', place: 'video' } as const

export const plumlineSessions = {
  M1: {
    ...here,
    on: -101,
    host: 'me',
    turns: [
      { topic: 'M-a', outcome: 'next_step' },
      { topic: 'M-b', outcome: 'next_step' },
    ],
  },
  M2: {
    ...here,
    on: -87,
    host: 'bru',
    turns: [
      { topic: 'M-c', outcome: 'next_step' },
      { topic: 'M-d', outcome: 'next_step' },
    ],
  },
  M3: {
    ...here,
    on: -73,
    host: 'lid',
    turns: [
      { topic: 'M-e', outcome: 'no_step' },
      { topic: 'M-f', outcome: 'clarity' },
    ],
  },
  M4: {
    ...here,
    on: -59,
    host: 'oma',
    turns: [
      { topic: 'M-g', outcome: 'continue' },
      { topic: 'M-b', outcome: 'clarity' },
    ],
  },
  'M-off': { ...here, on: -45, host: 'me', calledOffOn: -46 },
  M5: {
    ...here,
    on: -31,
    host: 'bru',
    turns: [
      { topic: 'M-d', outcome: 'next_step' },
      {
        topic: 'M-a',
        outcome: 'next_step',
        takeaway: 'Not what it costs but who already reads aloud in this town.',
      },
    ],
    pulse: { worthIt: 4, realHere: 4 },
  },
  M6: {
    ...here,
    on: -17,
    host: 'lid',
    turns: [
      { topic: 'M-c', outcome: 'next_step' },
      { topic: 'M-h', outcome: 'next_step' },
    ],
    checkIns: [
      ['win', 'Forty visitors and no fire alarm'],
      ['win', 'A board that read the paper first'],
    ],
    pulse: { worthIt: 4, realHere: 4 },
  },
  M7: {
    ...here,
    on: -3,
    host: 'oma',
    turns: [
      { topic: 'M-e', outcome: 'next_step' },
      { topic: 'M-i', outcome: 'next_step' },
    ],
    checkIns: [
      ['win', 'Three volunteers brought a fourth'],
      ['win', 'A rehearsal without a microphone'],
      ['win', 'One meeting fell out, and nobody asked'],
    ],
    pulse: { worthIt: 3, realHere: 4 },
  },
  M8: { ...here, on: 11, host: 'me', agenda: ['M-c', 'M-d'] },
} as const satisfies Readonly<Record<string, Session>>
