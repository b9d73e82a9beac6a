import { expect, test } from 'vitest'
import { namesTypedIn } from '#features/notes/namesOnPaper.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'

test('A name typed as plain words is found by its first name, as a whole word, in any case; no other is', () => {
  const known = ['Oona Karlsson', 'Zoë', 'Al', 'Mara']
  expect(namesTypedIn(noteDoc('oona said so, and Zoë. Always the same marathon.'), known)).toEqual([
    'Oona Karlsson',
    'Zoë',
  ])
})
