import { expect, test } from 'vitest'
import { isClosedStep, layerOfStep, raisedRecord } from '#shared/domain/running/recording.ts'
import { builtInFormats } from '#shared/formats/builtIn/all.ts'
import { caseWithoutNotes } from '#shared/formats/builtIn/caseWithoutNotes.ts'
import { recordLayers } from '#shared/formats/format.ts'

test('a step opens the sheet of its layer, and what is meant for a presenter stays mine where nobody presents', () => {
  const layers = recordLayers.map((recordDefault) =>
    [true, false].map((isInTurn) => layerOfStep({ recordDefault, speaker: 'open' }, isInTurn)),
  )
  expect(layers).toEqual([
    ['private', 'private'],
    ['private', 'private'],
    ['for_presenter', 'private'],
    ['agreed', 'agreed'],
  ])
})

test('a silent step is closed unless its record is the presenter’s or mine', () => {
  const silent = recordLayers.map((recordDefault) => isClosedStep({ recordDefault, speaker: 'silent' }))
  expect(silent).toEqual([true, false, false, true])
})

test('a case without notes has none until the teller returns, and a raised step of any format is open', () => {
  expect(caseWithoutNotes.steps.map((step) => isClosedStep(step))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ])
  for (const step of builtInFormats.flatMap(({ steps }) => steps)) {
    expect(isClosedStep({ ...step, recordDefault: raisedRecord(step.inTurnBlock) })).toBe(false)
  }
})
