import { describe, expect, test } from 'vitest'
import { PlainDate } from '#shared/dates.ts'
import { offerRole, type RoleHistory } from '#shared/domain/roles.ts'

const known = (
  personId: string,
  timesHeld = 0,
  attended = 4,
  lastOn: string | null = null,
): RoleHistory<string> => ({
  personId,
  timesHeld,
  attended,
  lastOn: lastOn === null ? null : PlainDate.parse(lastOn),
})
const nobody = new Set<string>()

describe('a role by rotation', () => {
  test('goes to whoever has not held it yet, in the order of seats', () => {
    const people = [known('Ama', 1, 4, '2026-01-05'), known('Ben'), known('Cleo')]
    expect(offerRole(people, nobody)).toEqual({ personId: 'Ben', reason: { kind: 'not-yet' } })
  })

  test('then to whoever held it in the smallest part of the sessions they came to', () => {
    const people = [known('Ama', 1, 2, '2026-01-05'), known('Ben', 1, 8, '2026-05-05')]
    expect(offerRole(people, nobody)).toEqual({
      personId: 'Ben',
      reason: { kind: 'last', on: '2026-05-05' },
    })
  })

  test('then to whoever held it longest ago', () => {
    const people = [known('Ama', 1, 4, '2026-05-05'), known('Ben', 1, 4, '2026-01-05')]
    expect(offerRole(people, nobody)?.personId).toBe('Ben')
  })

  test('passes by those who have another role, as long as somebody else is there', () => {
    const people = [known('Ama'), known('Ben')]
    expect(offerRole(people, new Set(['Ama']))?.personId).toBe('Ben')
    expect(offerRole(people, new Set(['Ama', 'Ben']))?.personId).toBe('Ama')
    expect(offerRole([], nobody)).toBeNull()
  })
})
