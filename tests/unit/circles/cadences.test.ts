import { describe, expect, it } from 'vitest'
import { en } from '#i18n/catalogues/en/index.ts'
import { english as text } from '#tests/support/texts.ts'
import { cadenceNames, cadences, nameOfCadence, sayCadence } from '#features/circles/cadences.ts'
import { sizeNote } from '#features/circles/sizeNote.ts'

describe('how often a circle meets', () => {
  it('tells twice a month from every two months, and never says the word that means both', () => {
    expect(sayCadence(text, cadences.twiceAMonth)).toBe('twice a month')
    expect(sayCadence(text, cadences.everyTwoMonths)).toBe('every two months')
    expect(JSON.stringify(en)).not.toMatch(/bi-?monthly|bi-?weekly/iu)
  })

  it('finds each cadence of the list again by its name', () => {
    expect(cadenceNames.map((name) => nameOfCadence(cadences[name]))).toEqual(cadenceNames)
  })

  it('says a cadence that is not in the list', () => {
    expect(sayCadence(text, { mode: 'every_n_weeks', n: 5 })).toBe('every 5 weeks')
  })
})

describe('the size of a circle', () => {
  it('is remarked on kindly outside the usual, and simply counted inside it', () => {
    expect(sizeNote(text, 'mutual', 7)).toBe('You are seven.')
    expect(sizeNote(text, 'mutual', 4)).toBe(
      'Mutual mentoring is usually for six to eight. You are four so far, and that is fine.',
    )
    expect(sizeNote(text, 'pair', 3)).toBe('Pair is usually for two. You are three so far, and that is fine.')
  })
})
