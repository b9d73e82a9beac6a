import { describe, expect, test } from 'vitest'
import type { CallInput } from '#shared/contract/index.ts'
import type { SessionView } from '#shared/contract/sessions.ts'
import { openTestVault, unknownId, type OpenTestVault } from '#tests/support/openTestVault.ts'
import { sessionsOf } from '#tests/support/listed.ts'

const plan = async (
  vault: OpenTestVault,
  circleId: CallInput<'sessions.plan'>['circleId'],
  change: Partial<CallInput<'sessions.plan'>> = {},
): Promise<SessionView> =>
  vault.call('sessions.plan', {
    circleId,
    plannedFor: '2026-11-21T18:00',
    lengthMinutes: 90,
    place: 'home',
    hostPersonId: null,
    ...change,
  })

const refusedNow = { ok: false, error: { code: 'conflict', reason: 'not-allowed-now' } }

describe('sessions', () => {
  test('everybody active is expected, and I host unless somebody else is named', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama', 'Priya'])
    const mine = await plan(vault, circle.id)
    expect(mine).toMatchObject({
      status: 'planned',
      number: 0,
      circleName: 'Forum',
      movedFrom: null,
      startedAt: null,
    })
    expect(
      mine.people.map(({ name, isHost, isGuest, attendance }) => [name, isHost, isGuest, attendance]),
    ).toEqual([
      ['Helga', true, false, 'expected'],
      ['Ama', false, false, 'expected'],
      ['Priya', false, false, 'expected'],
    ])
    const hers = await plan(vault, circle.id, { hostPersonId: circle.people[1]?.personId ?? null })
    expect(hers.people.filter(({ isHost }) => isHost).map(({ name }) => name)).toEqual(['Ama'])
  })

  test('only somebody who will be there can host', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const stranger = await vault.call('people.add', { name: 'Bo', relation: 'other' })
    const input = { circleId: circle.id, plannedFor: '2026-11-21T18:00', lengthMinutes: 90, place: 'home' }
    expect(await vault.raw('sessions.plan', { ...input, hostPersonId: stranger.id })).toMatchObject({
      error: { code: 'invalid-input' },
    })
    expect(await sessionsOf(vault, circle.id)).toEqual([])
  })

  test('002-13 a circle may meet monthly, and the phone counts as a place', async () => {
    await using vault = await openTestVault()
    const pair = await vault.found('Two Chairs', ['Bruno'], {
      kind: 'pair',
      cadence: { mode: 'every_n_months', n: 1 },
    })
    expect(pair.cadence).toEqual({ mode: 'every_n_months', n: 1 })
    const call = await plan(vault, pair.id, { place: 'phone' })
    expect(call.place).toBe('phone')
    await vault.call('sessions.start', { sessionId: call.id, beforeCharter: true })
    await vault.call('sessions.wrapUp', { sessionId: call.id })
    await vault.call('sessions.close', { sessionId: call.id })
    expect(await sessionsOf(vault, pair.id)).toMatchObject([{ place: 'phone', status: 'closed', number: 1 }])
  })

  test('moving the date keeps it planned and remembers the day it was moved from', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const session = await plan(vault, circle.id)
    const change = {
      sessionId: session.id,
      lengthMinutes: 60,
      place: 'cafe' as const,
      hostPersonId: circle.people[1]?.personId ?? null,
      intention: 'Listen first',
    }
    const later = await vault.call('sessions.update', { ...change, plannedFor: '2026-11-21T20:00' })
    expect(later).toMatchObject({ status: 'planned', movedFrom: null, plannedFor: '2026-11-21T20:00' })
    const moved = await vault.call('sessions.update', { ...change, plannedFor: '2026-12-05T20:00' })
    expect(moved).toMatchObject({
      status: 'planned',
      movedFrom: '2026-11-21',
      plannedFor: '2026-12-05T20:00',
      lengthMinutes: 60,
      place: 'cafe',
      intention: 'Listen first',
    })
    expect(moved.people.map(({ isHost }) => isHost)).toEqual([false, true])
  })

  test('a session goes from planned to closed, counts as held, and tells main while people sit together', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const cancelled = await plan(vault, circle.id)
    await vault.call('sessions.cancel', { sessionId: cancelled.id })
    const session = await plan(vault, circle.id)
    const sessionId = session.id

    expect(await vault.raw('sessions.start', { sessionId, beforeCharter: false })).toMatchObject({
      error: { code: 'conflict', reason: 'before-charter' },
    })
    const running = await vault.call('sessions.start', { sessionId, beforeCharter: true })
    expect(running).toMatchObject({ status: 'running', number: 1, startedAt: '2026-11-21T10:00:00.000Z' })
    expect((await vault.call('circles.get', { circleId: circle.id })).runningSessionId).toBe(sessionId)
    expect((await vault.call('sessions.pause', { sessionId })).status).toBe('paused')
    expect((await vault.call('sessions.resume', { sessionId })).status).toBe('running')
    vault.setNow('2026-11-21T11:30:00.000Z')
    expect(await vault.call('sessions.wrapUp', { sessionId })).toMatchObject({
      status: 'wrap_up',
      endedAt: '2026-11-21T11:30:00.000Z',
    })
    const again = await vault.call('sessions.resume', { sessionId })
    expect(again).toMatchObject({ status: 'running', number: 1, endedAt: null })
    await vault.call('sessions.wrapUp', { sessionId })
    expect((await vault.call('sessions.close', { sessionId })).status).toBe('closed')

    const told = vault.told.flatMap((message) =>
      message.kind === 'session-running' ? [message.running] : [],
    )
    // The first one is said at every opening.
    expect(told).toEqual([false, true, false, true, true, true, true, false])
    const second = await plan(vault, circle.id)
    await vault.call('sessions.start', { sessionId: second.id, beforeCharter: true })
    expect((await vault.call('sessions.get', { sessionId: second.id })).number).toBe(2)
  })

  test('the way back from the wrap-up is open on the same day only', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const { id: sessionId } = await plan(vault, circle.id)
    await vault.call('sessions.start', { sessionId, beforeCharter: true })
    await vault.call('sessions.wrapUp', { sessionId })
    vault.setNow('2026-11-22T00:10:00.000Z')
    expect(await vault.raw('sessions.resume', { sessionId })).toMatchObject(refusedNow)
    expect((await vault.call('sessions.close', { sessionId })).status).toBe('closed')
  })

  test('one session runs at a time, whatever circle it is of', async () => {
    await using vault = await openTestVault()
    const one = await plan(vault, (await vault.found('One', ['Ama'])).id)
    const other = await plan(vault, (await vault.found('Other', ['Bo'])).id)
    await vault.call('sessions.start', { sessionId: one.id, beforeCharter: true })
    const start = () => vault.raw('sessions.start', { sessionId: other.id, beforeCharter: true })
    const another = { error: { code: 'conflict', reason: 'another-session-runs' } }
    expect(await start()).toMatchObject(another)
    await vault.call('sessions.pause', { sessionId: one.id })
    expect(await start()).toMatchObject({ ok: true })
    await vault.call('sessions.wrapUp', { sessionId: one.id })
    expect(await vault.raw('sessions.resume', { sessionId: one.id })).toMatchObject(another)
  })

  test('what the lifecycle does not list is refused and tells nobody anything', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const { id: sessionId } = await plan(vault, circle.id)
    const atOpening = vault.told.filter(({ kind }) => kind === 'session-running').length
    for (const name of ['sessions.pause', 'sessions.resume', 'sessions.wrapUp', 'sessions.close']) {
      expect(await vault.raw(name, { sessionId })).toMatchObject(refusedNow)
    }
    await vault.call('sessions.cancel', { sessionId })
    expect(await vault.raw('sessions.start', { sessionId, beforeCharter: true })).toMatchObject(refusedNow)
    expect(await vault.raw('sessions.cancel', { sessionId })).toMatchObject(refusedNow)
    expect(vault.told.filter(({ kind }) => kind === 'session-running')).toHaveLength(atOpening)
    expect((await vault.call('circles.get', { circleId: circle.id })).nextSession).toBe(null)
  })

  test('001-20 attendance is present, remote, partly or away, and asks for no reason', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama', 'Bo', 'Priya', 'Kian'])
    const { id: sessionId } = await plan(vault, circle.id)
    const kinds = ['present', 'remote', 'partly', 'away', 'expected'] as const
    for (const [index, attendance] of kinds.entries()) {
      const personId = circle.people[index]?.personId ?? unknownId
      const attended = await vault.call('sessions.setAttendance', {
        sessionId,
        personId: circle.people[index]?.personId ?? vault.me,
        attendance,
      })
      expect(attended.people[index]?.attendance).toBe(attendance)
      const withReason = { sessionId, personId, attendance, reason: 'a cold' }
      expect(await vault.raw('sessions.setAttendance', withReason)).toMatchObject({
        error: { code: 'invalid-input', reason: 'malformed' },
      })
    }
    const [somebody = {}] = (await vault.call('sessions.get', { sessionId })).people
    expect(Object.keys(somebody).toSorted()).toEqual([
      'attendance',
      'isGuest',
      'isHost',
      'isMe',
      'name',
      'personId',
    ])
  })

  test('a guest takes part in one session and becomes no member', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Table', ['Ama'], { kind: 'table' })
    const { id: sessionId } = await plan(vault, circle.id)
    const guest = { sessionId, person: { newName: 'Noor' } }
    expect((await vault.call('sessions.addGuest', guest)).people.at(-1)).toMatchObject({
      name: 'Noor',
      isGuest: true,
      attendance: 'expected',
    })
    const noor = (await vault.call('people.list', {})).find(({ name }) => name === 'Noor')?.id ?? unknownId
    expect(await vault.raw('sessions.addGuest', { sessionId, person: { personId: noor } })).toMatchObject(
      refusedNow,
    )
    const member = { sessionId, person: { personId: circle.people[1]?.personId } }
    expect(await vault.raw('sessions.addGuest', member)).toMatchObject(refusedNow)
    const next = await plan(vault, circle.id)
    expect(next.people.map(({ name }) => name)).toEqual(['Helga', 'Ama'])
    expect((await vault.call('circles.get', { circleId: circle.id })).members).toBe(2)
  })

  test('sessions are listed newest first', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    for (const plannedFor of ['2026-12-01T18:00', '2027-02-01T18:00', '2027-01-01T18:00'] as const) {
      await plan(vault, circle.id, { plannedFor })
    }
    const listed = await sessionsOf(vault, circle.id)
    expect(listed.map(({ plannedFor }) => plannedFor)).toEqual([
      '2027-02-01T18:00',
      '2027-01-01T18:00',
      '2026-12-01T18:00',
    ])
    const { nextSession } = await vault.call('circles.get', { circleId: circle.id })
    expect(nextSession?.plannedFor).toBe('2026-12-01T18:00')
  })

  test('input of the wrong shape and ids of nothing are refused', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const whole = {
      circleId: circle.id,
      plannedFor: '2026-11-21T18:00',
      lengthMinutes: 90,
      place: 'home',
      hostPersonId: null,
    }
    const malformed: [string, unknown][] = [
      ['sessions.plan', { ...whole, plannedFor: '2026-02-30T18:00' }],
      ['sessions.plan', { ...whole, plannedFor: '2026-11-21T18:00:00Z' }],
      ['sessions.plan', { ...whole, place: 'moon' }],
      ['sessions.plan', { ...whole, lengthMinutes: 1e9 }],
      ['sessions.plan', { ...whole, number: 7 }],
      ['sessions.start', { sessionId: unknownId, beforeCharter: 'yes' }],
      ['sessions.get', { sessionId: ['x'] }],
    ]
    for (const [name, input] of malformed) {
      expect(await vault.raw(name, input)).toMatchObject({
        error: { code: 'invalid-input', reason: 'malformed' },
      })
    }
    const one = { sessionId: unknownId }
    const missing: [string, unknown][] = [
      ['sessions.list', { circleId: unknownId, offset: 0, limit: 10 }],
      ['sessions.plan', { ...whole, circleId: unknownId }],
      ['sessions.get', one],
      ['sessions.start', { ...one, beforeCharter: true }],
      ['sessions.pause', one],
      ['sessions.resume', one],
      ['sessions.wrapUp', one],
      ['sessions.close', one],
      ['sessions.cancel', one],
      ['sessions.setAttendance', { ...one, personId: vault.me, attendance: 'away' }],
      ['sessions.addGuest', { ...one, person: { newName: 'Noor' } }],
    ]
    for (const [name, input] of missing) {
      expect(await vault.raw(name, input)).toMatchObject({ error: { code: 'not-found' } })
    }
  })
})
