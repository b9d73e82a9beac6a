import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { argon2Least, checkArgon2Bounds } from '#vault/keys/argon2Bounds.ts'
import { raisedParameters, tunedParameters } from '#vault/keys/argon2Tuning.ts'

const durationMs = fc.double({ min: 0, max: 60_000, noNaN: true })
const targetMs = fc.integer({ min: 0, max: 5_000 })

describe('the tuning of Argon2id', () => {
  it('stays between 64 and 256 MiB, three and ten passes, whatever was measured', () => {
    fc.assert(
      fc.property(durationMs, targetMs, (duration, target) => {
        const tuned = tunedParameters({ parameters: argon2Least, durationMs: duration }, target)
        checkArgon2Bounds(tuned)
        expect(tuned.memoryKiB).toBeGreaterThanOrEqual(argon2Least.memoryKiB)
        expect(tuned.memoryKiB).toBeLessThanOrEqual(256 * 1024)
        expect(tuned.passes).toBeGreaterThanOrEqual(3)
      }),
    )
  })

  it('takes the least allowed on a slow computer and with a target of nothing', () => {
    expect(tunedParameters({ parameters: argon2Least, durationMs: 4_000 }, 1_000)).toEqual(argon2Least)
    expect(tunedParameters({ parameters: argon2Least, durationMs: 100 }, 0)).toEqual(argon2Least)
  })

  it('takes memory before passes', () => {
    const measured = (duration: number) => ({ parameters: argon2Least, durationMs: duration })
    expect(tunedParameters(measured(500), 1_000)).toEqual({ memoryKiB: 128 * 1024, passes: 3, lanes: 1 })
    expect(tunedParameters(measured(125), 1_000)).toEqual({ memoryKiB: 256 * 1024, passes: 6, lanes: 1 })
  })

  it('leaves a slot alone unless a derivation took less than half its time', () => {
    fc.assert(
      fc.property(durationMs, targetMs, (duration, target) => {
        fc.pre(duration >= target / 2)
        expect(raisedParameters({ parameters: argon2Least, durationMs: duration }, target)).toBeNull()
      }),
    )
  })

  it('raises only upwards', () => {
    fc.assert(
      fc.property(durationMs, targetMs, (duration, target) => {
        const raised = raisedParameters({ parameters: argon2Least, durationMs: duration }, target)
        fc.pre(raised !== null)
        expect(raised.memoryKiB * raised.passes).toBeGreaterThan(argon2Least.memoryKiB * argon2Least.passes)
      }),
    )
    const strong = { memoryKiB: 256 * 1024, passes: 10, lanes: 1 }
    expect(raisedParameters({ parameters: strong, durationMs: 1 }, 1_000)).toBeNull()
  })
})
