import { describe, expect, test } from 'vitest'
import { Relation } from '#shared/contract/people.ts'
import { untilFaded } from '#tests/support/fadingVault.ts'
import { openTestVault, unknownId } from '#tests/support/openTestVault.ts'

describe('people', () => {
  test('I am there from the start, first and marked as me', async () => {
    await using vault = await openTestVault()
    await vault.call('people.add', { name: 'Ama', relation: 'friend' })
    expect(await vault.call('people.list', {})).toMatchObject([
      { id: vault.me, name: 'Helga', isMe: true },
      { name: 'Ama', isMe: false },
    ])
  })

  test('004-04 people are listed by name alone, whatever their relation and whoever came first', async () => {
    await using vault = await openTestVault({ language: 'de' })
    const names = ['Zoë', 'Öykü', 'anton', 'Berta', 'Ömer', 'Ärmel']
    for (const [index, name] of names.entries()) {
      const relation = Relation.options[index] ?? 'other'
      await vault.call('people.add', { name, relation })
    }
    const listed = await vault.call('people.list', {})
    expect(listed.map(({ name }) => name)).toEqual([
      'Helga',
      'anton',
      'Ärmel',
      'Berta',
      'Ömer',
      'Öykü',
      'Zoë',
    ])
    expect(Object.keys(listed[1] ?? {}).toSorted()).toEqual(['id', 'isMe', 'name', 'relation'])
  })

  test('names follow the language of the interface, wherever they are sorted, and what shows them is told once', async () => {
    await using vault = await openTestVault({ language: 'de' })
    const announced = (): number => vault.events.filter(({ name }) => name === 'people.changed').length
    const before = announced()
    await vault.call('vault.speak', { language: 'de' })
    expect(announced()).toBe(before)
    await vault.call('vault.speak', { language: 'en' })
    await vault.call('vault.speak', { language: 'en' })
    expect(announced()).toBe(before + 1)
    expect(await vault.raw('vault.speak', { language: 'tlh' })).toMatchObject({
      error: { code: 'invalid-input' },
    })
  })

  test('003-06 family, friends, neighbours and co-workers are all kinds of people one may know', async () => {
    await using vault = await openTestVault()
    for (const relation of [
      'family',
      'friend',
      'neighbour',
      'team',
      'organisation',
      'outside',
      'other',
    ] as const) {
      const person = await vault.call('people.add', { name: `One of ${relation}`, relation })
      expect(person).toMatchObject({ relation, isMe: false })
    }
    const circle = await vault.found('Table', ['Ama'], { kind: 'table' })
    const session = await vault.call('sessions.plan', {
      circleId: circle.id,
      plannedFor: '2026-12-01T19:00',
      lengthMinutes: 120,
      place: 'home',
      hostPersonId: null,
    })
    const neighbour = (await vault.call('people.list', {})).find(({ relation }) => relation === 'neighbour')
    const withGuest = await vault.call('sessions.addGuest', {
      sessionId: session.id,
      person: { personId: neighbour?.id ?? unknownId },
    })
    expect(withGuest.people.find(({ isGuest }) => isGuest)).toMatchObject({ name: 'One of neighbour' })
    const after = await vault.call('circles.get', { circleId: circle.id })
    expect(after.people.map(({ name }) => name)).toEqual(['Helga', 'Ama'])
  })

  test('two people may have the same name and stay two', async () => {
    await using vault = await openTestVault()
    const one = await vault.call('people.add', { name: 'Anna', relation: 'friend' })
    const circle = await vault.found('Forum', ['Anna'])
    const other = circle.people.find(({ name }) => name === 'Anna')
    expect(other?.personId).not.toBe(one.id)
  })

  test('a rename reaches everything that shows the name, and says what changed', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    const ama = circle.people.find(({ name }) => name === 'Ama')?.personId ?? unknownId
    const session = await vault.call('sessions.plan', {
      circleId: circle.id,
      plannedFor: '2026-12-01T19:00',
      lengthMinutes: 120,
      place: 'home',
      hostPersonId: null,
    })
    const step = await vault.call('steps.create', {
      title: 'Ring the library',
      ownerPersonId: ama,
      circleId: circle.id,
      sessionId: null,
      horizon: 'someday',
      dueOn: null,
    })
    // The look for what fades, after the unlock, says that it was made; it says so now or in the midst of this.
    await untilFaded(vault)
    const before = vault.facts.length
    await vault.call('people.rename', { personId: ama, name: 'Ama Mensah' })
    expect(vault.facts.slice(before)).toEqual([
      { name: 'people.changed', payload: { ids: [ama] } },
      { name: 'circles.changed', payload: { ids: [circle.id] } },
      { name: 'sessions.changed', payload: { ids: [session.id] } },
      { name: 'steps.changed', payload: { ids: [step.id] } },
    ])
    const names = [
      (await vault.call('circles.get', { circleId: circle.id })).people.map(({ name }) => name),
      (await vault.call('sessions.get', { sessionId: session.id })).people.map(({ name }) => name),
      (await vault.call('steps.byId', { ids: [step.id] })).map(({ owner }) => owner.name),
    ]
    expect(names).toEqual([['Helga', 'Ama Mensah'], ['Helga', 'Ama Mensah'], ['Ama Mensah']])
  })

  test.each([
    ['people.add', { name: '', relation: 'friend' }],
    ['people.add', { name: 'x'.repeat(201), relation: 'friend' }],
    ['people.add', { name: 'line\nbreak', relation: 'friend' }],
    ['people.add', { name: 'Ama', relation: 'boss' }],
    ['people.add', { name: 'Ama', relation: 'friend', isMe: true }],
    ['people.rename', { personId: "x' OR 1=1 --", name: 'Ama' }],
    ['people.list', { limit: 1 }],
  ])('%s refuses input of the wrong shape: %j', async (name, input) => {
    await using vault = await openTestVault()
    expect(await vault.raw(name, input)).toMatchObject({
      error: { code: 'invalid-input', reason: 'malformed' },
    })
    expect(await vault.call('people.list', {})).toHaveLength(1)
  })

  test('somebody unknown cannot be renamed', async () => {
    await using vault = await openTestVault()
    expect(await vault.raw('people.rename', { personId: unknownId, name: 'Ama' })).toMatchObject({
      error: { code: 'not-found' },
    })
  })

  test('a name may hold any letters, and nothing in it is ever read as a command', async () => {
    await using vault = await openTestVault()
    for (const name of ["Robert'); DROP TABLE person;--", '王小明', '🌹 O’Neill', '$name', '%', '‮gnirts']) {
      const person = await vault.call('people.add', { name, relation: 'other' })
      expect(person.name).toBe(name)
    }
    expect(await vault.call('people.list', {})).toHaveLength(7)
  })

  test('who sits in which circle is told of everybody and of one, and from where I know somebody can change', async () => {
    await using vault = await openTestVault()
    const forum = await vault.found('Forum', ['Ama'])
    const table = await vault.found('Table', [])
    const ama = forum.people.find(({ name }) => name === 'Ama')
    const personId = ama?.personId ?? vault.me
    await vault.call('circles.addMember', { circleId: table.id, person: { personId } })
    expect(await vault.call('people.memberships', { personId })).toEqual([
      { personId, circleId: forum.id, status: 'active' },
      { personId, circleId: table.id, status: 'active' },
    ])
    await vault.call('circles.endMembership', {
      circleId: forum.id,
      membershipId: ama?.membershipId ?? (unknownId as never),
    })
    expect(await vault.call('people.memberships', { personId: null })).toHaveLength(4)
    expect((await vault.call('people.memberships', { personId }))[0]?.status).toBe('left')

    expect(await vault.call('people.setRelation', { personId, relation: 'neighbour' })).toMatchObject({
      name: 'Ama',
      relation: 'neighbour',
    })
    expect(vault.facts.at(-1)).toEqual({ name: 'people.changed', payload: { ids: [personId] } })
    for (const name of ['people.memberships', 'people.setRelation']) {
      const input = name === 'people.memberships' ? {} : { relation: 'team' }
      expect(await vault.raw(name, { ...input, personId: unknownId })).toMatchObject({
        error: { code: 'not-found' },
      })
    }
    expect(await vault.raw('people.setRelation', { personId, relation: 'boss' })).toMatchObject({
      error: { code: 'invalid-input' },
    })
  })
})
