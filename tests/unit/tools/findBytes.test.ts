import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createByteFinder } from '#tools/hosts/findBytes.ts'

const bytes = (size: { readonly minLength?: number; readonly maxLength: number }): fc.Arbitrary<Buffer> =>
  // Few different bytes, so that needles overlap and nearly match.
  fc.array(fc.constantFrom(0, 1, 65), size).map((list) => Buffer.from(list))

const countsOf = (needles: readonly Buffer[], text: Buffer): readonly number[] => {
  const counts = needles.map(() => 0)
  createByteFinder(needles).search(text, (needle) => (counts[needle] = (counts[needle] ?? 0) + 1))
  return counts
}

const oneByOne = (text: Buffer, needle: Buffer): number =>
  Array.from(text).filter((_, at) => text.subarray(at, at + needle.length).equals(needle)).length

it('finds each of several byte strings wherever it begins, as looking for one after the other does', () => {
  fc.assert(
    fc.property(
      fc.array(bytes({ minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
      bytes({ maxLength: 60 }),
      (needles, text) => {
        expect(countsOf(needles, text)).toEqual(needles.map((needle) => oneByOne(text, needle)))
      },
    ),
  )
})

it('refuses a needle of one byte, which it could not find', () => {
  expect(() => createByteFinder([Buffer.from('a')])).toThrow(RangeError)
})
