import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openTestVault, unknownId } from '#tests/support/openTestVault.ts'
import { sessionsOf, stepsOf } from '#tests/support/listed.ts'

const names = (people: readonly { readonly name: string }[]): string[] => people.map(({ name }) => name)

describe('circles', () => {
  test('a circle is founded with me in the first seat and everybody named as active members', async () => {
    await using vault = await openTestVault()
    const ama = await vault.call('people.add', { name: 'Ama', relation: 'friend' })
    const circle = await vault.found('Harbour Table', [], {
      purpose: 'To think in company',
      people: [{ newName: 'Priya' }, { personId: ama.id }, { personId: vault.me }, { personId: ama.id }],
    })
    expect(circle).toMatchObject({
      name: 'Harbour Table',
      kind: 'mutual',
      status: 'forming',
      members: 3,
      purpose: 'To think in company',
      cadence: { mode: 'every_n_months', n: 2 },
      sessionMinutes: 120,
      nextSession: null,
      runningSessionId: null,
      foundedOn: '2026-11-21',
    })
    expect(names(circle.people)).toEqual(['Helga', 'Priya', 'Ama'])
    expect(new Set(circle.people.map(({ status }) => status))).toEqual(new Set(['active']))
    expect(await vault.call('circles.get', { circleId: circle.id })).toEqual(circle)
  })

  test('000-15 six to eight members fit a mutual circle; fewer or more get a note and no hindrance', async () => {
    await using vault = await openTestVault()
    const fits: Record<number, boolean> = {}
    for (const others of [2, 4, 5, 6, 7, 8, 11]) {
      const people = Array.from({ length: others }, (_, index) => `Person ${others}.${index}`)
      const circle = await vault.found(`Circle of ${others + 1}`, people)
      expect(circle.members).toBe(others + 1)
      expect(circle.sizeBand).toMatchObject({ min: 6, max: 8 })
      fits[circle.members] = circle.sizeBand.fits
    }
    expect(fits).toEqual({ 3: false, 5: false, 6: true, 7: true, 8: true, 9: false, 12: false })
  })

  test('000-28 "twice a month" and "every two months" are two answers, and the ambiguous word is none', async () => {
    await using vault = await openTestVault()
    const twice = await vault.found('Twice', ['Ama'], { cadence: { mode: 'twice_a_month', n: null } })
    const every = await vault.found('Every', ['Ama'], { cadence: { mode: 'every_n_months', n: 2 } })
    expect([twice.cadence, every.cadence]).toEqual([
      { mode: 'twice_a_month', n: null },
      { mode: 'every_n_months', n: 2 },
    ])
    for (const mode of ['bimonthly', 'bi_monthly', 'bi-monthly']) {
      const input = { ...every, cadence: { mode, n: null } }
      expect(await vault.raw('circles.update', input)).toMatchObject({ error: { code: 'invalid-input' } })
    }
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/.test(file),
    )
    expect(sources.length).toBeGreaterThan(50)
    expect(sources.filter((file) => /bi-?monthly/i.test(readFileSync(join('src', file), 'utf8')))).toEqual([])
  })

  test('a rhythm says how many weeks or months, and nothing where there is nothing to count', async () => {
    await using vault = await openTestVault()
    const wrong = [
      { mode: 'every_n_weeks', n: null },
      { mode: 'every_n_months', n: 13 },
      { mode: 'every_n_weeks', n: 0 },
      { mode: 'twice_a_month', n: 2 },
      { mode: 'loose', n: 1 },
    ]
    for (const cadence of wrong) {
      const answer = await vault.raw('circles.found', {
        name: 'Wrong',
        kind: 'mutual',
        purpose: '',
        peerBasis: '',
        cadence,
        sessionMinutes: 120,
        people: [],
      })
      expect(answer).toMatchObject({ error: { code: 'invalid-input', reason: 'malformed' } })
    }
    expect(await vault.call('circles.list', {})).toEqual([])
  })

  test('002-03 a pair is whole with two and holds sessions like any other circle', async () => {
    await using vault = await openTestVault()
    const pair = await vault.found('Two Chairs', ['Bruno'], { kind: 'pair' })
    expect(pair).toMatchObject({ kind: 'pair', members: 2, sizeBand: { min: 2, max: 2, fits: true } })
    const session = await vault.call('sessions.plan', {
      circleId: pair.id,
      plannedFor: '2026-11-21T18:00',
      lengthMinutes: 60,
      place: 'phone',
      hostPersonId: null,
    })
    await vault.call('sessions.start', { sessionId: session.id, beforeCharter: true })
    await vault.call('sessions.wrapUp', { sessionId: session.id })
    const closed = await vault.call('sessions.close', { sessionId: session.id })
    expect(closed).toMatchObject({ status: 'closed', number: 1 })
    expect(names(closed.people)).toEqual(['Helga', 'Bruno'])
  })

  test('002-01 a pair says in its own words what makes the two peers', async () => {
    await using vault = await openTestVault()
    const peerBasis = 'The only two heads of training at family-owned foundries, south of the river'
    const pair = await vault.found('Two Chairs', ['Bruno'], { kind: 'pair', peerBasis })
    expect((await vault.call('circles.get', { circleId: pair.id })).peerBasis).toBe(peerBasis)
  })

  test('003-16 who is of my level is my own designation, and may change', async () => {
    await using vault = await openTestVault()
    const table = await vault.found('Kitchen Table', ['Ama'], {
      kind: 'table',
      peerBasis: 'Everybody who cooks',
    })
    const { name, purpose, cadence, topicMode, sessionMinutes } = table
    const peerBasis = 'Everybody I would lend my bicycle; “level” is what we call it'
    const changed = { circleId: table.id, name, purpose, cadence, topicMode, sessionMinutes, peerBasis }
    expect((await vault.call('circles.update', changed)).peerBasis).toBe(peerBasis)
    expect((await vault.call('circles.update', { ...changed, peerBasis: '' })).peerBasis).toBe('')
  })

  test('002-06 many circles live in one vault, side by side and walled from each other', async () => {
    await using vault = await openTestVault()
    const cities = ['Lyon', 'Århus', 'Bergen', 'Zürich', 'Essen']
    for (const city of cities) {
      const circle = await vault.found(city, [`Friend in ${city}`])
      await vault.call('sessions.plan', {
        circleId: circle.id,
        plannedFor: '2026-12-01T19:00',
        lengthMinutes: 60,
        place: 'video',
        hostPersonId: null,
      })
      await vault.call('steps.create', {
        title: `Write to ${city}`,
        ownerPersonId: vault.me,
        circleId: circle.id,
        sessionId: null,
        horizon: 'someday',
        dueOn: null,
      })
    }
    const circles = await vault.call('circles.list', {})
    expect(names(circles)).toEqual(['Århus', 'Bergen', 'Essen', 'Lyon', 'Zürich'])
    for (const { id: circleId, name, nextSession } of circles) {
      const sessions = await sessionsOf(vault, circleId)
      const steps = await stepsOf(vault, { of: 'circle', circleId })
      const { people } = await vault.call('circles.get', { circleId })
      expect(sessions.map(({ id }) => id)).toEqual([nextSession?.id])
      expect(steps.map(({ title }) => title)).toEqual([`Write to ${name}`])
      expect(names(people)).toEqual(['Helga', `Friend in ${name}`])
    }
  })

  test('somebody who joins is expected at the sessions planned already, and who leaves is not', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama', 'Priya'])
    const ama = circle.people.find(({ name }) => name === 'Ama')
    const session = await vault.call('sessions.plan', {
      circleId: circle.id,
      plannedFor: '2026-12-01T19:00',
      lengthMinutes: 60,
      place: 'office',
      hostPersonId: ama?.personId ?? null,
    })
    await vault.call('circles.addMember', { circleId: circle.id, person: { newName: 'Bo' } })
    const joined = await vault.call('sessions.get', { sessionId: session.id })
    expect(names(joined.people)).toEqual(['Helga', 'Ama', 'Priya', 'Bo'])

    const membershipId = ama?.membershipId ?? unknownId
    const after = await vault.call('circles.endMembership', { circleId: circle.id, membershipId })
    expect(after.members).toBe(3)
    expect(after.people.at(-1)).toMatchObject({ name: 'Ama', status: 'left' })
    const left = await vault.call('sessions.get', { sessionId: session.id })
    expect(left.people.map(({ name, isHost }) => [name, isHost])).toEqual([
      ['Helga', true],
      ['Priya', false],
      ['Bo', false],
    ])

    const again = await vault.call('circles.addMember', {
      circleId: circle.id,
      person: { personId: ama?.personId ?? unknownId },
    })
    expect(again.people.find(({ name }) => name === 'Ama')).toMatchObject({ membershipId, status: 'active' })
  })

  test('I cannot leave my own circle this way, nobody leaves twice, and nobody joins twice', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const [me, ama] = circle.people
    const end = (membershipId: string | undefined) =>
      vault.raw('circles.endMembership', { circleId: circle.id, membershipId })
    const refused = { ok: false, error: { code: 'conflict', reason: 'not-allowed-now' } }
    expect(await end(me?.membershipId)).toMatchObject(refused)
    expect(
      await vault.raw('circles.addMember', { circleId: circle.id, person: { personId: ama?.personId } }),
    ).toMatchObject(refused)
    expect(await end(ama?.membershipId)).toMatchObject({ ok: true })
    expect(await end(ama?.membershipId)).toMatchObject(refused)
    expect(await end(unknownId)).toMatchObject({ error: { code: 'not-found' } })
  })

  test('a new name of a circle is announced to everything that shows it', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const session = await vault.call('sessions.plan', {
      circleId: circle.id,
      plannedFor: '2026-12-01T19:00',
      lengthMinutes: 60,
      place: 'office',
      hostPersonId: null,
    })
    const { purpose, peerBasis, cadence, topicMode, sessionMinutes } = circle
    const rest = { circleId: circle.id, purpose, peerBasis, cadence, topicMode, sessionMinutes }
    const before = vault.facts.length
    await vault.call('circles.update', { ...rest, name: 'Forum', sessionMinutes: 90 })
    await vault.call('circles.update', { ...rest, name: 'Harbour' })
    expect(vault.facts.slice(before)).toEqual([
      { name: 'circles.changed', payload: { ids: [circle.id] } },
      { name: 'circles.changed', payload: { ids: [circle.id] } },
      { name: 'sessions.changed', payload: { ids: [session.id] } },
    ])
    expect((await vault.call('sessions.get', { sessionId: session.id })).circleName).toBe('Harbour')
  })

  test('input of the wrong shape and ids of nothing are refused, and leave nothing behind', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const whole = {
      name: 'A',
      kind: 'mutual',
      purpose: '',
      peerBasis: '',
      cadence: { mode: 'loose', n: null },
      sessionMinutes: 60,
      people: [],
    }
    const malformed: [string, unknown][] = [
      ['circles.found', { ...whole, name: ' ' }],
      ['circles.found', { ...whole, kind: 'cult' }],
      ['circles.found', { ...whole, purpose: 'x'.repeat(2_001) }],
      ['circles.found', { ...whole, sessionMinutes: 4 }],
      ['circles.found', { ...whole, people: Array.from({ length: 61 }, () => ({ newName: 'A' })) }],
      ['circles.found', { ...whole, people: [{ newName: 'A', personId: vault.me }] }],
      ['circles.found', { ...whole, owner: vault.me }],
      ['circles.get', { circleId: '../../vault.json' }],
      ['circles.addMember', { circleId: circle.id, person: 'Ama' }],
    ]
    for (const [name, input] of malformed) {
      expect(await vault.raw(name, input)).toMatchObject({
        error: { code: 'invalid-input', reason: 'malformed' },
      })
    }
    const { kind: _kind, people: _people, ...change } = whole
    const missing: [string, unknown][] = [
      ['circles.get', { circleId: unknownId }],
      ['circles.update', { ...change, topicMode: 'mixed', circleId: unknownId }],
      ['circles.addMember', { circleId: unknownId, person: { newName: 'Nobody new' } }],
      ['circles.addMember', { circleId: circle.id, person: { personId: unknownId } }],
      ['circles.found', { ...whole, people: [{ newName: 'Nobody new' }, { personId: unknownId }] }],
    ]
    for (const [name, input] of missing) {
      expect(await vault.raw(name, input)).toMatchObject({ error: { code: 'not-found' } })
    }
    expect(await vault.call('circles.list', {})).toHaveLength(1)
    expect(names(await vault.call('people.list', {}))).toEqual(['Helga', 'Ama'])
  })
})
