import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SharingLevel } from '#shared/contract/consent.ts'
import {
  consentLevels,
  isBelow,
  kindsAbove,
  levelFor,
  mayBeNamed,
  mayBeWritten,
  type WrittenKind,
} from '#shared/domain/consent.ts'

const kinds: readonly WrittenKind[] = [
  'topic-title',
  'brief',
  'next-step',
  'board-item',
  'thanks',
  'take-away',
  'presenter-text',
  'agreed-text',
  'private-text',
]
const level = fc.constantFrom(...consentLevels)
const member = fc.record({ isMe: fc.boolean(), consent: level })

describe('what may be written about a member', () => {
  test('each level allows what the domain reference lists, and no more', () => {
    const allowed = consentLevels.map((consent) =>
      kinds.filter((kind) => mayBeWritten(kind, 'full', { isMe: false, consent })),
    )
    const headline = ['topic-title', 'next-step', 'board-item', 'thanks']
    const agreed = [
      'topic-title',
      'brief',
      'next-step',
      'board-item',
      'thanks',
      'take-away',
      'presenter-text',
      'agreed-text',
    ]
    expect(allowed).toEqual([[], headline, agreed, [...kinds]])
  })

  test('the stricter of circle and member decides, whichever it is (invariant 4)', () => {
    fc.assert(
      fc.property(level, level, fc.constantFrom(...kinds), (policy, consent, kind) => {
        const here = mayBeWritten(kind, policy, { isMe: false, consent })
        expect(here).toBe(mayBeWritten(kind, consent, { isMe: false, consent: policy }))
        expect(here).toBe(
          mayBeWritten(kind, policy, { isMe: false, consent: 'full' }) &&
            mayBeWritten(kind, 'full', { isMe: false, consent }),
        )
      }),
    )
  })

  test('raising a level never takes away, lowering never adds', () => {
    fc.assert(
      fc.property(level, level, member, fc.constantFrom(...kinds), (one, other, subject, kind) => {
        const [low, high] = isBelow(one, other) ? [one, other] : [other, one]
        expect(mayBeWritten(kind, low, subject) && !mayBeWritten(kind, high, subject)).toBe(false)
      }),
    )
  })

  test('at none there is no text at all, of anybody', () => {
    fc.assert(
      fc.property(member, (subject) => {
        expect(kindsAbove('none', subject)).toEqual(kindsAbove('full', { isMe: false, consent: 'none' }))
        expect(kindsAbove('none', 'nobody').length).toBe(kinds.length)
      }),
    )
  })

  test('my private lines about myself or about nobody need no more than a circle that writes at all', () => {
    expect(mayBeWritten('private-text', 'headline', { isMe: true, consent: 'full' })).toBe(true)
    expect(mayBeWritten('private-text', 'headline', 'nobody')).toBe(true)
    expect(mayBeWritten('private-text', 'agreed', { isMe: false, consent: 'full' })).toBe(false)
  })

  test('the giver of a contribution is named only where circle and member allow it (invariant 3)', () => {
    fc.assert(
      fc.property(member, level, fc.constantFrom(...SharingLevel.options), (giver, policy, sharing) => {
        const expected =
          giver.isMe ||
          (sharing === 'attributed_with_permission' && ['agreed', 'full'].includes(levelFor(policy, giver)))
        expect(mayBeNamed(giver, { policy, sharing })).toBe(expected)
      }),
    )
  })
})
