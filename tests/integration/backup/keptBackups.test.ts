import { expect, it } from 'vitest'
import { tablesAt } from '#vault/storage/image.ts'
import { migrations } from '#vault/storage/migrations/index.ts'
import { tables } from '#vault/storage/tables.ts'
import { makeHome, rowsOfFolder } from '#tests/support/backups.ts'
import { keptBackup, keptBackupWords } from '#tests/support/keptBackup.ts'
import { startTestVault } from '#tests/support/vaultProcess.ts'

const passphrase = 'saffron-window-ferry-13'

it.each(migrations.map(({ version }) => version))(
  'a backup of schema %i, as it was released, comes back into a vault of today',
  async (version) => {
    using home = makeHome()
    await using vault = startTestVault({ now: '2026-11-22T10:00:00.000Z' })
    const preview = await vault.call('backup.preview', {
      file: vault.token(keptBackup(version)),
      secret: { kind: 'words', words: keptBackupWords },
    })
    expect(preview).toMatchObject({ schemaVersion: version, madeAt: '2026-11-21T10:00:00.000Z' })
    const { rows } = await vault.call('backup.restoreAsNew', {
      previewId: preview.previewId,
      folder: vault.token(home.in('restored')),
      name: 'Restored',
      passphrase,
    })
    const restored = await rowsOfFolder(home.in('restored'), passphrase)
    const counted = Object.fromEntries(tables.map(({ name }) => [name, restored[name]?.length]))
    expect(counted).toEqual(rows)
    // Every table of that version has rows in it, so that none can be forgotten.
    expect(tablesAt(version).filter(({ name }) => (preview.rows[name] ?? 0) === 0)).toEqual([])
  },
)
