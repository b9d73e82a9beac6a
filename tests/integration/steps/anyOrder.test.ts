import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NextStepState } from '#shared/contract/steps.ts'
import { PlainDate } from '#shared/dates.ts'
import { addDays } from '#shared/domain/calendar.ts'
import type { FinalState } from '#shared/domain/nextSteps.ts'
import type { NextStepId } from '#shared/ids.ts'
import { createScratchUse, type ScratchUse } from '#tests/support/scratchUse.ts'
import { beginStep } from '#vault/steps/beginStep.ts'
import { carryStep } from '#vault/steps/carryStep.ts'
import { createStep } from '#vault/steps/createStep.ts'
import { reopenStep } from '#vault/steps/reopenStep.ts'
import { settleStep } from '#vault/steps/settleStep.ts'

type Act = 'begin' | FinalState | 'reopen' | 'carry' | 'sleep'

/** What the domain reference says of a step, in the simplest form there is. */
type Expected = {
  readonly state: NextStepState
  readonly from: NextStepState
  readonly settledOn: string | null
  readonly carried: number
  readonly changes: number
}

const afterwards = (step: Expected, act: Act, today: string): Expected => {
  const isOpen = step.settledOn === null
  const changed = { ...step, changes: step.changes + 1 }
  switch (act) {
    case 'sleep':
      return step
    case 'begin':
      return step.state === 'promised' ? { ...changed, state: 'underway' } : step
    case 'carry':
      return isOpen ? { ...changed, carried: step.carried + 1 } : step
    case 'reopen':
      return step.settledOn === today ? { ...changed, state: step.from, settledOn: null } : step
    case 'done':
    case 'changed':
    case 'released':
      return isOpen ? { ...changed, state: act, from: step.state, settledOn: today } : step
  }
}

const attempt = (use: ScratchUse, stepId: NextStepId, act: Act, today: PlainDate): void => {
  try {
    if (act === 'begin') use.run('steps.begin', beginStep, { stepId })
    else if (act === 'carry') use.run('steps.carry', carryStep, { stepId, dueOn: addDays(today, 30) })
    else if (act === 'reopen') use.run('steps.reopen', reopenStep, { stepId })
    else if (act !== 'sleep') use.run('steps.settle', settleStep, { stepId, as: act, sessionId: null })
  } catch (error) {
    expect(error).toMatchObject({ code: 'conflict', reason: 'not-allowed-now' })
  }
}

test('whatever is done with a step in whatever order, it stays what the rules say', () => {
  using use = createScratchUse()
  const acts = fc.constantFrom<Act>('begin', 'done', 'changed', 'released', 'reopen', 'carry', 'sleep')
  const me = use.db.get<{ id: string }>('SELECT id FROM person')?.id ?? ''
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 20 }), (order) => {
      let today = PlainDate.parse('2026-11-21')
      use.setToday(today)
      const { id: stepId } = use.run('steps.create', createStep, {
        title: 'Ring the library',
        ownerPersonId: me,
        circleId: null,
        sessionId: null,
        horizon: 'someday',
        dueOn: null,
      })
      let expected: Expected = {
        state: 'promised',
        from: 'promised',
        settledOn: null,
        carried: 0,
        changes: 0,
      }
      for (const act of order) {
        if (act === 'sleep') today = addDays(today, 1)
        use.setToday(today)
        attempt(use, stepId, act, today)
        expected = afterwards(expected, act, today)
      }
      const stored = use.db.get(
        `SELECT state, settled_on, carried_count, rev,
           (SELECT count(*) FROM follow_up WHERE next_step_id = next_step.id) AS followUps
         FROM next_step WHERE id = $stepId`,
        { stepId },
      )
      expect(stored).toEqual({
        state: expected.state,
        settled_on: expected.settledOn,
        carried_count: expected.carried,
        rev: 1 + expected.changes,
        followUps: expected.settledOn === null ? 0 : 1,
      })
    }),
  )
})
