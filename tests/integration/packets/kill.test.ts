import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asPassphrase } from '#vault/keys/passphrase.ts'
import { readPacket } from '#vault/packets/packetFile.ts'
import { rowsOfFolder } from '#tests/support/backups.ts'
import { placesOf } from '#tests/support/decryptedPages.ts'
import { dyingPoints, type DyingPoint } from '#tests/support/dyingVault.ts'
import { presenterLine, presenterNote, writtenForAma } from '#tests/support/handOver.ts'
import { keyOf } from '#tests/support/openByKey.ts'
import { openTestVault, testPassphrase } from '#tests/support/openTestVault.ts'
import { startDying } from '#tests/support/startDying.ts'
import { startTestVault } from '#tests/support/vaultProcess.ts'

const wholeAt: Readonly<Record<DyingPoint, boolean>> = {
  written: true,
  listed: true,
  told: true,
  emptied: true,
  gone: false,
}

const areTold: Readonly<Record<DyingPoint, boolean>> = {
  written: false,
  listed: false,
  told: true,
  emptied: true,
  gone: true,
}

const texts = [presenterNote, presenterLine] as const

const insideOf = async (path: string, words: string): Promise<string> =>
  (await readPacket(path, asPassphrase(words), new AbortController().signal)).image.toString()

describe('handing over that is killed', () => {
  test.each(dyingPoints)('when it is %s loses nothing and leaves nothing half erased', async (dieAt) => {
    await using vault = await openTestVault()
    const { session, who } = await writtenForAma(vault)
    await vault.close()
    const key = await keyOf(vault.folder, testPassphrase)
    const home = mkdtempSync(join(tmpdir(), 'subrosa-handing-'))
    try {
      const folder = join(home, 'vault')
      cpSync(vault.folder, folder, { recursive: true })
      const to = join(home, 'page.age')
      const words = await wordsOfDying({
        act: 'handOver',
        folder,
        key: Buffer.from(key).toString('hex'),
        sessionId: session.id,
        personId: who('Ama'),
        to,
        dieAt,
      })
      // A packet has its name only when it was read back and is whole.
      expect(existsSync(to)).toBe(dieAt !== 'written')
      const inside = words === '' ? '' : await insideOf(to, words)
      expect(texts.map((text) => inside.includes(text))).toEqual(texts.map(() => areTold[dieAt]))
      {
        await using again = startTestVault()
        await again.call('vault.open', { folder: again.token(folder), passphrase: testPassphrase })
        const kept = wholeAt[dieAt] ? 1 : 0
        expect(await again.call('packets.handOvers', { sessionId: session.id })).toMatchObject([
          { notes: kept, lines: kept, handedOverOn: kept === 1 ? null : '2026-11-21' },
        ])
        await again.close()
      }
      const rows = JSON.stringify(await rowsOfFolder(folder, testPassphrase))
      expect(texts.map((text) => rows.includes(text))).toEqual(texts.map(() => wholeAt[dieAt]))
      const left = () => texts.flatMap((text) => placesOf(folder, key, text))
      await expect.poll(() => left().length > 0).toBe(wholeAt[dieAt])
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  })
})

test('what was handed over is in no file of the vault once its copy is let go of, not in a page, not in the log', async () => {
  await using vault = await openTestVault()
  const { session, who } = await writtenForAma(vault)
  const key = await keyOf(vault.folder, testPassphrase)
  const isThere = () => [presenterNote, presenterLine].map((text) => placesOf(vault.folder, key, text))
  expect(isThere().every((places) => places.length > 0)).toBe(true)
  const { packetId } = await vault.call('packets.makeHandOver', {
    sessionId: session.id,
    personId: who('Ama'),
    aliased: false,
    language: 'en',
    expiresOn: null,
    to: vault.token(join(vault.folder, 'page.age')),
  })
  await vault.call('packets.letGo', { packetId })
  await expect.poll(isThere).toEqual([[], []])
})

/** The words it had told before it died, or nothing. */
const wordsOfDying = (task: Parameters<typeof startDying>[0]): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = startDying(task)
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.once('error', reject)
    child.once('close', (_code, signal) =>
      signal === 'SIGKILL' ? resolve(said.trim()) : reject(new Error(`It lived: ${said}`)),
    )
  })
