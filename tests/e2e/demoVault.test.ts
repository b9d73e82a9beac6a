import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { localDay } from '#main/localClock.ts'
import { accessibilityFindings } from '#tests/support/accessibility.ts'
import { enterOn, tabTo } from '#tests/support/keyboard.ts'
import { openAtDoor, passphrase, vaultFolderIn, type OpenApp } from '#tests/support/openVault.ts'
import { makeReadyVault } from '#tests/support/readyVault.ts'
import { settled } from '#tests/support/screens.ts'
import { goTo, unlock } from '#tools/demo/journey/door.ts'

/** Making it takes seconds on a quiet computer, and this one may not be. */
const whileItIsMade = { timeout: 90_000 }

const ribbon = (page: Page) => page.getByRole('complementary', { name: 'Demo vault' }).getByRole('button')

const isOpen = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Lock', exact: true }).waitFor(whileItIsMade)

const knownVaults = ({ userData }: OpenApp): readonly { readonly name: string }[] =>
  (JSON.parse(readFileSync(join(userData, 'subrosa.json'), 'utf8')) as { vaults: { name: string }[] }).vaults

/** Presses what erases it and waits for the window that comes after it. */
const erase = async (open: OpenApp, page: Page): Promise<Page> => {
  await ribbon(page).click()
  await page.getByRole('button', { name: 'Erase the demo' }).click()
  await expect.poll(() => existsSync(join(open.userData, 'Demo vault'))).toBe(false)
  await expect.poll(() => knownVaults(open).some(({ name }) => name === 'Demo vault')).toBe(false)
  return open.page()
}

describe('The demo vault', () => {
  it('is loaded from the first screen by keys, says on each screen what it is, and one press erases it', async () => {
    await using open = await openAtDoor(() => [])
    const page = await open.page()
    await page.getByRole('heading', { name: 'Said in confidence, kept in confidence.' }).waitFor()
    await enterOn(page, 'Look around in a demo vault')
    await isOpen(page)
    await page.locator('.bloom').waitFor({ state: 'detached' })

    await page.getByText('these begin to fade').waitFor()
    await ribbon(page).waitFor()
    await settled(page)
    expect(await accessibilityFindings(page)).toEqual([])

    await ribbon(page).click()
    await page.getByRole('dialog', { name: 'Everything here is invented' }).waitFor()
    await settled(page)
    expect(await accessibilityFindings(page)).toEqual([])
    await page.keyboard.press('Escape')

    await goTo(page, 'Harbour Table')
    await page.getByRole('heading', { name: 'Harbour Table' }).waitFor()
    await ribbon(page).waitFor()
    await page.getByRole('button', { name: 'Open the session' }).first().click()
    await page.getByRole('button', { name: 'Begin the session' }).first().click()
    await page.getByRole('button', { name: 'Begin all the same' }).click()
    await page.getByRole('button', { name: 'Wrap up' }).waitFor()
    await ribbon(page).waitFor()
    await goTo(page, 'Settings')
    await ribbon(page).waitFor()

    await page.keyboard.press('Control+l')
    await page.getByText('It opens with').waitFor()
    await page.getByText('Demo', { exact: true }).waitFor()
    await tabTo(page, 'Open it with these words')
    await page.keyboard.press('Enter')
    await isOpen(page)

    const after = await erase(open, page)
    await after.getByRole('heading', { name: 'Said in confidence, kept in confidence.' }).waitFor()
    await after.getByRole('button', { name: 'Look around in a demo vault' }).waitFor()
  })

  it('lies beside a real vault without touching it', async () => {
    const vault = await makeReadyVault()
    await using open = await openAtDoor((home) => {
      const folder = vaultFolderIn(home)
      vault.putInto(folder)
      return [{ name: 'My vault', folder, lastOpenedOn: localDay() }]
    })
    const real = vaultFolderIn(open.home)
    const before = readdirSync(real).map((name) => readFileSync(join(real, name)))
    const page = await open.page()
    await page.getByRole('button', { name: 'Open another' }).click()
    await page.getByRole('button', { name: 'Look around in a demo vault' }).click()
    await isOpen(page)
    expect(knownVaults(open).map(({ name }) => name)).toEqual(['Demo vault', 'My vault'])

    const after = await erase(open, page)
    await after.getByText('My vault').waitFor()
    expect(readdirSync(real).map((name) => readFileSync(join(real, name)))).toEqual(before)
    await unlock(after, passphrase)
    await after
      .getByRole('button', { name: /^Start a circle/ })
      .first()
      .waitFor()
    expect(await ribbon(after).count()).toBe(0)

    await goTo(after, 'Settings')
    await after.getByRole('button', { name: 'Look around in a demo vault' }).click()
    const door = await open.page()
    await door.getByRole('heading', { name: 'Which vault?' }).waitFor()
    await door.getByRole('button', { name: 'Look around in a demo vault' }).waitFor()
  })
})
