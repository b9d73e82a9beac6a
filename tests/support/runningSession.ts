import type { CircleView } from '#shared/contract/circles.ts'
import type { ConsentLevel, SharingLevel } from '#shared/contract/consent.ts'
import type { SessionView } from '#shared/contract/sessions.ts'
import type { TopicSummary } from '#shared/contract/topics.ts'
import type { TurnView } from '#shared/contract/turns.ts'
import type { PersonId } from '#shared/ids.ts'
import type { OpenTestVault } from './openTestVault.ts'

/** A circle whose session runs, with one turn of Ama's or whoever is named; what they agreed to is said by `consents`. */
export type RunningSession = {
  readonly circle: CircleView
  readonly session: SessionView
  readonly who: (name: string) => PersonId
  readonly topic: TopicSummary
  readonly turn: TurnView
}

type Wanted = {
  readonly people?: readonly string[]
  readonly consents?: Readonly<Record<string, ConsentLevel>>
  readonly notePolicy?: ConsentLevel
  readonly sharingLevel?: SharingLevel
}

/** @param presenter whose topic is brought */
export const runSession = async (
  vault: OpenTestVault,
  wanted: Wanted = {},
  presenter = 'Ama',
): Promise<RunningSession> => {
  const circle = await vault.found('Harbour', wanted.people ?? ['Ama', 'Ben'])
  const who = (name: string): PersonId => {
    const found = circle.people.find((person) => person.name === name)
    if (found === undefined) throw new Error(`${name} is no member`)
    return found.personId
  }
  await vault.call('consent.change', {
    circleId: circle.id,
    change: {
      of: 'circle',
      notePolicy: wanted.notePolicy ?? 'full',
      sharingLevel: wanted.sharingLevel ?? 'unattributed',
    },
    strike: false,
  })
  for (const [name, consent] of Object.entries<ConsentLevel>(wanted.consents ?? { Ama: 'full' })) {
    await vault.call('consent.change', {
      circleId: circle.id,
      change: { of: 'member', personId: who(name), consent },
      strike: false,
    })
  }
  const planned = await vault.call('sessions.plan', {
    circleId: circle.id,
    plannedFor: '2026-11-21T19:00',
    lengthMinutes: 120,
    place: 'office',
    hostPersonId: null,
  })
  const session = await vault.call('sessions.start', { sessionId: planned.id, beforeCharter: true })
  const topic = await vault.call('topics.create', {
    circleId: circle.id,
    ownerPersonId: who(presenter),
    title: 'Following someone everyone loved',
    kind: 'roadblock',
    sessionId: null,
  })
  const turns = await vault.call('turns.choose', { sessionId: session.id, topicIds: [topic.id] })
  const turn = turns.find((one) => one.topic?.id === topic.id)
  if (turn === undefined) throw new Error('no turn was made')
  return { circle, session, who, topic, turn }
}

/** What a line of a turn says beside its words, unless a test says otherwise. */
export const lineOf = (
  { session, turn }: RunningSession,
  kind: 'experience' | 'idea' | 'feedback' | 'word' | 'thanks' | 'takeaway' = 'experience',
) => ({
  sessionId: session.id,
  sessionStepId: null,
  turnId: kind === 'word' ? null : turn.id,
  kind,
  text: 'Kept the Friday assembly, changed the rest.',
  layer: kind === 'word' ? ('private' as const) : ('for_presenter' as const),
  fromPersonId: null,
  toPersonId: null,
})
