import { describe, expect, test } from 'vitest'
import type { CallInput } from '#shared/contract/index.ts'
import type { NextStepView, StepPart } from '#shared/contract/steps.ts'
import { PlainDate } from '#shared/dates.ts'
import { addDays } from '#shared/domain/calendar.ts'
import { groupOf, stepGroups } from '#shared/domain/nextSteps.ts'
import { openTestVault, type OpenTestVault } from '#tests/support/openTestVault.ts'

/** A Saturday: the day the test vault lives on. */
const today = PlainDate.parse('2026-11-21')
const horizons = ['this_week', 'before_next', 'this_season', 'someday'] as const
const steps = 430

/** Steps with every kind of date, in an order that has nothing to do with it; every ninth is settled. */
const promiseMany = async (vault: OpenTestVault): Promise<void> => {
  for (let at = 0; at < steps; at += 1) {
    const horizon = at % 5 === 0 ? horizons[(at / 5) % 4] : undefined
    const { id } = await vault.call('steps.create', {
      title: `Step ${at}`,
      ownerPersonId: vault.me,
      circleId: null,
      sessionId: null,
      horizon: horizon ?? 'date',
      dueOn: horizon === undefined ? addDays(today, ((at * 37) % 41) - 20) : null,
    })
    if (at % 9 === 0) await vault.call('steps.settle', { stepId: id, as: 'done', sessionId: null })
  }
}

type Listed = { readonly total: number; readonly rows: readonly NextStepView[] }

const listed = (vault: OpenTestVault, part: StepPart, offset: number, limit: number): Promise<Listed> =>
  vault.call('steps.list', { scope: { of: 'mine' }, part, offset, limit })

/** All of a part, put together from stretches. */
const inStretches = async (vault: OpenTestVault, part: StepPart, limit: number): Promise<NextStepView[]> => {
  const all: NextStepView[] = []
  let total = Infinity
  while (all.length < total) {
    const answer = await listed(vault, part, all.length, limit)
    expect(answer.rows.length).toBeLessThanOrEqual(limit)
    if (answer.rows.length === 0) throw new Error(`${part} has ${all.length} of ${total}`)
    total = answer.total
    all.push(...answer.rows)
  }
  return all
}

const ids = (all: readonly NextStepView[]): string[] => all.map(({ id }) => id)

describe('a long list', () => {
  test('comes in stretches that together are the whole, each step in the group its date says', async () => {
    await using vault = await openTestVault()
    await promiseMany(vault)
    const all = await inStretches(vault, 'all', 77)
    expect(new Set(ids(all)).size).toBe(steps)
    expect(ids(await inStretches(vault, 'all', 200))).toEqual(ids(all))
    const open = await inStretches(vault, 'open', 200)
    expect(ids(open)).toEqual(ids(all).slice(0, open.length))
    for (const group of stepGroups) {
      const inGroup = ids(all.filter((step) => groupOf(step, today) === group))
      expect(inGroup.length).toBeGreaterThan(0)
      expect([group, ids(await inStretches(vault, group, 60))]).toEqual([group, inGroup])
    }
    expect(await listed(vault, 'all', steps, 10)).toEqual({ total: steps, rows: [] })
  })

  test('sends no more than 200 rows and 100 KB at once, however long it is, and refuses to be asked for more', async () => {
    await using vault = await openTestVault()
    await promiseMany(vault)
    const answer = await listed(vault, 'all', 0, 200)
    expect(answer.rows).toHaveLength(200)
    expect(JSON.stringify(answer).length).toBeLessThan(100_000)
    const circle = await vault.found('Forum', [])
    const refused: readonly [string, Partial<CallInput<'steps.list'>>][] = [
      ['steps.list', { limit: 201 }],
      ['steps.list', { limit: 0 }],
      ['steps.list', { offset: -1 }],
      ['sessions.list', { limit: 201 }],
      ['sessions.list', { offset: 0.5 }],
    ]
    for (const [name, change] of refused) {
      const whose = name === 'steps.list' ? { scope: { of: 'mine' }, part: 'all' } : { circleId: circle.id }
      expect(await vault.raw(name, { ...whose, offset: 0, limit: 10, ...change })).toMatchObject({
        error: { code: 'invalid-input' },
      })
    }
  })

  test('of sessions comes newest first, a stretch at a time', async () => {
    await using vault = await openTestVault()
    const { id: circleId } = await vault.found('Forum', [])
    for (let at = 0; at < 7; at += 1) {
      await vault.call('sessions.plan', {
        circleId,
        plannedFor: `2026-12-0${((at * 3) % 7) + 1}T19:00`,
        lengthMinutes: 60,
        place: 'home',
        hostPersonId: null,
      })
    }
    const days = async (offset: number, limit: number): Promise<(number | string)[]> => {
      const { total, rows } = await vault.call('sessions.list', { circleId, offset, limit })
      return [total, ...rows.map(({ plannedFor }) => plannedFor.slice(8, 10))]
    }
    expect(await days(0, 4)).toEqual([7, '07', '06', '05', '04'])
    expect(await days(4, 4)).toEqual([7, '03', '02', '01'])
  })
})
