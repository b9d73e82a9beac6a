import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localDay } from '#main/localClock.ts'
import { asPassphrase } from '#vault/keys/passphrase.ts'
import { beyondAppKiB, makeQuickToOpen } from './quickToOpen.ts'
import { shelved, type Shelved } from './shelf.ts'
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

/** Made through the real gate, which takes a tenth of the time onboarding takes, once in a run. */
const emptyVault = (): Promise<Shelved<{ readonly words: readonly string[] }>> =>
  shelved('ready vault', async (folder) => {
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
    await vault.close()
    await makeQuickToOpen(folder, passphrase, beyondAppKiB)
    return { words }
  })

/** A vault with what `fill` puts into it. All of a run have one id, one key and the same words. */
export const makeReadyVault = async (fill?: Fill): Promise<ReadyVault> => {
  const { folder, known } = await emptyVault()
  if (fill === undefined) return asReady(folder, known.words)
  const home = mkdtempSync(join(tmpdir(), 'subrosa-ready-'))
  try {
    const filled = join(home, 'vault')
    cpSync(folder, filled, { recursive: true })
    await fillFolder(filled, fill)
    return asReady(filled, known.words)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** The same for a vault that takes long to fill: under one name it is filled once in a run. */
export const shelvedReadyVault = async (name: string, fill: Fill): Promise<ReadyVault> => {
  const { folder, known } = await shelved(name, async (place) => {
    const empty = await emptyVault()
    cpSync(empty.folder, place, { recursive: true })
    await fillFolder(place, fill)
    return empty.known
  })
  return asReady(folder, known.words)
}

const fillFolder = async (folder: string, fill: Fill): Promise<void> => {
  await using vault = startTestVault({ now: noonOf(localDay()) })
  await vault.call('vault.open', { folder: vault.token(folder), passphrase })
  await fill(vault)
}

const asReady = (folder: string, words: readonly string[]): ReadyVault => {
  const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))
  return {
    words,
    putInto: (target) => {
      mkdirSync(target, { recursive: true })
      for (const [name, bytes] of files) writeFileSync(join(target, name), bytes)
    },
  }
}
