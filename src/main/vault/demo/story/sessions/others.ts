import type { Session } from './session.ts'

const acrossTheFloor = { circle: 'R', clock: '12:30' } as const

export const otherSessions = {
  R1: {
    ...acrossTheFloor,
    on: -133,
    host: 'me',
    place: 'cafe',
    turns: [
      { topic: 'R-c', outcome: 'no_step' },
      { topic: 'R-b', outcome: 'no_step' },
    ],
  },
  R2: {
    ...acrossTheFloor,
    on: -118,
    host: 'kia',
    place: 'outdoors',
    turns: [
      { topic: 'R-b', outcome: 'no_step' },
      { topic: 'R-c', outcome: 'next_step' },
    ],
  },
  R3: {
    ...acrossTheFloor,
    on: -95,
    host: 'me',
    place: 'cafe',
    turns: [
      { topic: 'R-c', outcome: 'clarity' },
      { topic: 'R-a', outcome: 'no_step' },
    ],
  },
  R4: {
    ...acrossTheFloor,
    on: -70,
    host: 'kia',
    place: 'office',
    turns: [
      { topic: 'R-d', outcome: 'no_step' },
      { topic: 'R-b', outcome: 'no_step' },
    ],
  },
  R5: {
    ...acrossTheFloor,
    on: -40,
    host: 'me',
    place: 'cafe',
    turns: [{ topic: 'R-a', outcome: 'no_step' }],
  },
  R6: {
    ...acrossTheFloor,
    on: -8,
    host: 'kia',
    place: 'outdoors',
    turns: [
      { topic: 'R-d', outcome: 'next_step' },
      { topic: 'R-a', outcome: 'next_step' },
    ],
  },
  R7: { ...acrossTheFloor, on: 9, host: 'me', place: 'cafe', intention: 'the induction day' },
  N1: { circle: 'N', on: 21, host: 'me', place: 'office', format: 'F19' },
} as const satisfies Readonly<Record<string, Session>>
