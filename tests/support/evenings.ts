import type { CallInput } from '#shared/contract/index.ts'
import { PlainDateTime } from '#shared/dates.ts'
import type { CircleId } from '#shared/ids.ts'
import { foundedCircle, inDays, promisedStep, today } from './filledVault.ts'
import { noonOf, type Fill } from './readyVault.ts'
import type { TestVault } from './vaultProcess.ts'

/** A circle that meets tonight at seven, and the topics its members bring. */
type Tonight = {
  readonly name: string
  readonly others: readonly string[]
  readonly kind: CallInput<'circles.found'>['kind']
  readonly minutes: number
  readonly topics: readonly (readonly [owner: string, title: string])[]
}

/** Founded eight weeks ago; everything may be written, as far as each member lets it. */
const meetsTonight = async (vault: TestVault, tonight: Tonight): Promise<CircleId> => {
  vault.setNow(noonOf(inDays(-56)))
  const { name, others, kind, minutes } = tonight
  const circleId = await foundedCircle(vault, name, others, { kind, sessionMinutes: minutes })
  const { people } = await vault.call('circles.get', { circleId })
  const all = { of: 'circle', notePolicy: 'full', sharingLevel: 'unattributed' } as const
  await vault.call('consent.change', { circleId, change: all, strike: false })
  for (const [owner, title] of tonight.topics) {
    const ownerPersonId = people.find((one) => one.name === owner)?.personId
    if (ownerPersonId === undefined) throw new Error(`${owner} is no member`)
    await vault.call('topics.create', { circleId, ownerPersonId, title, kind: 'question', sessionId: null })
  }
  vault.setNow(noonOf(today))
  await vault.call('sessions.plan', {
    circleId,
    plannedFor: PlainDateTime.parse(`${today}T19:00`),
    lengthMinutes: minutes,
    place: 'home',
    hostPersonId: null,
  })
  return circleId
}

export const harbourTopics = ['Following someone everyone loved', 'Lending where the bank says no'] as const

/** A mutual mentoring group: seven people, two hours, two topics and a promise from before. Sanna lets all be written. */
export const harbourTonight: Fill = async (vault) => {
  const circleId = await meetsTonight(vault, {
    name: 'Harbour Table',
    others: ['Priya', 'Sanna', 'Tobias', 'Maren', 'Jules', 'Davit'],
    kind: 'mutual',
    minutes: 120,
    topics: [
      ['Sanna', harbourTopics[0]],
      ['Priya', harbourTopics[1]],
    ],
  })
  const { people } = await vault.call('circles.get', { circleId })
  const sanna = people.find(({ name }) => name === 'Sanna')
  if (sanna === undefined) throw new Error('Sanna is no member')
  const change = { of: 'member', personId: sanna.personId, consent: 'full' } as const
  await vault.call('consent.change', { circleId, change, strike: false })
  vault.setNow(noonOf(inDays(-28)))
  await promisedStep(vault, { title: 'Ask the councillor', circleId, dueOn: inDays(-14) })
}

export const pairTopics = ['Evenings that never end', 'Closing a branch decently'] as const

/** Two with the same work in different houses, each with something to bring. */
export const pairTonight: Fill = async (vault) => {
  await meetsTonight(vault, {
    name: 'Two Chairs',
    others: ['Bruno'],
    kind: 'pair',
    minutes: 60,
    topics: [
      ['Ines', pairTopics[0]],
      ['Bruno', pairTopics[1]],
    ],
  })
}

/** A kitchen table of nine: nobody has a turn, and the question is the evening's. */
export const tableTonight: Fill = async (vault) => {
  await meetsTonight(vault, {
    name: 'Kitchen Table, Alder Lane',
    others: ['Asta', 'Wilma', 'Rosa', 'Henrike', 'Noor', 'Fern', 'Galina', 'Ama'],
    kind: 'table',
    minutes: 120,
    topics: [],
  })
}

export const reciprocalTopics = [
  'Short films that are not embarrassing',
  'How does a budget come to be?',
] as const

/** Two who are unlike each other: one knows the tools of tomorrow, the other the building. */
export const reciprocalTonight: Fill = async (vault) => {
  await meetsTonight(vault, {
    name: 'Across the Floor',
    others: ['Kian'],
    kind: 'reciprocal',
    minutes: 45,
    topics: [
      ['Ines', reciprocalTopics[0]],
      ['Kian', reciprocalTopics[1]],
    ],
  })
}
