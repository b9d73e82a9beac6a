import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localDay } from '#main/localClock.ts'
import { unlockHeader, withStrongerDerivation } from '#vault/keys/header.ts'
import { readHeader } from '#vault/keys/headerFile.ts'
import { serialiseHeader } from '#vault/keys/headerFormat.ts'
import { asPassphrase } from '#vault/keys/passphrase.ts'
import { startTestVault, type TestVault } from './vaultProcess.ts'

export const passphrase = asPassphrase('seven gulls over the quiet slipway')
export const myName = 'Ines'

/** A vault that was made without a window, to be put into as many folders as a test wants. */
export type ReadyVault = {
  /** As on its recovery sheet. */
  readonly words: readonly string[]
  /** Writes the vault's files into a folder, which is made when it is not there. */
  readonly putInto: (folder: string) => void
}

/** Fills a new vault through the gate, on whatever day the test sets. */
export type Fill = (vault: TestVault) => Promise<void>

/** Noon, so that the day is the same in every zone. */
export const noonOf = (day: string): string => `${day}T12:00:00.000Z`

/**
 * Makes a vault through the real gate, which takes a tenth of the time onboarding takes. Its key derivation is one
 * the app never strengthens at an unlock (more memory than it would choose, one pass): opening it stays quick.
 */
export const makeReadyVault = async (fill: Fill = async () => undefined): Promise<ReadyVault> => {
  const home = mkdtempSync(join(tmpdir(), 'subrosa-ready-'))
  const folder = join(home, 'vault')
  try {
    await using vault = startTestVault({ now: noonOf(localDay()) })
    const { words } = await vault.call('vault.create', {
      folder: vault.token(folder),
      name: 'My vault',
      myName,
      passphrase,
      preset: 'short_lived',
      language: 'en',
    })
    await vault.call('vault.checkWords', { words: words.join(' ') })
    await fill(vault)
    await vault.close()
    await makeQuickToOpen(folder)
    const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
    return {
      words,
      putInto: (target) => {
        mkdirSync(target, { recursive: true })
        for (const [name, bytes] of files) writeFileSync(join(target, name), bytes)
      },
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

const makeQuickToOpen = async (folder: string): Promise<void> => {
  const { signal } = new AbortController()
  const header = readHeader(folder)
  const { dataKey } = await unlockHeader(header, passphrase, signal)
  const argon2id = { memoryKiB: 272 * 1024, passes: 1, lanes: 1 }
  const quick = serialiseHeader(
    await withStrongerDerivation(header, dataKey, { passphrase, argon2id }, signal),
  )
  for (const name of ['vault.json', 'vault.json.bak']) writeFileSync(join(folder, name), quick)
}
