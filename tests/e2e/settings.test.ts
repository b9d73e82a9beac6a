import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { goTo, unlock } from '#tools/demo/journey/door.ts'
import { setSize, sidewaysFindings } from '#tests/support/screens.ts'
import { openFreshVault, passphrase, type OpenApp } from '#tests/support/openVault.ts'

const pick = async (page: Page, setting: string, option: string): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(setting) }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
  await page.getByRole('listbox').waitFor({ state: 'detached' })
}

const lockAfter = 'When nobody has touched it for'

const untilLocked = async ({ app }: OpenApp, act: () => Promise<unknown>): Promise<Page> => {
  const before = await app.rendererPid()
  await act()
  await app.untilRendererReplaced(before)
  const page = await app.page()
  await page.getByLabel('Your passphrase').waitFor()
  return page
}

describe('Settings', () => {
  it('say after how many minutes it locks, or that it never does, and are followed from that moment on', async () => {
    await using open = await openFreshVault()
    const { app } = open
    const page = await app.page()
    await goTo(page, 'Settings')
    await pick(page, lockAfter, 'never by itself')
    await page.getByText('It then stays open until you lock it or the computer sleeps.').waitFor()
    await goTo(page, 'Vault and backups')
    await page.getByText('Never by itself').waitFor()
    const renderer = await app.rendererPid()
    await app.setIdleSeconds(3 * 3_600)
    await app.emitPower('resume')
    await goTo(page, 'Settings')
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
    expect(await app.rendererPid()).toBe(renderer)

    await pick(page, lockAfter, '60 minutes')
    await goTo(page, 'Vault and backups')
    await page.getByText('After 60 minutes without input').waitFor()
    const hour = await untilLocked(open, () => app.setIdleSeconds(3_600))
    expect(await hour.locator('body').innerText()).toContain('Locked after 60 minutes without input')
    await app.setIdleSeconds(0)
    await unlock(hour, passphrase)
    await goTo(hour, 'Settings')
    await pick(hour, lockAfter, 'one minute')
    await goTo(hour, 'Vault and backups')
    await hour.getByText('After one minute without input').waitFor()
    const minute = await untilLocked(open, () => app.setIdleSeconds(60))
    expect(await minute.locator('body').innerText()).toContain('Locked after one minute without input')

    await app.setIdleSeconds(0)
    await unlock(minute, passphrase)
    await goTo(minute, 'Settings')
    const onSleep = minute.getByRole('switch', { name: 'When the lid closes or the screen locks' })
    await onSleep.focus()
    await minute.keyboard.press('Space')
    await goTo(minute, 'Today')
    await goTo(minute, 'Settings')
    await expect.poll(() => onSleep.isChecked()).toBe(false)
    const awake = await app.rendererPid()
    await app.emitPower('suspend')
    await goTo(minute, 'Today')
    expect(await app.rendererPid()).toBe(awake)
  })

  it('choose light, dark and the size of everything, for every vault and over a lock', async () => {
    await using open = await openFreshVault()
    const { app } = open
    const page = await app.page()
    await setSize(app, 900, 600)
    const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    await goTo(page, 'Settings')
    await pick(page, 'Light or dark', 'dark')
    await expect.poll(ground).toBe('rgb(26, 20, 24)')
    await pick(page, 'Light or dark', 'light')
    await expect.poll(ground).toBe('rgb(244, 240, 238)')
    const width = await page.evaluate(() => window.innerWidth)
    await pick(page, 'Size of everything', '200 %')
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width / 2)
    // Twice as large leaves half the room, and nothing needs to be moved sideways to be read.
    for (const place of [
      'Today',
      'My next steps',
      'People',
      'Start a circle',
      'Settings',
      'Vault and backups',
    ]) {
      await page.getByRole('button', { name: 'Show where to go' }).click()
      await goTo(page, place)
      expect([place, await sidewaysFindings(page)]).toEqual([place, []])
    }
    const kept = JSON.parse(readFileSync(join(open.userData, 'subrosa.json'), 'utf8')) as {
      appearance: unknown
    }
    expect(kept.appearance).toEqual({ theme: 'light', language: 'system', textSize: 200 })

    const locked = await untilLocked(open, () => page.keyboard.press('Control+L'))
    await expect.poll(() => locked.evaluate(() => window.innerWidth)).toBe(width / 2)
    expect(await locked.evaluate(() => document.documentElement.dataset['theme'])).toBe('light')
  })
})
