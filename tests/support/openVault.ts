import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { localDay } from '#main/localClock.ts'
import { launchSubrosa, type Subrosa } from '#tools/hosts/subrosa.ts'
import type { LaunchSubrosa } from '#tools/hosts/runningApp.ts'
import { unlock } from '#tools/demo/journey/door.ts'
import { foundedCircle, plannedSession, today } from './filledVault.ts'
import { freshHome } from './home.ts'
import { makeReadyVault, passphrase, shelvedReadyVault, type ReadyVault } from './readyVault.ts'

export { passphrase }

export type OpenApp = AsyncDisposable & {
  readonly app: Subrosa
  readonly page: () => Promise<Page>
  readonly home: string
  /** Where the app keeps what lies outside a vault. */
  readonly userData: string
}

/** A vault of the list on the lock screen. */
export type ListedVault = {
  readonly name: string
  readonly folder: string
  /** `YYYY-MM-DD` */
  readonly lastOpenedOn: string | null
}

/** What the computer's user speaks, as in LANG; English unless told. And which build is run. */
export type Speaks = Pick<LaunchSubrosa, 'locale' | 'appDir'> & {
  /** Size of the text in percent; 100 unless told. */
  readonly textSize?: number
  /** What the file outside the vaults says of keys. */
  readonly keys?: unknown
}

/** The app at its lock screen, in a home of its own whose vaults `furnish` puts there and lists. */
export const openAtDoor = async (
  furnish: (home: string) => readonly ListedVault[],
  { textSize = 100, keys, ...speaks }: Speaks = {},
): Promise<OpenApp> => {
  const home = freshHome()
  const userData = join(home.path, '.config', 'Subrosa')
  const vaults = furnish(home.path)
  mkdirSync(userData, { recursive: true })
  // Without a list of vaults the app finds an empty computer and asks its three questions.
  if (vaults.length > 0)
    writeFileSync(
      join(userData, 'subrosa.json'),
      JSON.stringify({ vaults, appearance: { theme: 'system', language: 'system', textSize }, keys }),
    )
  const app = await launchSubrosa({ home: home.path, ...speaks })
  return {
    app,
    page: app.page,
    home: home.path,
    userData,
    [Symbol.asyncDispose]: async () => {
      await app[Symbol.asyncDispose]()
      home[Symbol.dispose]()
    },
  }
}

/** Where a vault lies unless somebody chooses otherwise. */
export const vaultFolderIn = (home: string): string => join(home, 'Documents', 'Subrosa')

export type OpenVaultApp = OpenApp & { readonly words: readonly string[] }

/** The app with one vault, unlocked, at Today. */
export const openReadyVault = async (vault: ReadyVault, speaks: Speaks = {}): Promise<OpenVaultApp> => {
  const open = await openAtDoor((home) => {
    const folder = vaultFolderIn(home)
    vault.putInto(folder)
    return [{ name: 'My vault', folder, lastOpenedOn: localDay() }]
  }, speaks)
  try {
    await unlock(await open.page(), passphrase)
    return { ...open, words: vault.words }
  } catch (error) {
    await open[Symbol.asyncDispose]()
    throw error
  }
}

let freshVault: Promise<ReadyVault> | undefined

/** The app in a home of its own with a fresh vault, open at Today. */
export const openFreshVault = async (): Promise<OpenVaultApp> =>
  openReadyVault(await (freshVault ??= makeReadyVault()))

/** A circle of three whose session of today has begun. */
const tableVault = (): Promise<ReadyVault> =>
  shelvedReadyVault('vault with a running session', async (vault) => {
    const circleId = await foundedCircle(vault, 'Plumline', ['Bruno', 'Lidia'])
    const sessionId = await plannedSession(vault, circleId, today)
    vault.setNow(new Date().toISOString())
    await vault.call('sessions.start', { sessionId, beforeCharter: true })
  })

/** The app in a home of its own, in the running session of a circle of three. */
export const openRunningSession = async (): Promise<OpenVaultApp> => {
  const open = await openReadyVault(await tableVault())
  const page = await open.page()
  await page.getByRole('button', { name: /^Plumline/ }).click()
  await page.getByRole('button', { name: 'Open the session' }).first().click()
  await page.getByRole('button', { name: 'Wrap up' }).waitFor()
  return open
}
