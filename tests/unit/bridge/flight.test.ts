import { describe, expect, test } from 'vitest'
import { createClient } from '#bridge/client.ts'
import { aheadAfter, flightOf } from '#bridge/flight.ts'
import { createReads } from '#bridge/reads.ts'
import { openBridge } from './fakeBridge.ts'

describe('An answer that says what time it is', () => {
  const flight = { askedMs: 1_000, arrivedMs: 4_000 }

  test('is taken as of its arrival when nothing else is known', () => {
    expect(aheadAfter(50_000, flight, undefined)).toBe(46_000)
  })

  test('moves nothing, however long it was on its way, where what was known can be true', () => {
    expect(aheadAfter(50_000, flight, 47_500)).toBe(47_500)
    expect(aheadAfter(50_000, flight, 49_000)).toBe(49_000)
  })

  test('moves the clock as far as it must when that was set meanwhile', () => {
    expect(aheadAfter(50_000, flight, 3_649_000)).toBe(49_000)
    expect(aheadAfter(3_650_000, flight, 49_000)).toBe(3_646_000)
  })

  test('of a read knows its flight', async () => {
    const { bridge, answer } = openBridge()
    const reads = createReads(createClient(bridge))
    const before = performance.now()
    reads.watch('circles.list', '{}', () => undefined)
    const given = [{ name: 'Harbour Table' }]
    answer(1, given)
    await expect.poll(() => flightOf(given)).toBeDefined()
    const { askedMs, arrivedMs } = flightOf(given) ?? { askedMs: NaN, arrivedMs: NaN }
    expect([askedMs >= before, arrivedMs >= askedMs, arrivedMs <= performance.now()]).toEqual([
      true,
      true,
      true,
    ])
    expect(flightOf([])).toBeUndefined()
  })
})
