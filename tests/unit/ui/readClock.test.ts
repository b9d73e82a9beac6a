import { describe, expect, it } from 'vitest'
import { readClock } from '#ui/readClock.ts'

describe('a time of day as it is typed', () => {
  it('is read in the ways people write it', () => {
    expect(['19', '19:30', '7.30 pm', '7p', '12am', '12 pm', '9h05', ' 08:00 '].map(readClock)).toEqual([
      '19:00',
      '19:30',
      '19:30',
      '19:00',
      '00:00',
      '12:00',
      '09:05',
      '08:00',
    ])
  })

  it('is nothing when it is none', () => {
    expect(['', '25', '19:60', '13 pm', '0 am', 'evening', '1900'].map(readClock)).toEqual(
      Array(7).fill(null),
    )
  })
})
