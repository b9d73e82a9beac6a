import { describe, expect, test } from 'vitest'
import { openTestVault, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'

const refusedNow = { ok: false, error: { code: 'conflict', reason: 'not-allowed-now' } }
const notFound = { ok: false, error: { code: 'not-found' } }

const promised = async (vault: OpenTestVault) =>
  (
    await vault.call('steps.create', {
      title: 'Ask the councillor',
      ownerPersonId: vault.me,
      circleId: null,
      sessionId: null,
      horizon: 'someday',
      dueOn: null,
    })
  ).id

describe('how a next step went', () => {
  test('reports keep their words, their day and the session they were told in, newest first, and settling adds the last', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const session = await vault.call('sessions.plan', {
      circleId: circle.id,
      plannedFor: '2026-11-22T19:00',
      lengthMinutes: 60,
      place: 'office',
      hostPersonId: null,
    })
    const stepId = await promised(vault)
    expect(await vault.call('steps.followUps', { stepId })).toEqual([])
    const told = await vault.call('steps.report', {
      stepId,
      report: 'partly',
      learned: ' Wrote the letter, did not send it. ',
      sessionId: null,
    })
    vault.setNow('2026-11-22T10:00:00.000Z')
    await vault.call('sessions.start', { sessionId: session.id, beforeCharter: true })
    await vault.call('steps.report', { stepId, report: 'not_yet', learned: '', sessionId: session.id })
    vault.setNow('2026-11-23T10:00:00.000Z')
    await vault.call('steps.settle', { stepId, as: 'released', sessionId: null })
    expect(await vault.call('steps.followUps', { stepId })).toMatchObject([
      { on: '2026-11-23', report: 'released', learned: '', session: null },
      {
        on: '2026-11-22',
        report: 'not_yet',
        session: { id: session.id, number: 1, circleName: 'Forum' },
      },
      { id: told.id, on: '2026-11-21', report: 'partly', learned: 'Wrote the letter, did not send it.' },
    ])
    expect(
      await vault.raw('steps.report', { stepId, report: 'partly', learned: '', sessionId: null }),
    ).toMatchObject(refusedNow)
  })

  test('a step under way is put back to open, and from there begun again', async () => {
    await using vault = await openTestVault()
    const stepId = await promised(vault)
    expect(await vault.raw('steps.putBack', { stepId })).toMatchObject(refusedNow)
    await vault.call('steps.begin', { stepId })
    expect(await vault.call('steps.putBack', { stepId })).toMatchObject({
      state: 'promised',
      settledOn: null,
    })
    expect((await vault.call('steps.begin', { stepId })).state).toBe('underway')
  })

  test('ids of nothing are not found, and a word beyond the list or 2,000 characters is refused', async () => {
    await using vault = await openTestVault()
    const stepId = await promised(vault)
    const report = { stepId, report: 'partly', learned: '', sessionId: null }
    for (const [name, input] of [
      ['steps.followUps', { stepId: unknownId }],
      ['steps.putBack', { stepId: unknownId }],
      ['steps.report', { ...report, stepId: unknownId }],
      ['steps.report', { ...report, sessionId: unknownId }],
      ['steps.list', { scope: { of: 'person', personId: unknownId }, part: 'all', offset: 0, limit: 10 }],
    ] as const) {
      expect(await vault.raw(name, input)).toMatchObject(notFound)
    }
    for (const input of [
      { ...report, report: 'failed' },
      { ...report, learned: 'x'.repeat(2_001) },
      { ...report, mood: 1 },
    ]) {
      expect(await vault.raw('steps.report', input)).toMatchObject({ error: { code: 'invalid-input' } })
    }
    expect(await vault.call('steps.followUps', { stepId })).toEqual([])
  })
})
