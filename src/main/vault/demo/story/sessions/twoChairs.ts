import type { TurnOutcome } from '#shared/contract/turns.ts'
import type { PersonKey } from '../people.ts'
import type { TopicKey } from '../topics/index.ts'
import type { Session } from './session.ts'

type Half = readonly [topic: TopicKey, outcome: TurnOutcome]

const talk = (on: number, host: PersonKey, ...halves: readonly Half[]): Session => ({
  circle: 'P',
  place: 'phone',
  on,
  host,
  turns: halves.map(([topic, outcome]) => ({ topic, outcome })),
})

export const twoChairsSessions = {
  P1: talk(-400, 'me', ['P-a', 'next_step'], ['P-b', 'next_step']),
  P2: talk(-366, 'bru', ['P-c', 'next_step'], ['P-b', 'clarity']),
  P3: talk(-332, 'me', ['P-a', 'clarity'], ['P-d', 'next_step']),
  P4: talk(-298, 'bru', ['P-e', 'no_step'], ['P-f', 'no_step']),
  P5: talk(-265, 'me', ['P-c', 'clarity'], ['P-g', 'no_step']),
  P6: talk(-231, 'bru', ['P-h', 'next_step'], ['P-d', 'no_step']),
  P7: talk(-197, 'me', ['P-e', 'clarity'], ['P-f', 'clarity']),
  P8: talk(-164, 'bru', ['P-h', 'clarity'], ['P-i', 'clarity']),
  P9: talk(-130, 'me', ['P-j', 'clarity']),
} as const
