import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { VaultId } from '#shared/ids.ts'
import { makeHeader } from '#vault/keys/header.ts'
import { headerVersion, serialiseHeader } from '#vault/keys/headerFormat.ts'
import { parseTypedWords } from '#vault/keys/recoveryWords.ts'
import { packetVersion } from '#vault/packets/packetDocument.ts'
import { writePacket } from '#vault/packets/packetFile.ts'
import { writeDocument } from '#vault/packets/writeDocument.ts'
import { keptBackupWords } from './keptBackup.ts'
import { keptKey, keptSalt } from './keptDatabase.ts'
import { keptHeader, keptPacket, keptPassphrase } from './keptFormats.ts'
import { examplePacket, packetPassphrase } from './packets.ts'
import { leastMemoryKiB } from './quickToOpen.ts'

/**
 * Writes the fixtures of the newest header and the newest packet: run once when one of their formats is released, never again for
 * that version. `node_modules/node/bin/node tests/support/writeKeptFormats.ts`
 */
const { signal } = new AbortController()

const header = await makeHeader(
  {
    vaultId: VaultId.parse('2f6c1c0e-6f0b-4a5e-9d57-0b8f5f1f7a01'),
    dataKey: keptKey,
    databaseSalt: keptSalt,
    passphrase: keptPassphrase,
    argon2id: { memoryKiB: leastMemoryKiB, passes: 1, lanes: 1 },
    words: parseTypedWords(keptBackupWords),
    wordsNumber: 1,
  },
  signal,
)
mkdirSync(dirname(keptHeader(headerVersion)), { recursive: true })
writeFileSync(keptHeader(headerVersion), serialiseHeader(header))

const path = keptPacket(packetVersion)
mkdirSync(dirname(path), { recursive: true })
rmSync(path, { force: true })
const nowMs = Date.parse('2026-11-21T20:00:00.000Z')
await writePacket(writeDocument(examplePacket), { path, passphrase: packetPassphrase, nowMs, signal })
process.exit(0)
