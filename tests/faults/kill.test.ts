import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDice } from '#tests/support/dice.ts'
import { howMany, say, seed } from '#tests/support/effort.ts'
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
  ...(['migrating', 'backing up by itself'] as const),
]

const rounds = howMany({ selection: 7, usual: 400, full: 2_000 })

describe('kill -9, the vault process', () => {
  it('leaves every acknowledged write, a whole vault, no stray file and no lock, whatever it was doing', async (context) => {
    const from = seed()
    const dice = createDice(from)
    await using lane = startLane()
    const counted = { rounds: 0, acknowledged: 0, killed: 0 }
    for (const deed of Array.from({ length: rounds }, (_, at) => oneTurn[at % oneTurn.length] ?? 'typing')) {
      const found = await lane.round(deed, dice).catch((cause: unknown) => {
        throw new Error(`${deed}, round ${counted.rounds + 1}, seed ${from}`, { cause })
      })
      counted.rounds += 1
      counted.acknowledged += found.acknowledged
      if (found.wasKilled) counted.killed += 1
    }
    say(
      context,
      `${counted.rounds} rounds, killed in ${counted.killed}; ${counted.acknowledged} acknowledged writes, all there; seed ${from}`,
    )
    expect(counted.killed).toBeGreaterThan(0)
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
    await expect(many()).rejects.toThrow('not as it was acknowledged')
  })
})
