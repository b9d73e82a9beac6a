import { expect, test } from 'vitest'
import type { NextStepView } from '#shared/contract/steps.ts'
import type { ContributionId, PersonId } from '#shared/ids.ts'
import { namesTypedIn, unnamed, withSilent } from '#features/notes/namesOnPaper.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'

test('A name typed as plain words is found by its first name, as a whole word, in any case; no other is', () => {
  const known = ['Oona Karlsson', 'Zoë', 'Al', 'Mara']
  const doc = noteDoc('oona said so, and Zoë. Always the same marathon.')
  expect(namesTypedIn({ doc, parts: [] }, known)).toEqual(['Oona Karlsson', 'Zoë'])
})

test('A name is found as well in what was agreed in the turns: title, sheet, take-away and lines', () => {
  const known = ['Ada', 'Bo', 'Cem', 'Dag']
  const part = {
    turn: { number: 1, presenter: null, title: 'After Ada' },
    doc: noteDoc('Bo keeps the book.'),
    takeaway: 'I ask Cem.',
    lines: [{ id: 'line' as ContributionId, kind: 'idea' as const, text: 'Dag has a van.' }],
  }
  expect(namesTypedIn({ doc: noteDoc(''), parts: [part] }, known)).toEqual(known)
})

test('Of whom nothing may be written is a member, named or not; the others are called as before', () => {
  const [oona, zoe] = ['oona', 'zoe'] as const
  const step = { title: 'Ring', owner: { id: oona, name: 'Oona', isMe: false } } as unknown as NextStepView
  const names = {
    person: (id: string | null) => (id === oona ? 'Oona' : 'Zoë'),
    step: () => step,
    sayWhen: () => '',
  }
  const silent = [oona as string as PersonId]
  for (const shown of [
    withSilent(names, silent, 'a member'),
    withSilent(unnamed(names, 'someone'), silent, 'a member'),
  ]) {
    expect(shown.person(oona)).toBe('a member')
    expect(shown.step('x')?.owner.name).toBe('a member')
  }
  expect(withSilent(names, silent, 'a member').person(zoe)).toBe('Zoë')
  expect(withSilent(unnamed(names, 'someone'), silent, 'a member').person(zoe)).toBe('someone')
})
