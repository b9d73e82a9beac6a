import { PlainDateTime } from '#shared/dates.ts'
import { foundedCircle, today } from './filledVault.ts'
import { makeReadyVault, type Fill, type ReadyVault } from './readyVault.ts'

/** A circle that sits together now, in the middle of Priya's turn; she lets everything be written about it. Then what else is wanted. */
export const vaultInATurn = (also: Fill = () => Promise.resolve()): Promise<ReadyVault> =>
  makeReadyVault(async (vault) => {
    const circleId = await foundedCircle(vault, 'Harbour Table', ['Priya', 'Davit'], { kind: 'mutual' })
    const { people } = await vault.call('circles.get', { circleId })
    const priya = people.find(({ name }) => name === 'Priya')?.personId
    if (priya === undefined) throw new Error('Priya is not there')
    const everything = { of: 'circle', notePolicy: 'full', sharingLevel: 'unattributed' } as const
    const hers = { of: 'member', personId: priya, consent: 'full' } as const
    for (const change of [everything, hers]) {
      await vault.call('consent.change', { circleId, change, strike: false })
    }
    const { id: sessionId } = await vault.call('sessions.plan', {
      circleId,
      plannedFor: PlainDateTime.parse(`${today}T19:00`),
      lengthMinutes: 120,
      place: 'home',
      hostPersonId: null,
    })
    vault.setNow(new Date().toISOString())
    await vault.call('sessions.start', { sessionId, beforeCharter: true })
    const topic = await vault.call('topics.create', {
      circleId,
      ownerPersonId: priya,
      title: 'Following someone everyone loved',
      kind: 'roadblock',
      sessionId,
    })
    const [turn] = await vault.call('turns.choose', { sessionId, topicIds: [topic.id] })
    if (turn === undefined) throw new Error('no turn was made')
    for (;;) {
      const [now] = await vault.call('turns.list', { sessionId })
      if (now?.state === 'running') return also(vault)
      const { steps } = await vault.call('running.get', { sessionId })
      const from = steps.find(({ state }) => state === 'running')?.id ?? null
      await vault.call('running.next', { sessionId, from })
    }
  })
