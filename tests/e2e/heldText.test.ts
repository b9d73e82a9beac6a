import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { PlainDateTime } from '#shared/dates.ts'
import { unlock } from '#tools/demo/journey/door.ts'
import { foundedCircle, today } from '#tests/support/filledVault.ts'
import { placesOf } from '#tests/support/decryptedPages.ts'
import { enterOn } from '#tests/support/keyboard.ts'
import { keyOf } from '#tests/support/openByKey.ts'
import { openReadyVault, passphrase, vaultFolderIn, type OpenVaultApp } from '#tests/support/openVault.ts'
import { makeReadyVault } from '#tests/support/readyVault.ts'

const words = 'What Priya would rather say herself'

/** The app with a session of three that has just begun, off the record with the strength that holds lines. */
const openHolding = async (): Promise<OpenVaultApp> => {
  const open = await openReadyVault(
    await makeReadyVault(async (vault) => {
      const circleId = await foundedCircle(vault, 'Harbour Table', ['Priya', 'Sanna'], { kind: 'mutual' })
      const { id } = await vault.call('sessions.plan', {
        circleId,
        plannedFor: PlainDateTime.parse(`${today}T19:00`),
        lengthMinutes: 120,
        place: 'home',
        hostPersonId: null,
      })
      vault.setNow(new Date().toISOString())
      await vault.call('sessions.start', { sessionId: id, beforeCharter: true })
      // Nobody writes in the welcome.
      const { steps } = await vault.call('running.get', { sessionId: id })
      await vault.call('running.next', { sessionId: id, from: steps[0]?.id ?? null })
    }),
  )
  const page = await open.page()
  await enterOn(page, 'Open the session')
  await page.getByRole('timer').first().waitFor()
  await page.keyboard.press('F9')
  await page.getByText('Nothing is being written. Keys do nothing here.').waitFor()
  await enterOn(page, 'Hold a line')
  await page.getByRole('textbox', { name: 'A line to hold' }).waitFor()
  return open
}

const hold = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await page.locator('.held-words', { hasText: text }).waitFor()
}

/** Files below a folder in which a text stands as it is typed or as a window keeps it. */
const filesWith = (folder: string, text: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path)
      return bytes.includes(Buffer.from(text, 'utf8')) || bytes.includes(Buffer.from(text, 'utf16le'))
    })

describe('Text that is held until the close', () => {
  it('001-27 is held by a key that stands on the screen, and kept or let go by choice before the close', async () => {
    await using open = await openHolding()
    const page = await open.page()
    await hold(page, words)
    await hold(page, 'and something nobody needs')
    await page.keyboard.press('F9')
    await page.locator('.live-sheet .note-text').waitFor()
    expect(await page.locator('body').innerText()).not.toContain(words)
    await enterOn(page, /^Wrap up/u)
    await enterOn(page, 'Close the session')
    await page.getByRole('alertdialog').getByText('Close over what is held?').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    const held = page.locator('.held-at-close')
    await held.locator('li', { hasText: words }).getByRole('button', { name: 'Keep as mine' }).click()
    await expect.poll(() => held.locator('li').count()).toBe(1)
    await enterOn(page, 'Let it go')
    await held.waitFor({ state: 'detached' })
    await page.getByRole('tab', { name: 'For me' }).click()
    await page.locator('.note-text', { hasText: words }).waitFor()
    await enterOn(page, 'Close the session')
    await page.getByText('held', { exact: true }).first().waitFor()
  })

  it('is asked about before somebody locks, by key or button, and the lock screen says how much went', async () => {
    await using open = await openHolding()
    const page = await open.page()
    await hold(page, words)
    await hold(page, 'a second one')
    await page.keyboard.press('Control+L')
    const question = page.getByRole('alertdialog')
    await question.getByRole('button', { name: 'Lock and let go of two held lines' }).waitFor()
    // The safe answer has the focus, and leads to the choice.
    await page.keyboard.press('Enter')
    const choices = page.getByRole('dialog', { name: 'Held until the close' })
    await choices.getByRole('button', { name: 'Let it go' }).first().click()
    await expect.poll(() => choices.locator('li').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Lock', exact: true }).click()
    await question.getByRole('button', { name: 'Lock and let go of one held line' }).click()
    await expect
      .poll(async () => (await open.page()).locator('body').innerText())
      .toContain('One held line went with it.')
    const locked = await open.page()
    await unlock(locked, passphrase)
    await enterOn(locked, 'Open the session')
    await locked.getByRole('textbox', { name: 'A line to hold' }).waitFor()
    expect(await locked.locator('body').innerText()).not.toContain(words)
  })

  it('sleep asks nothing, and the lock screen says how much went', async () => {
    await using open = await openHolding()
    await hold(await open.page(), words)
    await open.app.emitPower('suspend')
    await expect
      .poll(async () => (await open.page()).locator('body').innerText())
      .toContain('One held line went with it.')
  })

  it('is asked about before somebody quits', async () => {
    await using open = await openHolding()
    const page = await open.page()
    await hold(page, words)
    await open.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), null)
    const question = page.getByRole('alertdialog')
    await question.getByRole('button', { name: 'Quit and let go of one held line' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Held until the close' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('.held-words').innerText()).toBe(words)
  })

  it('stands in no file after the vault process was killed', async () => {
    await using open = await openHolding()
    await hold(await open.page(), words)
    process.kill(await open.app.vaultPid(), 'SIGKILL')
    const page = await open.page()
    await page.getByRole('heading', { name: 'The vault closed itself' }).waitFor()
    const folder = vaultFolderIn(open.home)
    const key = await keyOf(folder, passphrase)
    expect(placesOf(folder, key, words)).toEqual([])
    expect(filesWith(open.home, words)).toEqual([])
    // What was written beside it can be found, so that looking proves something.
    expect(placesOf(folder, key, 'Harbour Table')).not.toEqual([])
  })
})
