import { describe, expect, test } from 'vitest'
import { createScratchUse } from '#tests/support/scratchUse.ts'
import { openTestVault } from '#tests/support/openTestVault.ts'
import { foundCircle } from '#vault/circles/foundCircle.ts'
import { listPlaces } from '#vault/search/listPlaces.ts'
import { planSession } from '#vault/sessions/planSession.ts'
import { createStep } from '#vault/steps/createStep.ts'

describe('Everything one can go to', () => {
  test('is there by name: circles, people, sessions newest first, and my open next steps', async () => {
    await using vault = await openTestVault()
    const forum = await vault.found('Forum', ['Zoë', 'ama'])
    await vault.found('An early circle', [])
    for (const plannedFor of ['2026-12-01T19:00', '2027-01-01T19:00']) {
      await vault.call('sessions.plan', {
        circleId: forum.id,
        plannedFor,
        lengthMinutes: 60,
        place: 'cafe',
        hostPersonId: null,
      })
    }
    const promise = { circleId: forum.id, sessionId: null, horizon: 'someday', dueOn: null } as const
    await vault.call('steps.create', { ...promise, title: 'Ring the harbour', ownerPersonId: vault.me })
    const ama = forum.people.find(({ name }) => name === 'ama')?.personId ?? ''
    await vault.call('steps.create', { ...promise, title: 'Not mine', ownerPersonId: ama })

    const places = await vault.call('search.places', {})
    expect({
      circles: places.circles.map(({ name }) => name),
      people: places.people.map(({ name }) => name),
      sessions: places.sessions.map(({ circleName, plannedFor }) => `${circleName} ${plannedFor}`),
      steps: places.steps.map(({ title, circleName }) => [title, circleName]),
    }).toEqual({
      circles: ['An early circle', 'Forum'],
      people: ['ama', 'Helga', 'Zoë'],
      sessions: ['Forum 2027-01-01T19:00', 'Forum 2026-12-01T19:00'],
      steps: [['Ring the harbour', 'Forum']],
    })
  })

  test('never tells of a sealed circle: not its name, sessions, steps, nor people who sit in no other', () => {
    using use = createScratchUse('short_lived')
    const found = (name: string, people: readonly string[]) =>
      use.run('circles.found', foundCircle, {
        name,
        kind: 'forum',
        purpose: '',
        peerBasis: '',
        cadence: { mode: 'loose', n: null },
        sessionMinutes: 90,
        people: people.map((newName) => ({ newName })),
      })
    const sealed = found('Sealed', ['Only there'])
    const open = found('Open', ['Seen'])
    const me = sealed.people.find(({ isMe }) => isMe)?.personId ?? ''
    for (const circle of [sealed, open]) {
      use.run('sessions.plan', planSession, {
        circleId: circle.id,
        plannedFor: '2026-12-01T18:00',
        lengthMinutes: 90,
        place: 'home',
        hostPersonId: null,
      })
      use.run('steps.create', createStep, {
        title: `A step in ${circle.name}`,
        ownerPersonId: me,
        circleId: circle.id,
        sessionId: null,
        horizon: 'someday',
        dueOn: null,
      })
    }
    const told = JSON.stringify(
      use.run(
        'search.places',
        (db, input, tools) => {
          db.run("UPDATE circle SET is_sealed = 1 WHERE name = 'Sealed'")
          return listPlaces(db, input, tools)
        },
        {},
      ),
    )
    for (const word of ['Open', 'Seen', 'A step in Open']) expect(told).toContain(word)
    for (const word of ['Sealed', 'Only there']) expect(told).not.toContain(word)
  })
})
