import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { lock, unlock } from '#tools/demo/journey/door.ts'
import { untilKept } from '#tools/demo/journey/notes.ts'
import { enterOn, typeInto } from '#tests/support/keyboard.ts'
import { openRunningSession, passphrase } from '#tests/support/openVault.ts'

const ofTheNote = 'copper-heron-under-the-ninth-bridge'
const words = 'What I would rather not leave lying here.'
const sealedTitle = 'Open “for later”'

const body = (page: Page): Promise<string> => page.locator('body').innerText()

/** By its name in the palette, and the keyboard alone. */
const sealIt = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('seal this note')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Seal this note?' })
  await dialog.getByText('Whoever loses this passphrase loses the note').waitFor()
  await page.keyboard.type('for later')
  await typeInto(page, 'A passphrase for this note alone', ofTheNote)
  await dialog.locator('button[type="submit"]:not([data-unavailable])').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: sealedTitle }).waitFor()
}

const openIt = async (page: Page, typed: string): Promise<void> => {
  await enterOn(page, sealedTitle)
  await page.getByRole('dialog', { name: 'Open “for later”?' }).waitFor()
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
}

describe('A sealed note', () => {
  it('shows its title alone, opens by its own passphrase for reading and writing, and shuts by closing and by the lock', async () => {
    await using open = await openRunningSession()
    const page = await open.page()
    await page.locator('.live-sheet .note-text').click()
    await page.keyboard.type(words)
    await untilKept(page)
    await sealIt(page)
    await expect.poll(() => body(page)).not.toContain(words)
    // Undo knows nothing of it any more, and whoever writes on begins anew.
    await page.locator('.live-sheet .note-text').click()
    await page.keyboard.press('Control+z')
    expect(await body(page)).not.toContain(words)

    await openIt(page, 'somebody guesses')
    await page.getByText('That passphrase did not open this note.').waitFor()
    await page.keyboard.type(ofTheNote)
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('textbox', { name: 'Sealed note: for later' })
    await sheet.getByText(words).waitFor()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' And a second thought.')
    await untilKept(page)
    await enterOn(page, 'Close it')
    await page.getByRole('button', { name: sealedTitle }).waitFor()
    expect(await body(page)).not.toContain('second thought')

    await openIt(page, ofTheNote)
    await sheet.getByText('And a second thought.').waitFor()
    await lock(open.app)
    const door = await open.page()
    await unlock(door, passphrase)
    await door.getByRole('button', { name: /^Plumline/ }).click()
    await door.getByRole('button', { name: 'Open the session' }).first().click()
    await door.getByRole('button', { name: sealedTitle }).waitFor()
    expect(await body(door)).not.toContain('second thought')
    await openIt(door, ofTheNote)
    await door.getByText('And a second thought.').waitFor()
    await enterOn(door, 'More for “for later”')
    await door.getByRole('menuitem', { name: 'Take the seal off' }).press('Enter')
    const mine = door.getByRole('textbox', { name: 'Only mine' })
    await mine.getByText('And a second thought.').waitFor()
    expect(await door.getByRole('button', { name: sealedTitle }).count()).toBe(0)
  })
})
