import { describe, expect, test } from 'vitest'
import { openTestVault, type OpenTestVault } from '#tests/support/openTestVault.ts'

const plan = async (vault: OpenTestVault, circle: string, ...dates: readonly string[]): Promise<string[]> => {
  const known = (await vault.call('circles.list', {})).find(({ name }) => name === circle)
  const circleId = known?.id ?? (await vault.found(circle, ['Ama'])).id
  const planned: string[] = []
  for (const plannedFor of dates) {
    const session = await vault.call('sessions.plan', {
      circleId,
      plannedFor,
      lengthMinutes: 60,
      place: 'cafe',
      hostPersonId: null,
    })
    planned.push(session.id)
  }
  return planned
}

describe('today', () => {
  test('a new vault has a calm first day: nothing to do, and two kind hints', async () => {
    await using vault = await openTestVault()
    expect(await vault.call('today.get', {})).toEqual({
      today: '2026-11-21',
      sessions: [],
      mySteps: [],
      myOpenSteps: 0,
      toAsk: [],
      circles: 0,
      hints: ['no-automatic-backup', 'check-words'],
    })
  })

  test('003-14 all circles and tables are there at once, each with its next date, however many it has', async () => {
    await using vault = await openTestVault()
    await plan(vault, 'Forum', '2026-11-24T19:00', '2026-11-25T19:00', '2026-11-26T19:00')
    await plan(vault, 'Kitchen Table', '2027-03-01T19:00', '2027-02-01T19:00')
    await plan(vault, 'Two Chairs', '2026-11-21T07:30')
    await plan(vault, 'Masterminds', '2026-12-24T12:00')
    await vault.found('Without a date', ['Bo'])
    const today = await vault.call('today.get', {})
    expect(today.sessions.map(({ circleName, plannedFor }) => `${circleName} ${plannedFor}`)).toEqual([
      'Two Chairs 2026-11-21T07:30',
      'Forum 2026-11-24T19:00',
      'Masterminds 2026-12-24T12:00',
      'Kitchen Table 2027-02-01T19:00',
    ])
    expect(today.circles).toBe(5)
    const circles = await vault.call('circles.list', {})
    expect(circles.map(({ name, nextSession }) => [name, nextSession?.plannedFor ?? null])).toEqual([
      ['Forum', '2026-11-24T19:00'],
      ['Kitchen Table', '2027-02-01T19:00'],
      ['Masterminds', '2026-12-24T12:00'],
      ['Two Chairs', '2026-11-21T07:30'],
      ['Without a date', null],
    ])
  })

  test('what runs comes first, and a date that passed unheld stays for two weeks', async () => {
    await using vault = await openTestVault()
    await plan(vault, 'Forum', '2026-11-06T19:00', '2026-11-07T19:00', '2026-11-20T19:00', '2026-11-28T19:00')
    const [running = ''] = await plan(vault, 'Two Chairs', '2026-12-01T07:30')
    await vault.call('sessions.start', { sessionId: running, beforeCharter: true })
    const { sessions } = await vault.call('today.get', {})
    expect(sessions.map(({ status, plannedFor }) => [status, plannedFor])).toEqual([
      ['running', '2026-12-01T07:30'],
      ['planned', '2026-11-07T19:00'],
      ['planned', '2026-11-20T19:00'],
      ['planned', '2026-11-28T19:00'],
    ])
  })

  test('my eight nearest open steps are shown, all are counted, and nobody else’s', async () => {
    await using vault = await openTestVault()
    const circle = await vault.found('Forum', ['Ama'])
    for (let day = 10; day < 20; day += 1) {
      await vault.call('steps.create', {
        title: `By the ${day}th`,
        ownerPersonId: vault.me,
        circleId: day % 2 === 0 ? circle.id : null,
        sessionId: null,
        horizon: 'date',
        dueOn: `2026-12-${day}`,
      })
    }
    await vault.call('steps.create', {
      title: 'Hers',
      ownerPersonId: circle.people[1]?.personId ?? vault.me,
      circleId: circle.id,
      sessionId: null,
      horizon: 'date',
      dueOn: '2026-12-01',
    })
    const today = await vault.call('today.get', {})
    expect(today.myOpenSteps).toBe(10)
    expect(today.mySteps.map(({ title }) => title)).toEqual(
      Array.from({ length: 8 }, (_, index) => `By the ${index + 10}th`),
    )
  })

  test('today takes no input', async () => {
    await using vault = await openTestVault()
    expect(await vault.raw('today.get', { on: '2026-01-01' })).toMatchObject({
      error: { code: 'invalid-input', reason: 'malformed' },
    })
  })
})
