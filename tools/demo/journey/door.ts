import type { Page } from 'playwright-core'
import type { Subrosa } from '../../hosts/subrosa.ts'

/** Onboarding: three questions, the sheet read as its text says, three words typed back. @returns the twelve words */
export const makeVault = async (
  page: Page,
  { myName, passphrase, onSheet }: { myName: string; passphrase: string; onSheet?: () => Promise<void> },
): Promise<readonly string[]> => {
  await page.getByLabel('What do people call you?').fill(myName)
  await page.getByLabel('Which words will open your vault?').fill(passphrase)
  await page.getByRole('button', { name: 'Open my vault' }).click()
  return keepWords(page, onSheet)
}

/** Reads the sheet and proves three of its words. */
export const keepWords = async (page: Page, onSheet?: () => Promise<void>): Promise<readonly string[]> => {
  await page.locator('[data-word="12"]').waitFor()
  await onSheet?.()
  const words = await readSheet(page)
  await page.getByRole('button', { name: 'I have them on paper' }).click()
  for (const field of await page.getByLabel(/^Word \d+$/).all()) {
    const label =
      (await field.getAttribute('aria-label')) ?? (await labelText(page, await field.getAttribute('id')))
    await field.fill(words[Number(label.replace('Word ', '')) - 1] ?? '')
  }
  await page.getByRole('button', { name: 'That is what it says' }).click()
  await page.getByRole('button', { name: 'That is what it says' }).waitFor({ state: 'detached' })
  return words
}

const labelText = async (page: Page, id: string | null): Promise<string> =>
  (await page.locator(`label[for="${id ?? ''}"]`).innerText()).trim()

/** The twelve words as they stand on the sheet, and nothing the app remembers. */
const readSheet = (page: Page): Promise<string[]> =>
  Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      page
        .locator(`[data-word="${index + 1}"]`)
        .innerText()
        .then((word) => word.trim()),
    ),
  )

/** Locks with the button and waits for the lock screen, which is another renderer's. */
export const lock = async (app: Subrosa): Promise<void> => {
  const before = await app.rendererPid()
  await (await app.page()).getByRole('button', { name: 'Lock', exact: true }).click()
  await app.untilRendererReplaced(before)
  await (await app.page()).getByLabel('Your passphrase').waitFor()
}

export const unlock = async (page: Page, passphrase: string): Promise<void> => {
  await page.getByLabel('Your passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Lock', exact: true }).waitFor()
}

/** Goes to a place of the side bar by its name; a quiet fact may stand behind the name. */
export const goTo = async (page: Page, name: string): Promise<void> => {
  // A session that runs has the whole window: its circle's name leads out of it.
  const live = page.locator('.live-circle button')
  if (await live.isVisible()) await live.click()
  const side = page.getByRole('navigation', { name: 'Main' })
  await side.getByRole('button', { name: new RegExp(`^${name}`) }).click()
}
