import { rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { atTerminal } from '#tests/support/atTerminal.ts'
import { startTestVault } from '#tests/support/vaultProcess.ts'
import { passphrase } from './filledVault.ts'
import type { Bench, Measurement } from './measurement.ts'
import { inTurns, median, timeMs } from './timing.ts'

/** Fewer for a large vault: one of 100,000 notes is half a gigabyte. */
const roundsFor = (notes: number): number => (notes > 20_000 ? 1 : 3)
const secret = 'another quiet lantern in the fog'

/**
 * A backup beside what a shell would do with the same rows in a plain database: `sqlite3 .backup | zstd | age`. Both
 * derive their key with scrypt at age's usual work factor. Proving is not in the comparison; its time is shown.
 */
export const backup: Bench = {
  name: 'backup',
  measure: async ({ sizes, vaultOf }) => {
    const measurements: Measurement[] = []
    for (const notes of sizes) {
      const filled = await vaultOf(notes)
      await using vault = startTestVault({ checkOutput: false })
      await vault.call('vault.open', { folder: vault.token(filled.folder), passphrase })
      const [ours, plain, copy, piped] = [
        'ours.subrosa-backup',
        'plain.sqlite',
        'copy.sqlite',
        'piped.age',
      ].map((name) => path.join(filled.scratch, name)) as [string, string, string, string]
      const provingMs: number[] = []

      const makeOurs = async () => {
        rmSync(ours, { force: true })
        let writtenMs = 0
        const startedMs = performance.now()
        const protection = { kind: 'passphrase', passphrase: secret } as const
        await vault.call(
          'backup.create',
          { to: vault.token(ours), protection },
          {
            onProgress: ({ phase }) => {
              if (phase === 'proving' && writtenMs === 0) writtenMs = performance.now() - startedMs
            },
          },
        )
        if (writtenMs === 0) throw new Error('no backup said that it was being proven')
        provingMs.push(performance.now() - startedMs - writtenMs)
        return writtenMs
      }
      const makePiped = () => {
        for (const file of [copy, piped]) rmSync(file, { force: true })
        return timeMs(() =>
          shell(`sqlite3 '${plain}' ".backup '${copy}'" && zstd -q -c '${copy}' | age -p > '${piped}'`, [
            secret,
            secret,
          ]),
        )
      }

      await makeOurs()
      await shell(`age -d '${ours}' | zstd -q -d > '${plain}'`, [secret])
      const rounds = roundsFor(notes)
      const times = await inTurns(rounds, makeOurs, makePiped, { isWarm: true })
      measurements.push({
        what: 'backup',
        notes,
        unit: 'ms',
        ours: { is: 'until written', value: median(times.ours) },
        other: { is: 'sqlite3, zstd, age', value: median(times.other) },
        limit: { times: 1.5 },
        details: {
          rounds,
          provingMs: median(provingMs),
          plainBytes: statSync(plain).size,
          oursBytes: statSync(ours).size,
          pipedBytes: statSync(piped).size,
        },
      })
    }
    return measurements
  },
}

const shell = async (command: string, lines: readonly string[]): Promise<void> => {
  const { exitCode, shown } = await atTerminal(`set -o pipefail; ${command}`, lines)
  if (exitCode !== 0) throw new Error(`${command} failed: ${shown}`)
}
