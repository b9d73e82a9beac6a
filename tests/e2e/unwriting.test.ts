import { describe, expect, it } from 'vitest'
import { openRunningSession } from '#tests/support/openVault.ts'
import { enterOn } from '#tests/support/keyboard.ts'

describe('Taking back the last minutes', () => {
  it('asks once, takes what was just typed out of the sheet for good, and lets one go on writing', async () => {
    await using open = await openRunningSession()
    const page = await open.page()
    const sheet = page.locator('.live-sheet .note-text')
    await page.getByRole('tab', { name: 'For the circle' }).click()
    await sheet.click()
    await page.keyboard.type('What was only said among us')
    await page.keyboard.press('Control+Shift+U')
    // A toast may say meanwhile that nobody was here for a while.
    const question = page.locator('.dialog[role="alertdialog"]')
    await question.getByText('This erases a line from a session.').waitFor()
    await question.getByText('The vault was opened less than a minute ago; what is older stays.').waitFor()
    await enterOn(page, 'Take it back')
    await question.waitFor({ state: 'detached' })
    await expect.poll(() => sheet.innerText()).not.toContain('only said')
    await sheet.click()
    await page.keyboard.type('And on.')
    await expect.poll(() => sheet.innerText()).toContain('And on.')
    await page.keyboard.press('Control+Z')
    await page.keyboard.press('Control+Z')
    expect(await sheet.innerText()).not.toContain('only said')
  })

  it('is there in the wrap-up too, in the menu and by its key', async () => {
    await using open = await openRunningSession()
    const page = await open.page()
    await page.getByRole('tab', { name: 'For the circle' }).click()
    await page.locator('.live-sheet .note-text').click()
    await page.keyboard.type('What was only said among us')
    await page.getByRole('button', { name: /^Wrap up/u }).click()
    const sheet = page.locator('.session-body .note-text').first()
    await expect.poll(() => sheet.innerText()).toContain('only said')
    await page.locator('.session-acts').getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: /Control|Ctrl/u }).click()
    const question = page.locator('.dialog[role="alertdialog"]')
    await question.getByText('This erases a line from a session.').waitFor()
    await enterOn(page, 'Take it back')
    await question.waitFor({ state: 'detached' })
    await expect.poll(() => sheet.innerText()).not.toContain('only said')
  })
})
