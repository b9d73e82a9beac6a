import { describe, expect, test } from 'vitest'
import { PlainDate } from '#shared/dates.ts'
import { addDays } from '#shared/domain/calendar.ts'
import { hintsFor } from '#shared/domain/hints.ts'

const today = PlainDate.parse('2026-11-21')
const calm = { hasAutomaticBackup: true, hasBackups: true, lastProvenOn: today, wordsProvenOn: today }

describe('hints', () => {
  test('where everything is set up and proven there is nothing to say', () => {
    expect(hintsFor(calm, today)).toEqual([])
  })

  test('a new vault is asked for a backup folder and for its words, not to prove what it does not have', () => {
    const fresh = { hasAutomaticBackup: false, hasBackups: false, lastProvenOn: null, wordsProvenOn: null }
    expect(hintsFor(fresh, today)).toEqual(['no-automatic-backup', 'check-words'])
  })

  test('proofs are asked for again after half a year', () => {
    const old = addDays(today, -182)
    expect(hintsFor({ ...calm, lastProvenOn: old, wordsProvenOn: old }, addDays(today, -1))).toEqual([])
    expect(hintsFor({ ...calm, lastProvenOn: old, wordsProvenOn: old }, today)).toEqual([
      'prove-a-backup',
      'check-words',
    ])
  })
})
