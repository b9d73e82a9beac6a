import type { Bench, Measurement, Run } from './measurement.ts'
import { openFresh, type OpenedFresh } from './fresh/openFresh.ts'
import { median, percentile } from './timing.ts'

const rounds = 5

/**
 * Opening a vault in a fresh process, less what Argon2id took within the same opening: at most 150 ms, whatever the size
 * of the vault. Then what Today and the sidebar ask of it: at most 300 ms.
 */
export const unlock: Bench = {
  name: 'unlock',
  measure: async (run) => {
    const measurements: Measurement[] = []
    for (const notes of run.sizes) {
      const opened = await openTimes(run, notes, rounds)
      const beside = opened.map(({ openMs, derivationMs }) => openMs - derivationMs)
      const today = opened.map(({ todayMs }) => todayMs)
      measurements.push(
        {
          what: 'unlock',
          notes,
          unit: 'ms',
          ours: { is: 'to open the vault', value: median(opened.map(({ openMs }) => openMs)) },
          other: {
            is: 'Argon2id within it',
            value: median(opened.map(({ openMs }) => openMs)) - median(beside),
          },
          limit: { more: 150 },
          details: {
            rounds,
            leastMs: Math.min(...beside),
            threadCpuMs: median(opened.map(({ threadCpuMs }) => threadCpuMs)),
          },
        },
        {
          what: 'unlock to Today, in the vault',
          notes,
          unit: 'ms',
          ours: { is: 'for Today and the sidebar', value: median(today) },
          other: null,
          limit: { most: 300 },
          details: { rounds, p95Ms: percentile(today, 0.95) },
        },
      )
    }
    return measurements
  },
}

/** Memory of the open vault's process: how much more it is for each note more in the vault. */
export const memory: Bench = {
  name: 'memory',
  measure: async (run) => {
    const [fewest, most] = [Math.min(...run.sizes), Math.max(...run.sizes)]
    if (most - fewest < leastDifference) return []
    const [small, large] = [await residentBytes(run, fewest), await residentBytes(run, most)]
    return [
      {
        what: 'memory after unlock, for each note more',
        notes: most,
        unit: 'bytes',
        ours: { is: `of ${(large / 2 ** 20).toFixed(0)} MiB`, value: (large - small) / (most - fewest) },
        other: null,
        limit: { most: 1_024 },
        details: { smallVaultBytes: small, largeVaultBytes: large },
      },
    ]
  },
}

/** Two processes differ by a few MiB for no reason; beside fewer notes that would be the result. */
const leastDifference = 20_000

const residentBytes = async (run: Run, notes: number): Promise<number> =>
  median((await openTimes(run, notes, 3)).map((opened) => opened.residentBytes))

const openTimes = async ({ vaultOf }: Run, notes: number, times: number): Promise<readonly OpenedFresh[]> => {
  const { folder } = await vaultOf(notes)
  const opened: OpenedFresh[] = []
  for (let round = 0; round < times; round++) opened.push(await openFresh(folder))
  return opened
}
