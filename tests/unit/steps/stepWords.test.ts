import { describe, expect, it } from 'vitest'
import type { NextStepView } from '#shared/contract/steps.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { NextStepId, PersonId } from '#shared/ids.ts'
import { english as text, german } from '#tests/support/texts.ts'
import { groupOf } from '#shared/domain/nextSteps.ts'
import { sayWhen } from '#features/steps/stepWords.ts'

// A Saturday.
const today = '2026-11-21' as PlainDate
const step = (changed: Partial<NextStepView>): NextStepView => ({
  id: 'a step' as NextStepId,
  title: 'Draft the rule',
  state: 'promised',
  owner: { id: 'me' as PersonId, name: 'Inés', isMe: true },
  circle: null,
  sessionId: null,
  isFromCircle: false,
  horizon: 'someday',
  dueOn: null,
  carriedCount: 0,
  settledOn: null,
  supporter: null,
  askOn: null,
  firstMove: '',
  newForMe: null,
  canKeepUp: null,
  ...changed,
})
const due = (dueOn: string): NextStepView => step({ horizon: 'date', dueOn: dueOn as PlainDate })

describe('when a next step is due, in words', () => {
  it('says a passed date as still open, in days, weeks or months, and nothing worse', () => {
    const said = ['2026-11-20', '2026-11-08', '2026-10-31', '2026-07-01'].map((on) =>
      sayWhen(text, due(on), today),
    )
    expect(said).toEqual([
      'still open, one day',
      'still open, 13 days',
      'still open, three weeks',
      'still open, four months',
    ])
  })

  it('says so in German too', () => {
    const said = ['2026-11-20', '2026-11-08', '2026-10-31', '2026-10-14', '2026-07-01'].map((on) =>
      sayWhen(german, due(on), today),
    )
    expect(said).toEqual([
      'noch offen, seit einem Tag',
      'noch offen, seit 13 Tagen',
      'noch offen, seit drei Wochen',
      'noch offen, seit fünf Wochen',
      'noch offen, seit vier Monaten',
    ])
    expect(sayWhen(german, due('2026-12-01'), today)).toBe('bis Dienstag, 1. Dezember')
  })

  it('says a near date with its weekday and a far one without', () => {
    const said = ['2026-11-21', '2026-11-22', '2026-12-01', '2027-01-09'].map((on) =>
      sayWhen(text, due(on), today),
    )
    expect(said).toEqual(['by today', 'by tomorrow', 'by Tuesday 1 December', 'by 9 January 2027'])
  })

  it('lets released look as finished as done', () => {
    const settledOn = '2026-11-03' as PlainDate
    expect(sayWhen(text, step({ state: 'released', settledOn }), today)).toBe('released 3 November')
    expect(sayWhen(text, step({ state: 'done', settledOn }), today)).toBe('done 3 November')
  })

  it('sorts by what the date says today', () => {
    const groups = [
      due('2026-11-20'),
      due('2026-11-22'),
      due('2026-11-23'),
      step({ horizon: 'before_next' }),
      step({}),
      step({ state: 'released', settledOn: today }),
    ].map((each) => groupOf(each, today))
    expect(groups).toEqual(['passed', 'thisWeek', 'soon', 'soon', 'someday', 'settled'])
  })
})
