import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { localDay } from '#main/localClock.ts'
import { openAtDoor, passphrase, vaultFolderIn, type OpenApp } from '#tests/support/openVault.ts'
import { makeReadyVault } from '#tests/support/readyVault.ts'

const pageLanguage = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.lang)

/** The catalogues a page has fetched since it was loaded, in order. */
const fetched = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => /\/(en|de)-[^/]+\.js$/u.exec(name)?.[1] ?? []),
  )

const menuLabels = ({ app }: OpenApp): Promise<readonly string[]> =>
  app.evaluate(
    ({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => [
        item.label,
        ...(item.submenu?.items ?? []).filter(({ type }) => type !== 'separator').map(({ label }) => label),
      ]),
    null,
  )

const kept = ({ userData }: OpenApp): unknown =>
  (JSON.parse(readFileSync(join(userData, 'subrosa.json'), 'utf8')) as { appearance: unknown }).appearance

describe('The language', () => {
  it('is the computer’s from the first page on, and nothing of another is ever fetched', async () => {
    await using open = await openAtDoor(() => [], { locale: 'de_AT.UTF-8' })
    const page = await open.app.page()
    await page.getByLabel('Wie nennt man dich?').waitFor()
    expect([await pageLanguage(page), await fetched(page)]).toEqual(['de-DE', ['de']])
    expect(await menuLabels(open)).toContain('Einstellungen')

    await page.getByLabel('Wie nennt man dich?').fill('Ines')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('Three questions, then you are in').waitFor()
    expect(await page.getByLabel('What do people call you?').inputValue()).toBe('Ines')
    expect(await pageLanguage(page)).toBe('en-GB')
    await expect.poll(() => kept(open)).toMatchObject({ language: 'en' })
    expect(await menuLabels(open)).toContain('Settings')
  })

  it('is changed in the settings at once, with menu and dialogs, and lasts over a lock', async () => {
    const vault = await makeReadyVault()
    await using open = await openAtDoor((home) => {
      const folder = vaultFolderIn(home)
      vault.putInto(folder)
      return [{ name: 'My vault', folder, lastOpenedOn: localDay() }]
    })
    const { app } = open
    const page = await app.page()
    await page.getByLabel('Your passphrase').fill(passphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: /Language/ }).click()
    await page.getByRole('option', { name: 'Deutsch' }).click()
    await page.getByRole('heading', { name: 'Einstellungen', level: 1 }).waitFor()
    expect(await pageLanguage(page)).toBe('de-DE')
    expect(kept(open)).toMatchObject({ language: 'de' })
    const labels = await menuLabels(open)
    expect(labels).toContain('Tresor und Sicherungen')
    expect(labels.filter((label) => /Settings|Edit|Window|Quit|Copy|Today/u.test(label))).toEqual([])

    const renderer = await app.rendererPid()
    await page.getByRole('button', { name: 'Sperren', exact: true }).click()
    await app.untilRendererReplaced(renderer)
    const locked = await app.page()
    await locked.getByLabel('Deine Passphrase').waitFor()
    expect([await pageLanguage(locked), await fetched(locked)]).toEqual(['de-DE', ['de']])
    await locked.getByRole('button', { name: 'English' }).click()
    await locked.getByLabel('Your passphrase').waitFor()
  })
})
