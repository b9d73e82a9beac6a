import { describe, expect, test } from 'vitest'
import { openTestVault, unknownId } from '#tests/support/openTestVault.ts'
import { stepsOf } from '#tests/support/listed.ts'

describe('since we met', () => {
  test('the promises of a circle are counted by what became of them since its last closed session', async () => {
    await using vault = await openTestVault({ now: '2026-09-01T10:00:00.000Z' })
    const circle = await vault.found('Forum', ['Ama'])
    const other = await vault.found('Other', ['Bo'])
    const circleId = circle.id
    const nothing = { open: 0, underway: 0, done: 0, changed: 0, released: 0 }
    expect(await vault.call('circles.since', { circleId })).toEqual({ lastSession: null, counts: nothing })

    const promise = async (title: string, of = circleId) =>
      (
        await vault.call('steps.create', {
          title,
          ownerPersonId: vault.me,
          circleId: of,
          sessionId: null,
          horizon: 'someday',
          dueOn: null,
        })
      ).id
    const settle = (stepId: Awaited<ReturnType<typeof promise>>, as: 'done' | 'changed' | 'released') =>
      vault.call('steps.settle', { stepId, as, sessionId: null })
    await settle(await promise('before the session'), 'done')

    vault.setNow('2026-09-10T10:00:00.000Z')
    const { id: sessionId } = await vault.call('sessions.plan', {
      circleId,
      plannedFor: '2026-09-10T19:00',
      lengthMinutes: 60,
      place: 'office',
      hostPersonId: null,
    })
    await vault.call('sessions.start', { sessionId, beforeCharter: true })
    expect((await vault.call('circles.since', { circleId })).lastSession).toBeNull()
    await vault.call('sessions.wrapUp', { sessionId })
    await vault.call('sessions.close', { sessionId })

    vault.setNow('2026-09-12T10:00:00.000Z')
    await settle(await promise('kept early'), 'done')
    vault.setNow('2026-11-05T10:00:00.000Z')
    await settle(await promise('let go'), 'released')
    await settle(await promise('of others', other.id), 'changed')
    await promise('waits')
    await vault.call('steps.begin', { stepId: await promise('goes on') })
    expect(await vault.call('circles.since', { circleId })).toEqual({
      lastSession: { id: sessionId, number: 1, on: '2026-09-10' },
      counts: { ...nothing, open: 1, underway: 1, done: 1, released: 1 },
    })
    // The list reaches as far back as the sentence counts.
    const listed = await stepsOf(vault, { of: 'circle', circleId })
    expect(listed.map(({ title }) => title).toSorted()).toEqual(['goes on', 'kept early', 'let go', 'waits'])
    expect(await vault.raw('circles.since', { circleId: unknownId })).toMatchObject({
      error: { code: 'not-found' },
    })
  })
})
