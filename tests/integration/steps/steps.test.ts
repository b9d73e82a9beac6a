import { describe, expect, test } from 'vitest'
import type { CallInput } from '#shared/contract/index.ts'
import type { NextStepView } from '#shared/contract/steps.ts'
import { openTestVault, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { stepsOf } from '#tests/support/listed.ts'

const promise = (
  vault: OpenTestVault,
  title: string,
  change: Partial<CallInput<'steps.create'>> = {},
): Promise<NextStepView> =>
  vault.call('steps.create', {
    title,
    ownerPersonId: vault.me,
    circleId: null,
    sessionId: null,
    horizon: 'someday',
    dueOn: null,
    ...change,
  })

const titles = (steps: readonly NextStepView[]): string[] => steps.map(({ title }) => title)
const mine = { of: 'mine' as const }
const few = { part: 'all', offset: 0, limit: 10 }
const refusedNow = { ok: false, error: { code: 'conflict', reason: 'not-allowed-now' } }

describe('next steps', () => {
  test('a step is promised from the first moment on, and is found by its owner, circle and session', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const ama = circle.people[1]?.personId ?? vault.me
    const session = await vault.call('sessions.plan', {
      circleId: circle.id,
      plannedFor: '2026-12-01T19:00',
      lengthMinutes: 60,
      place: 'office',
      hostPersonId: null,
    })
    const hers = await promise(vault, 'Ring the library', {
      ownerPersonId: ama,
      sessionId: session.id,
      horizon: 'date',
      dueOn: '2026-12-01',
    })
    expect(hers).toEqual({
      id: hers.id,
      title: 'Ring the library',
      state: 'promised',
      owner: { id: ama, name: 'Ama', isMe: false },
      circle: { id: circle.id, name: 'Forum' },
      sessionId: session.id,
      isFromCircle: false,
      horizon: 'date',
      dueOn: '2026-12-01',
      carriedCount: 0,
      settledOn: null,
      supporter: null,
      askOn: null,
      firstMove: '',
      newForMe: null,
      canKeepUp: null,
    })
    const own = await promise(vault, 'Walk', { circleId: circle.id })
    const list = async (scope: CallInput<'steps.list'>['scope']) => titles(await stepsOf(vault, scope))
    expect(await list({ of: 'mine' })).toEqual(['Walk'])
    expect(await list({ of: 'circle', circleId: circle.id })).toEqual(['Ring the library', 'Walk'])
    expect(await list({ of: 'session', sessionId: session.id })).toEqual(['Ring the library'])
    expect(titles(await vault.call('steps.byId', { ids: [own.id, hers.id] }))).toEqual([
      'Ring the library',
      'Walk',
    ])
  })

  test('open ones come by date, those without one last, then what was settled, newest first', async () => {
    await using vault = await openTestVault()
    const settle = async (title: string, as: 'done' | 'changed' | 'released', at: string) => {
      const step = await promise(vault, title)
      vault.setNow(at)
      await vault.call('steps.settle', { stepId: step.id, as, sessionId: null })
    }
    await settle('long ago', 'done', '2026-10-21T10:00:00.000Z')
    await settle('a month ago', 'released', '2026-10-22T10:00:00.000Z')
    await settle('yesterday', 'changed', '2026-11-20T10:00:00.000Z')
    vault.setNow('2026-11-21T10:00:00.000Z')
    await promise(vault, 'someday')
    await promise(vault, 'this season', { horizon: 'this_season' })
    await promise(vault, 'later', { horizon: 'date', dueOn: '2027-01-01' })
    await promise(vault, 'before we meet', { horizon: 'before_next' })
    await promise(vault, 'still open', { horizon: 'date', dueOn: '2026-11-01' })
    await promise(vault, 'this week', { horizon: 'this_week' })
    expect(titles(await stepsOf(vault, mine))).toEqual([
      'still open',
      'later',
      'this week',
      'before we meet',
      'this season',
      'someday',
      'yesterday',
      'a month ago',
    ])
  })

  test('a step is begun, settled with a follow-up, and taken back to where it was on the same day', async () => {
    await using vault = await openTestVault()
    const { id: stepId } = await promise(vault, 'Draft the letter')
    expect((await vault.call('steps.begin', { stepId })).state).toBe('underway')
    for (const as of ['done', 'changed', 'released'] as const) {
      const settled = await vault.call('steps.settle', { stepId, as, sessionId: null })
      expect(settled).toMatchObject({ state: as, settledOn: '2026-11-21' })
      expect(await vault.call('steps.reopen', { stepId })).toMatchObject({
        state: 'underway',
        settledOn: null,
      })
    }
  })

  test('what was settled yesterday is final', async () => {
    await using vault = await openTestVault()
    const { id: stepId } = await promise(vault, 'Draft the letter')
    await vault.call('steps.settle', { stepId, as: 'released', sessionId: null })
    vault.setNow('2026-11-22T00:00:00.000Z')
    const change = { stepId, title: 'Other', ownerPersonId: vault.me, horizon: 'someday', dueOn: null }
    const calls: [string, unknown][] = [
      ['steps.reopen', { stepId }],
      ['steps.begin', { stepId }],
      ['steps.settle', { stepId, as: 'done', sessionId: null }],
      ['steps.carry', { stepId, dueOn: '2026-12-01' }],
      ['steps.update', change],
    ]
    for (const [name, input] of calls) expect(await vault.raw(name, input)).toMatchObject(refusedNow)
    expect(await stepsOf(vault, mine)).toMatchObject([{ title: 'Draft the letter', state: 'released' }])
  })

  test('a new date for a step that stays open counts as carried once more', async () => {
    await using vault = await openTestVault()
    const { id: stepId } = await promise(vault, 'Ask Kian', { horizon: 'before_next' })
    await vault.call('steps.begin', { stepId })
    const once = await vault.call('steps.carry', { stepId, dueOn: '2026-12-01' })
    expect(once).toMatchObject({ state: 'underway', horizon: 'date', dueOn: '2026-12-01', carriedCount: 1 })
    const twice = await vault.call('steps.carry', { stepId, dueOn: '2027-01-15' })
    expect(twice).toMatchObject({ dueOn: '2027-01-15', carriedCount: 2 })
    const mended = await vault.call('steps.update', {
      stepId,
      title: 'Ask Kian again',
      ownerPersonId: vault.me,
      horizon: 'someday',
      dueOn: null,
    })
    expect(mended).toMatchObject({ title: 'Ask Kian again', dueOn: null, carriedCount: 2 })
  })

  test('every change is announced once, after it is kept', async () => {
    await using vault = await openTestVault()
    const { id } = await promise(vault, 'Ask Kian')
    await vault.call('steps.begin', { stepId: id })
    await vault.call('steps.settle', { stepId: id, as: 'done', sessionId: null })
    await vault.call('steps.reopen', { stepId: id })
    await vault.raw('steps.reopen', { stepId: id })
    const announced = vault.events.filter(({ name }) => name === 'steps.changed')
    expect(announced.map(({ payload }) => payload)).toEqual(Array.from({ length: 4 }, () => ({ ids: [id] })))
  })

  test('a day goes with the horizon "date" and with nothing else', async () => {
    await using vault = await openTestVault()
    const base = { title: 'Ask', ownerPersonId: vault.me, circleId: null, sessionId: null }
    const wrong = [
      { ...base, horizon: 'date', dueOn: null },
      { ...base, horizon: 'someday', dueOn: '2026-12-01' },
      { ...base, horizon: 'date', dueOn: '2026-02-30' },
      { ...base, horizon: 'overdue', dueOn: null },
      { ...base, horizon: 'someday', dueOn: null, title: '  ' },
      { ...base, horizon: 'someday', dueOn: null, title: 'x'.repeat(501) },
      { ...base, horizon: 'someday', dueOn: null, state: 'done' },
    ]
    for (const input of wrong) {
      expect(await vault.raw('steps.create', input)).toMatchObject({
        error: { code: 'invalid-input', reason: 'malformed' },
      })
    }
    expect(await stepsOf(vault, mine)).toEqual([])
  })

  test('a step belongs to the circle of its session, and to no other', async () => {
    await using vault = await openTestVault()
    const one = await vault.found('One', ['Ama'])
    const other = await vault.found('Other', ['Bo'])
    const session = await vault.call('sessions.plan', {
      circleId: one.id,
      plannedFor: '2026-12-01T19:00',
      lengthMinutes: 60,
      place: 'office',
      hostPersonId: null,
    })
    const step = {
      title: 'Ask',
      ownerPersonId: vault.me,
      horizon: 'someday',
      dueOn: null,
      sessionId: session.id,
    }
    expect(await vault.raw('steps.create', { ...step, circleId: other.id })).toMatchObject({
      error: { code: 'invalid-input', reason: 'malformed' },
    })
    expect((await promise(vault, 'Ask', { sessionId: session.id })).circle).toMatchObject({ name: 'One' })
  })

  test('ids of nothing are not found', async () => {
    await using vault = await openTestVault()
    const { id: stepId } = await promise(vault, 'Ask')
    const when = { horizon: 'someday', dueOn: null }
    const step = { title: 'Ask', circleId: null, sessionId: null, ...when }
    const calls: [string, unknown][] = [
      ['steps.create', { ...step, ownerPersonId: unknownId }],
      ['steps.create', { ...step, ownerPersonId: vault.me, circleId: unknownId }],
      ['steps.create', { ...step, ownerPersonId: vault.me, sessionId: unknownId }],
      ['steps.update', { stepId: unknownId, title: 'Ask', ownerPersonId: vault.me, ...when }],
      ['steps.update', { stepId, title: 'Ask', ownerPersonId: unknownId, ...when }],
      ['steps.begin', { stepId: unknownId }],
      ['steps.settle', { stepId: unknownId, as: 'done', sessionId: null }],
      ['steps.settle', { stepId, as: 'done', sessionId: unknownId }],
      ['steps.reopen', { stepId: unknownId }],
      ['steps.carry', { stepId: unknownId, dueOn: '2026-12-01' }],
      ['steps.list', { scope: { of: 'circle', circleId: unknownId }, ...few }],
      ['steps.list', { scope: { of: 'session', sessionId: unknownId }, ...few }],
    ]
    for (const [name, input] of calls) {
      expect(await vault.raw(name, input)).toMatchObject({ error: { code: 'not-found' } })
    }
    expect(await vault.raw('steps.list', { scope: { of: 'everybody' }, ...few })).toMatchObject({
      error: { code: 'invalid-input', reason: 'malformed' },
    })
    expect(await vault.call('steps.byId', { ids: [unknownId] })).toEqual([])
    expect(await stepsOf(vault, mine)).toMatchObject([{ state: 'promised' }])
  })
})
