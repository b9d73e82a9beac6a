import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rowsOfFolder } from '#tests/support/backups.ts'
import { placesOf } from '#tests/support/decryptedPages.ts'
import { untilFaded } from '#tests/support/fadingVault.ts'
import { keyOf } from '#tests/support/openByKey.ts'
import { openTestVault, testPassphrase } from '#tests/support/openTestVault.ts'
import { untilItDies } from '#tests/support/startDying.ts'
import { startTestVault } from '#tests/support/vaultProcess.ts'

/** A little more than two pieces. */
const steps = 60
const unlockedOn = '2026-12-30'
const due = '2028-01-01'

test('fading that is killed anywhere goes on at the next unlock, with one tombstone and one count for each row', async () => {
  await using vault = await openTestVault()
  for (let index = 0; index < steps; index += 1) {
    await vault.call('steps.create', {
      title: `Ring Cinnabar ${index}`,
      ownerPersonId: vault.me,
      circleId: null,
      sessionId: null,
      horizon: 'someday',
      dueOn: null,
    })
  }
  await vault.close()
  const key = await keyOf(vault.folder, testPassphrase)
  const home = mkdtempSync(join(tmpdir(), 'subrosa-fading-'))
  try {
    // Before the first piece, between two, and when all rows are gone but not yet their traces.
    for (const dieAtPiece of [1, 2, 3]) {
      const folder = join(home, String(dieAtPiece))
      cpSync(vault.folder, folder, { recursive: true })
      await trustClock(folder)
      const died = await untilItDies({
        act: 'fade',
        folder,
        key: Buffer.from(key).toString('hex'),
        now: `${due}T10:00:00.000Z`,
        dieAtPiece,
      })
      expect(died.signal).toBe('SIGKILL')
      {
        await using again = startTestVault({ now: `${due}T11:00:00.000Z` })
        await again.call('vault.open', { folder: again.token(folder), passphrase: testPassphrase })
        await untilFaded(again)
        await expect.poll(() => placesOf(folder, key, 'Cinnabar')).toEqual([])
      }
      const rows = await rowsOfFolder(folder, testPassphrase)
      expect(rows['next_step']).toEqual([])
      expect(rows['tombstone']).toHaveLength(steps)
      const counted = (rows['audit_event'] ?? [])
        .filter(({ action }) => action === 'purged')
        .map(({ counts }) => (JSON.parse(String(counts)) as { next_step: number }).next_step)
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(steps)
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
})

/** Somebody has said that this day is right, so that no question stands in the way. */
const trustClock = async (folder: string): Promise<void> => {
  await using vault = startTestVault({ now: `${unlockedOn}T10:00:00.000Z` })
  await vault.call('vault.open', { folder: vault.token(folder), passphrase: testPassphrase })
  vault.setNow(`2027-12-20T10:00:00.000Z`)
  await vault.call('retention.trustClock', {})
  await vault.close()
}
