import type { PlainDateTime } from '#shared/dates.ts'
import { runningStep } from '#shared/domain/running/steps.ts'
import type { SessionId } from '#shared/ids.ts'
import type { TestVault } from '../vaultProcess.ts'

const secondsAStep = 300

/**
 * A session of the first circle from its plan to its close: a topic gets its turn, step follows step, lines are written and
 * held, a while is off the record. Takes some two hours of the vault's own clock.
 * @param startsAt on the day of that clock
 */
export const liveAnEvening = async (vault: TestVault, startsAt: PlainDateTime): Promise<void> => {
  const [circle] = await vault.call('circles.list', {})
  const me = (await vault.call('people.list', {})).find(({ isMe }) => isMe)
  if (circle === undefined || me === undefined) throw new Error('The vault is not the one it should be')
  const { id: sessionId } = await vault.call('sessions.plan', {
    ...{ circleId: circle.id, plannedFor: startsAt, lengthMinutes: 120, place: 'home', hostPersonId: null },
  })
  await vault.call('sessions.start', { sessionId, beforeCharter: true })
  const topic = await vault.call('topics.create', {
    ...{ circleId: circle.id, ownerPersonId: me.id, title: 'What now', kind: 'roadblock', sessionId: null },
  })
  await vault.call('turns.choose', { sessionId, topicIds: [topic.id] })

  const { steps } = await vault.call('running.get', { sessionId })
  for (let at = 0; at < steps.length; at += 1) {
    const view = await vault.call('running.get', { sessionId })
    const running = runningStep(view.steps)
    if (running === undefined) break
    for (let beats = 0; beats < 5; beats += 1) {
      vault.pass(secondsAStep / 5)
      await vault.call('running.beat', { sessionId })
    }
    if (at === 1) await stayOffTheRecord(vault, sessionId)
    await vault.call('running.heard', { sessionId, personId: me.id, seconds: 30 })
    const line = { sessionId, sessionStepId: null, turnId: null, kind: 'word', layer: 'private' } as const
    await vault.call('contributions.add', {
      ...{ ...line, text: `Word ${at}`, fromPersonId: null, toPersonId: null },
    })
    await vault.call('contributions.list', { sessionId })
    if (at < steps.length - 1) await vault.call('running.next', { sessionId, from: running.id })
  }
  await vault.call('sessions.wrapUp', { sessionId })
  await vault.call('sessions.close', { sessionId })
}

const stayOffTheRecord = async (vault: TestVault, sessionId: SessionId): Promise<void> => {
  await vault.call('running.goOffRecord', { sessionId, strength: 'held' })
  const held = await vault.call('held.add', { sessionId, text: 'Said under the rose' })
  vault.pass(60)
  await vault.call('running.goOnRecord', { sessionId, isLengthKept: false })
  await vault.call('held.settle', { heldLineId: held.id, as: 'discard' })
}
