import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { goTo, lock, unlock } from '#tools/demo/journey/door.ts'
import { untilKept } from '#tools/demo/journey/notes.ts'
import { openRunningSession, passphrase, type OpenApp } from '#tests/support/openVault.ts'
import { emptyNote, noteIn, shownNote } from '#tests/support/pasting.ts'

/** How long something may take on a busy computer before it counts as not happening. */
const patience = { timeout: 20_000 }

describe('Coming back to a note', () => {
  let open: OpenApp
  let page: Page

  beforeAll(async () => {
    open = await openRunningSession()
    page = await open.page()
    await noteIn(page).waitFor()
  })
  afterAll(() => open[Symbol.asyncDispose]())
  beforeEach(() => emptyNote(page))

  const type = (words: string) => page.keyboard.type(words)
  const press = (key: string) => page.keyboard.press(key)
  const goToToday = async (): Promise<void> => {
    await goTo(page, 'Today')
    await noteIn(page).waitFor({ state: 'detached' })
  }
  const comeBack = async (): Promise<void> => {
    await page
      .getByRole('button', { name: /^Plumline/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Open the session' }).click()
    await noteIn(page).waitFor()
    await noteIn(page).focus()
  }
  /** Two lines, kept one after the other, the second to be undone. */
  const writeTwoLines = async (): Promise<void> => {
    await type('first')
    await untilKept(page)
    await press('Enter')
    await type('second')
    await untilKept(page)
  }

  it('still undoes what was typed before, and does it again', async () => {
    await writeTwoLines()
    await goToToday()
    await comeBack()
    await press('ControlOrMeta+Z')
    await expect.poll(() => shownNote(page), patience).not.toContain('second')
    await untilKept(page)
    await goToToday()
    await comeBack()
    await press('ControlOrMeta+Shift+Z')
    await expect.poll(() => shownNote(page), patience).toBe('<p>first</p>\n<p>second</p>')
  })

  it('finds the caret where it was', async () => {
    await type('before after')
    for (let left = 0; left < 'after'.length; left += 1) await press('ArrowLeft')
    await untilKept(page)
    await goToToday()
    await comeBack()
    await type('X')
    await expect.poll(() => shownNote(page), patience).toBe('<p>before Xafter</p>')
  })

  it('calls somebody who was renamed meanwhile by the new name', async () => {
    await type('With @lid')
    await page.getByRole('option', { selected: true }).waitFor()
    await press('Enter')
    await untilKept(page)
    await goToToday()
    await rename('Lidia', 'Lydia')
    await comeBack()
    await expect.poll(() => page.locator('.mention').allInnerTexts(), patience).toEqual(['Lydia'])
    await goToToday()
    await rename('Lydia', 'Lidia')
    await comeBack()
  })

  it('undoes nothing any more after something was let go of for good, and keeps none of it', async () => {
    await type('first')
    await untilKept(page)
    await press('Enter')
    await type('the secret kestrel')
    await untilKept(page)
    for (let left = 0; left < 'the secret kestrel'.length; left += 1) await press('Backspace')
    await untilKept(page)
    await page.getByRole('button', { name: 'More for this note' }).click()
    await page.getByRole('menuitem', { name: 'Strike this note' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Strike it' }).click()
    await expect.poll(() => shownNote(page), patience).toBe('')
    await noteIn(page).focus()
    await press('ControlOrMeta+Z')
    await goToToday()
    await comeBack()
    await press('ControlOrMeta+Z')
    await press('ControlOrMeta+Z')
    expect(await shownNote(page)).toBe('')
  })

  it('undoes nothing any more after a lock', async () => {
    await writeTwoLines()
    await goToToday()
    await lock(open.app)
    page = await open.page()
    await unlock(page, passphrase)
    await comeBack()
    await press('ControlOrMeta+Z')
    await press('ControlOrMeta+Z')
    expect(await shownNote(page)).toBe('<p>first</p>\n<p>second</p>')
  })

  const rename = async (from: string, to: string): Promise<void> => {
    await page.getByRole('button', { name: 'People' }).click()
    await page.getByRole('button', { name: `Rename ${from}` }).focus()
    await press('Enter')
    await page.getByLabel(`Name of ${from}`).fill(to)
    await press('Enter')
    await page.getByRole('button', { name: `Rename ${to}` }).waitFor({ state: 'attached' })
  }
})
