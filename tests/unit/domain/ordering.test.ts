import { expect, test } from 'vitest'
import { byName } from '#shared/domain/ordering.ts'

test('names are sorted as the language sorts them, without regard to case or accents', () => {
  const names = ['Zoë', 'ärger', 'Bo', 'anna', 'Ämil', 'Circle 10', 'Circle 9'].map((name) => ({ name }))
  expect(names.toSorted(byName('de')).map(({ name }) => name)).toEqual([
    'Ämil',
    'anna',
    'ärger',
    'Bo',
    'Circle 9',
    'Circle 10',
    'Zoë',
  ])
})
