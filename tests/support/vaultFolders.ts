import { createHash, randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CallOutput } from '#shared/contract/index.ts'
import { asPassphrase } from '#vault/keys/passphrase.ts'
import { leastMemoryKiB, makeQuickToOpen } from './quickToOpen.ts'
import { shelved } from './shelf.ts'
import { startTestVault, type TestVault } from './vaultProcess.ts'

export const passphrase = asPassphrase('violet-harbour-ladder-7')
/** Words that occur in the made vault and in no encrypted file. */
export const canaries = ['Cinnabar Kestrel', 'Thistledown', 'Wolfram Ostrander'] as const

export type MadeVault = Disposable & {
  readonly folder: string
  readonly words: readonly string[]
  /** A copy of the folder of its own, so that one slow creation serves many tests. */
  readonly copy: () => string
}

/** A closed vault with a circle and people in it. All of a run are copies of one: same id, same key, same words. */
export const makeTestVault = async (): Promise<MadeVault> => {
  const made = await shelved('test vault', async (folder) => {
    await using vault = startTestVault()
    const { words } = await vault.call('vault.create', {
      folder: vault.token(folder),
      name: canaries[0],
      myName: canaries[1],
      passphrase,
      preset: 'short_lived',
      language: 'en',
    })
    await vault.call('circles.found', {
      name: 'Bakers',
      kind: 'mutual',
      purpose: `To hear ${canaries[0]}`,
      peerBasis: '',
      cadence: { mode: 'every_n_months', n: 1 },
      sessionMinutes: 90,
      people: [{ newName: canaries[2] }, { newName: 'Ines' }],
    })
    await vault.close()
    await makeQuickToOpen(folder, passphrase, leastMemoryKiB)
    return { words }
  })
  const home = mkdtempSync(join(tmpdir(), 'subrosa-vault-'))
  const copyOf = (source: string, name: string): string => {
    const folder = join(home, name)
    cpSync(source, folder, { recursive: true })
    return folder
  }
  const folder = copyOf(made.folder, 'made')
  return {
    folder,
    words: made.known.words,
    copy: () => copyOf(folder, randomUUID()),
    [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true }),
  }
}

export type Opened = CallOutput<'vault.open'>

/** Opens, lets `look` use it, and closes again. */
export const whileOpen = async <T>(
  folder: string,
  secret: string,
  look: (vault: TestVault, opened: Opened) => T | Promise<T>,
): Promise<T> => {
  await using vault = startTestVault()
  const opened = await vault.call('vault.open', { folder: vault.token(folder), passphrase: secret })
  return await look(vault, opened)
}

/** What the vault holds, as the window would see it. */
export const contentsOf = async (vault: TestVault) => {
  const circles = await vault.call('circles.list', {})
  return {
    people: await vault.call('people.list', {}),
    circles: await Promise.all(circles.map(({ id }) => vault.call('circles.get', { circleId: id }))),
  }
}

/**
 * Every file of a folder with the digest of its bytes. `vault.lock` is left out: it holds the count of wrong tries and nothing else,
 * and reading it in a process that holds it would drop the lock.
 */
export const bytesOf = (folder: string): Record<string, string> =>
  existsSync(folder)
    ? Object.fromEntries(
        readdirSync(folder)
          .filter((name) => name !== 'vault.lock')
          .toSorted()
          .map((name) => [name, digestOf(join(folder, name))]),
      )
    : {}

const digestOf = (path: string): string =>
  statSync(path).isDirectory() ? 'folder' : createHash('sha256').update(readFileSync(path)).digest('hex')

/** The four files of a vault that was closed well. */
export const closedFiles = ['vault.db', 'vault.json', 'vault.json.bak', 'vault.lock']
