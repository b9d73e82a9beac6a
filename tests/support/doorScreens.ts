import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Text } from '#i18n/index.ts'
import type { Subrosa } from '#tools/hosts/subrosa.ts'
import { localDay } from '#main/localClock.ts'
import { vaultFolderIn, type ListedVault } from './openVault.ts'
import { foundedCircle } from './filledVault.ts'
import { passphrase, shelvedReadyVault, type ReadyVault } from './readyVault.ts'
import { closeDialogs, dialogOf, wayThrough, type Look } from './wayThroughScreens.ts'

const pageBytes = 4_096
/** A year of six circles is lived through. */
const demoMs = 90_000

/** A vault with one circle that nobody can open: a page in the middle of its file is unreadable. */
export const makeDamagedVault = async (circle: string, other: string): Promise<ReadyVault> => {
  const ready = await shelvedReadyVault(`damaged, ${circle}`, async (vault) => {
    await foundedCircle(vault, circle, [other], { purpose: '' })
  })
  return {
    words: ready.words,
    putInto: (folder) => {
      ready.putInto(folder)
      const path = join(folder, 'vault.db')
      const file = readFileSync(path)
      const page = Math.floor(file.length / pageBytes / 2)
      file.fill(0xdb, page * pageBytes, (page + 1) * pageBytes)
      writeFileSync(path, file)
    },
  }
}

/** From the lock screen of a damaged vault: that it does not open, what is asked, and what could be read of it. */
export const seeTheRescue = async (app: Subrosa, text: Text, look: Look): Promise<void> => {
  const { page, t, press } = await wayThrough(app, text)
  await page.locator('.lock-pill input').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: t('lock.rescue'), exact: true }).waitFor()
  await look('damaged vault')
  await press('lock.rescue')
  await page.getByRole('heading', { name: t('vault.rescue.question') }).waitFor()
  await look('rescue')
  await press('lock.sheet')
  await page.locator('.words-entry').waitFor()
  await look('rescue by words')
  await press('vault.rescue.byPassphrase')
  await page.getByLabel(t('lock.passphrase')).fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: t('vault.rescue.missing') }).waitFor()
  await look('what was rescued')
}

/** From the first screen of an empty computer: the demo vault, and what its ribbon says. */
export const seeTheDemo = async (app: Subrosa, text: Text, look: Look): Promise<void> => {
  const { page, press } = await wayThrough(app, text)
  await press('demo.offer')
  await page.locator('.demo-ribbon:is(button)').click({ timeout: demoMs })
  await dialogOf(page).waitFor()
  await page.locator('.bloom').waitFor({ state: 'detached' })
  await look('ribbon of the demo')
  await closeDialogs(page)
}

/** Doors that lead elsewhere than into a vault of one's own, each with what lies before it and the way through it. */
export const doorways = async (
  circle: string,
  other: string,
): Promise<
  readonly { readonly furnish: (home: string) => readonly ListedVault[]; readonly see: typeof seeTheDemo }[]
> => {
  const damaged = await makeDamagedVault(circle, other)
  return [
    {
      furnish: (home) => {
        const folder = vaultFolderIn(home)
        damaged.putInto(folder)
        return [{ name: circle, folder, lastOpenedOn: localDay() }]
      },
      see: seeTheRescue,
    },
    { furnish: () => [], see: seeTheDemo },
  ]
}
