import { rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDice } from '#tests/support/dice.ts'
import { howMany, say, sayProgress, seed, usually } from '#tests/support/effort.ts'
import { startDemoLane } from '#tests/support/killing/demoLane.ts'
import { startLane } from '#tests/support/killing/lane.ts'
import type { Deed } from '#tests/support/killing/task.ts'

/** What is done most comes most often; what takes longest comes once. */
const oneTurn: readonly Deed[] = [
  ...([
    'typing',
    'changing the passphrase',
    'typing',
    'purging',
    'migrating',
    'typing',
    're-keying',
  ] as const),
  ...(['purging', 'typing', 'backing up', 'purging', 'deep cleaning', 'typing', 'restoring'] as const),
  ...(['migrating', 'opening', 'typing', 'backing up by itself', 'opening'] as const),
]

/** Deaths, not attempts: what has come to its end before it was killed is one more round. */
const deaths = howMany({ selection: 4, usual: 400, full: 2_000 })
/** As many vaults at once as the least computer has cores. */
const lanes = howMany({ selection: 1, usual: 2, full: 2 })

describe('kill -9, the vault process', () => {
  it('leaves every acknowledged write, a whole vault, no stray file and no lock, whatever it was doing', async (context) => {
    const from = seed()
    const counted = { rounds: 0, acknowledged: 0, killed: 0 }
    const killMany = async (number: number): Promise<void> => {
      const dice = createDice(from + number)
      await using lane = startLane()
      for (let at = number * 5; counted.killed < deaths; at += 1) {
        const deed = oneTurn[at % oneTurn.length] ?? 'typing'
        const found = await lane.round(deed, dice).catch((cause: unknown) => {
          throw new Error(`${deed}, round ${at} of vault ${number}, seed ${from}`, { cause })
        })
        counted.rounds += 1
        counted.acknowledged += found.acknowledged
        if (!found.wasKilled) continue
        counted.killed += 1
        if (counted.killed % 50 === 0)
          sayProgress(`killed ${counted.killed} times of ${deaths}, seed ${from}`)
      }
    }
    await Promise.all(Array.from({ length: lanes }, (_, number) => killMany(number)))
    say(
      context,
      `${counted.rounds} rounds, killed in ${counted.killed}; ${counted.acknowledged} acknowledged writes, all there; seed ${from}`,
    )
    expect(counted.killed).toBeGreaterThanOrEqual(deaths)
  })

  usually('leaves a whole demo or none while one is being made', async (context) => {
    const from = seed()
    const dice = createDice(from)
    using lane = startDemoLane()
    const rounds = howMany({ selection: 1, usual: 12, full: 60 })
    const found = []
    for (let round = 0; round < rounds; round += 1) found.push(await lane.round(dice))
    const killed = found.filter(({ wasKilled }) => wasKilled).length
    const there = found.filter(({ isThere }) => isThere).length
    say(context, `${rounds} demos, killed in ${killed}, whole in ${there}, none in the others; seed ${from}`)
    expect(killed).toBeGreaterThan(0)
  })

  usually('is seen to find a demo of which a part is missing', async () => {
    const beforeLook = (folder: string): void => truncateSync(join(folder, 'vault.db'), 4_096)
    using lane = startDemoLane({ beforeLook })
    // Killed only after it was there.
    await expect(lane.round({ ...createDice(1), below: (most) => most - 1 })).rejects.toThrow(
      'database-damaged',
    )
  })

  const noLog = (folder: string): void => rmSync(join(folder, 'vault.db-wal'), { force: true })
  it.each([
    ['the log of the last writes is thrown away', { beforeLook: noLog }],
    ['a write is acknowledged before it is done', { acknowledgesTooEarly: true }],
  ] as const)('is seen to lose when %s', async (_loss, planted) => {
    await using lane = startLane(planted)
    const dice = createDice(seed())
    const many = async (): Promise<void> => {
      for (let round = 0; round < 100; round += 1) await lane.round('typing', dice)
    }
    // Without its log a file that the log was just being brought into is half of each.
    await expect(many()).rejects.toThrow(/not as it was acknowledged|database-damaged/u)
  })
})
