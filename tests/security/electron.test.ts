import { describe, expect, it } from 'vitest'
import { say } from '#tests/support/effort.ts'
import { checklist, readFacts } from './electron/checklist.ts'

const facts = readFacts()

describe('Electron', () => {
  it.each(checklist)('$number: $asks', ({ holds, weakened }) => {
    expect(holds(facts)).toBe(true)
    const planted = weakened(facts)
    expect(planted).not.toEqual(facts)
    expect(holds(planted)).toBe(false)
  })

  it('has twenty items, of which one is the fuses (fuses.test.ts)', (context) => {
    const missing = Array.from({ length: 20 }, (_, index) => index + 1).filter(
      (number) => !checklist.some((item) => item.number === number),
    )
    expect(missing).toEqual([19])
    say(context, `${checklist.length} of 20 items; the other is the fuses`)
  })
})
