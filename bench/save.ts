import Database from 'better-sqlite3-multiple-ciphers'
import path from 'node:path'
import { startTestVault } from '#tests/support/vaultProcess.ts'
import { passphrase } from './filledVault.ts'
import type { Bench, Measurement } from './measurement.ts'
import { inTurns, median, percentile, timeMs } from './timing.ts'
import { noteOf } from './words.ts'

const rounds = 40
const words = 20_000

/**
 * Saving a note of 20,000 words through the gate beside writing the same texts to an unencrypted SQLite file with the
 * same safety. At most 50 ms more: beyond that a task counts as long, and other calls would feel it.
 */
export const save: Bench = {
  name: 'save',
  measure: async ({ sizes, vaultOf }) => {
    const measurements: Measurement[] = []
    for (const notes of sizes) {
      const filled = await vaultOf(notes)
      await using vault = startTestVault({ checkOutput: false })
      await vault.call('vault.open', { folder: vault.token(filled.folder), passphrase })
      const saveOurs = await ourNote(vault)
      using plain = openPlain(path.join(filled.scratch, 'plain.sqlite'))
      const times = await inTurns(rounds, saveOurs, plain.save)
      measurements.push({
        what: `save ${words} words`,
        notes,
        unit: 'ms',
        ours: { is: 'through the gate', value: median(times.ours) },
        other: { is: 'plain SQLite', value: median(times.other) },
        limit: { more: 50 },
        details: { rounds, p95Ms: percentile(times.ours, 0.95) },
      })
    }
    return measurements
  },
}

const textOf = (round: number) => noteOf(words, round)

const ourNote = async (vault: ReturnType<typeof startTestVault>): Promise<() => Promise<number>> => {
  const circle = await vault.call('circles.found', {
    name: 'Bench',
    kind: 'mutual',
    purpose: '',
    peerBasis: '',
    cadence: { mode: 'by_hand', n: null },
    sessionMinutes: 90,
    people: [],
  })
  const owner = { table: 'circle', id: circle.id } as const
  let { rev, id } = await vault.call('notes.open', { owner, layer: 'private' })
  return async () => {
    // The editor holds the document already; making it up is no part of saving.
    const doc = { ...textOf(rev).doc, type: 'doc' as const }
    return timeMs(async () => {
      const saved = await vault.call('notes.save', { noteId: id, baseRev: rev, doc })
      ;({ rev } = saved)
      id = saved.noteId
    })
  }
}

const openPlain = (file: string) => {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('secure_delete = ON')
  db.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, doc TEXT, plain TEXT) STRICT')
  db.prepare('INSERT INTO note VALUES (1, NULL, NULL)').run()
  const update = db.prepare('UPDATE note SET doc = ?, plain = ? WHERE id = 1')
  let round = 0
  return {
    save: () => {
      const { doc, plain } = textOf(round++)
      return timeMs(() => update.run(JSON.stringify(doc), plain))
    },
    [Symbol.dispose]: () => db.close(),
  }
}
