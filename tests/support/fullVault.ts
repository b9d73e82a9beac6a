import type { CircleKind, PersonChoice } from '#shared/contract/circles.ts'
import { PlainDateTime, type PlainDate } from '#shared/dates.ts'
import type { CircleId, PersonId, SessionId } from '#shared/ids.ts'
import { inDays, today } from './filledVault.ts'
import { noonOf, shelvedReadyVault, type ReadyVault } from './readyVault.ts'
import type { TestVault } from './vaultProcess.ts'

/** What a well-used vault holds, in numbers; `usual` is what every screen must carry without getting slow. */
export type Fullness = { readonly sessions: number; readonly steps: number }

export const usual: Fullness = { sessions: 300, steps: 5_000 }

const names = [
  'Tobias Lindqvist',
  'Priya Raman',
  'Maren Oltmanns',
  'Davit Abashidze',
  'Sanna Korhonen',
  'Jules Okafor',
  'Lidia Marchetti',
  'Bruno Teixeira',
  'Kian Farrokh',
  'Rosalind Achterberg',
  'Otto Brandt',
  'Otto Brandt',
  'Marguerite Ostermann-Vandenberghe of the upper harbour',
  'نور الدين',
  'דנה לוי',
  'Zoë 🌿',
  ...'Ada Ben Cleo Dov Elin Finn Gita Hugo Ilse Jonas Klara Leon Mila Nils Olga Paul Quinn Rita Sven Tara Uwe Vera Wim'.split(
    ' ',
  ),
]

type CircleOnPaper = {
  readonly name: string
  readonly kind: CircleKind
  readonly size: number
  readonly everyDays: number
  /** Of a hundred sessions. */
  readonly share: number
}

const circles: readonly CircleOnPaper[] = [
  { name: 'Harbour Table', kind: 'mutual', size: 7, everyDays: 56, share: 8 },
  { name: 'Plumline Four', kind: 'mastermind', size: 4, everyDays: 14, share: 30 },
  { name: 'Kitchen Table, Alder Lane', kind: 'table', size: 12, everyDays: 30, share: 13 },
  { name: 'Across the Floor', kind: 'pair', size: 2, everyDays: 7, share: 33 },
  { name: 'The long table behind the quiet harbour', kind: 'forum', size: 9, everyDays: 30, share: 10 },
  { name: 'Ridge walkers', kind: 'reciprocal', size: 3, everyDays: 21, share: 6 },
]

const deeds = [
  'Draft the no-evening-mail rule',
  'Write the three-line case for Sunday opening',
  'Show Kian the budget sheet, line by line, and ask which of the three lines would be missed first by the people who use the hall on weekdays',
  'Send Lidia both cover drafts',
  'Ask the councillor for half an hour',
  'Learn to say the short version first',
]

/** Forty people, six circles, sessions behind and ahead, steps in every state; two names that are one name. Made once in a run. */
export const makeFullVault = (fullness: Fullness = usual): Promise<ReadyVault> =>
  shelvedReadyVault(`full vault, ${fullness.sessions} and ${fullness.steps}`, async (vault) => {
    vault.setNow(noonOf(inDays(-700)))
    const people: PersonId[] = []
    for (const name of names) {
      people.push((await vault.call('people.add', { name, relation: 'outside' })).id)
    }
    const made = await Promise.all(circles.map((circle, at) => found(vault, circle, people.slice(at * 5))))
    for (const [at, circle] of circles.entries()) {
      const circleId = made[at]
      if (circleId !== undefined) await holdSessions(vault, circleId, circle, fullness.sessions)
    }
    vault.setNow(noonOf(today))
    for (const [at, circleId] of made.entries()) {
      if (at !== 5) await plan(vault, circleId, inDays(at * 3))
    }
    await promise(vault, made, people, fullness.steps)
  })

const found = async (
  vault: TestVault,
  { name, kind, size }: CircleOnPaper,
  others: readonly PersonId[],
): Promise<CircleId> => {
  const circle = await vault.call('circles.found', {
    name,
    kind,
    purpose: 'People who run things in Port Ellery, thinking aloud where nobody has to look strong.',
    peerBasis: 'Nobody reports to anybody else.',
    cadence: { mode: 'every_n_months', n: 2 },
    sessionMinutes: 120,
    people: others.slice(0, size - 1).map((personId): PersonChoice => ({ personId })),
  })
  return circle.id
}

const plan = async (vault: TestVault, circleId: CircleId, day: PlainDate): Promise<SessionId> => {
  const session = await vault.call('sessions.plan', {
    circleId,
    plannedFor: PlainDateTime.parse(`${day}T19:00`),
    lengthMinutes: 120,
    place: 'home',
    hostPersonId: null,
  })
  return session.id
}

const holdSessions = async (
  vault: TestVault,
  circleId: CircleId,
  { everyDays, share }: CircleOnPaper,
  ofAll: number,
): Promise<void> => {
  for (let back = Math.round((ofAll * share) / 100); back > 0; back -= 1) {
    const day = inDays(-Math.min(690, back * everyDays))
    vault.setNow(noonOf(day))
    const sessionId = await plan(vault, circleId, day)
    await vault.call('sessions.start', { sessionId, beforeCharter: true })
    await vault.call('sessions.wrapUp', { sessionId })
    await vault.call('sessions.close', { sessionId })
  }
}

/** Every third is mine; of ten, three are settled, one is under way, two have a day that has passed. */
const promise = async (
  vault: TestVault,
  circleIds: readonly CircleId[],
  people: readonly PersonId[],
  count: number,
): Promise<void> => {
  const everybody = await vault.call('people.list', {})
  const me = everybody.find(({ isMe }) => isMe)
  if (me === undefined) throw new Error('The vault knows nobody as me')
  for (let at = 0; at < count; at += 1) {
    // Steps of coprime lengths, so that deed, owner, circle and state go together in every way.
    const kind = Math.floor(at / 7) % 10
    const dueOn = kind < 6 ? inDays(kind * 9 - 12 + (at % 50)) : null
    const step = await vault.call('steps.create', {
      title: `${deeds[at % deeds.length] ?? ''}${at < 40 ? '' : `, ${at}`}`,
      ownerPersonId: (at % 3 === 0 ? undefined : people[Math.floor(at / 5) % people.length]) ?? me.id,
      circleId: at % 7 === 6 ? null : (circleIds[Math.floor(at / 11) % circleIds.length] ?? null),
      sessionId: null,
      horizon: dueOn === null ? (kind === 9 ? 'someday' : 'this_season') : 'date',
      dueOn,
    })
    if (kind === 3) await vault.call('steps.begin', { stepId: step.id })
    if (kind >= 7) {
      const as = kind === 7 ? 'done' : kind === 8 ? 'released' : 'changed'
      await vault.call('steps.settle', { stepId: step.id, as, sessionId: null })
    }
  }
}
