import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { headerVersion } from '#vault/keys/headerFormat.ts'
import { migrations } from '#vault/storage/migrations/index.ts'
import { packetVersion, readDocument } from '#vault/packets/packetDocument.ts'
import { readPacket } from '#vault/packets/packetFile.ts'
import { makeHome } from '#tests/support/backups.ts'
import { keptBackupWords } from '#tests/support/keptBackup.ts'
import { keptDatabasePath } from '#tests/support/keptDatabase.ts'
import { keptHeader, keptPacket, keptPassphrase } from '#tests/support/keptFormats.ts'
import { packetPassphrase } from '#tests/support/packets.ts'
import { startTestVault } from '#tests/support/vaultProcess.ts'

const upTo = (newest: number): number[] => Array.from({ length: newest }, (_, at) => at + 1)

/** A vault of a header's version and of a schema, closed. */
const layOut = (folder: string, version: number, schema: number): void => {
  mkdirSync(folder)
  for (const name of ['vault.json', 'vault.json.bak']) copyFileSync(keptHeader(version), join(folder, name))
  copyFileSync(keptDatabasePath(schema), join(folder, 'vault.db'))
}

describe('a vault with a header as it was released', () => {
  it.each(upTo(headerVersion))('of version %i opens by its passphrase', async (version) => {
    using home = makeHome()
    layOut(home.in('vault'), version, 1)
    await using vault = startTestVault()
    const folder = vault.token(home.in('vault'))
    const { me } = await vault.call('vault.open', { folder, passphrase: keptPassphrase })
    expect(me.name).toBe('Helga')
  })

  it.each(upTo(headerVersion))('of version %i opens by its words', async (version) => {
    using home = makeHome()
    layOut(home.in('vault'), version, migrations.length)
    await using vault = startTestVault()
    const wanted = { words: keptBackupWords, newPassphrase: 'saffron-window-ferry-13' }
    const { me } = await vault.call('vault.openWithWords', {
      folder: vault.token(home.in('vault')),
      ...wanted,
    })
    expect(me.name).toBe('Helga')
  })
})

it.each(upTo(packetVersion))('a packet of version %i, as it was released, is read', async (version) => {
  const { image } = await readPacket(keptPacket(version), packetPassphrase, new AbortController().signal)
  expect(readDocument(image)).toMatchObject({
    format: 'subrosa-packet',
    version,
    from: 'Helga',
    pieces: [{ title: 'Following someone everyone loved', said: [{ kind: 'fresh_eyes' }] }],
  })
})
