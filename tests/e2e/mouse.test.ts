import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { untilKept } from '#tools/demo/journey/notes.ts'
import { openAtDoor, passphrase, type OpenApp } from '#tests/support/openVault.ts'

const afterRestore = 'two herons at the empty lock gate'

/** A page where no key does anything but write: what has no letter in it fails the test. */
const withoutKeys = (page: Page): Page => {
  const refuse = (): never => {
    throw new Error('This way goes by the pointer alone')
  }
  const { keyboard } = page
  const type = keyboard.type.bind(keyboard)
  for (const act of ['press', 'down', 'up'] as const) keyboard[act] = refuse
  keyboard.type = (text, options) => (/[\t\r]/u.test(text) ? refuse() : type(text, options))
  return page
}

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true, disabled: false }).first().click()

const write = async (page: Page, field: Locator, text: string): Promise<void> => {
  await field.click()
  await page.keyboard.type(text)
}

/** One answer of several: what one presses is the words beside the dot. */
const choose = (page: Page, group: string, name: string): Promise<void> =>
  page
    .getByRole('radiogroup', { name: group })
    .locator('label')
    .filter({ hasText: new RegExp(`^${name}`, 'u') })
    .first()
    .click()

const answerThreeQuestions = async (page: Page): Promise<void> => {
  await write(page, page.getByLabel('What do people call you?'), 'Ines')
  await write(page, page.getByLabel('Which words will open your vault?'), passphrase)
  await choose(page, 'How long shall private notes stay?', 'A year')
  await press(page, 'Open my vault')
}

/** @returns the twelve, as they stand on the sheet */
const keepWords = async (page: Page): Promise<readonly string[]> => {
  await page.locator('[data-word="12"]').waitFor()
  const words = await page.locator('[data-word]').allInnerTexts()
  await press(page, 'I have them on paper')
  for (let position = 1; position <= 12; position += 1) {
    const field = page.getByLabel(`Word ${position}`, { exact: true })
    if ((await field.count()) > 0) await write(page, field, words[position - 1] ?? '')
  }
  await press(page, 'That is what it says')
  return words
}

const foundAndPlan = async (page: Page): Promise<void> => {
  await press(page, 'Start a circle')
  await choose(page, 'Kind of circle', 'Hot seat')
  await write(page, page.getByLabel('We call it'), 'Plumline')
  await choose(page, 'How often do you mean to meet?', 'every two months')
  for (const name of ['Bruno', 'Lidia']) {
    await write(page, page.getByLabel('Who is in it?'), name)
    await press(page, 'Add')
  }
  await press(page, 'Start the circle')
  await page.getByRole('heading', { name: 'Plumline', level: 1 }).waitFor()
  await press(page, 'Plan a session')
  await write(page, page.getByLabel('Day'), 'today')
  await press(page, 'Plan it')
}

const meet = async (page: Page): Promise<void> => {
  await press(page, 'Begin the session')
  await press(page, 'Begin all the same')
  await choose(page, 'How Bruno takes part', 'remote')
  await page.locator('.ProseMirror').click()
  await page.keyboard.type('@Bru')
  await page.getByRole('listbox').getByRole('option', { name: 'Bruno' }).click()
  await page.keyboard.type('will ask the landlord\n[] Call the tiler by tomorrow\n')
  const ring = page.locator('.ProseMirror').getByRole('checkbox')
  await ring.click()
  await expect.poll(() => ring.getAttribute('aria-checked')).toBe('true')
  await untilKept(page)
  await press(page, /^Wrap up/u)
  await press(page, 'Close the session')
  await page.getByRole('button', { name: 'Close the session' }).waitFor({ state: 'detached' })
}

const backUp = async ({ app }: OpenApp, page: Page, file: string): Promise<void> => {
  await press(page, /^Vault and backups/u)
  await press(page, 'Back up now')
  await choose(page, 'One encrypted file with everything in this vault. What opens it?', 'My recovery words')
  await app.answerSaveDialog(file)
  await press(page, 'Choose where')
  await page.getByRole('heading', { name: 'Backed up, read back, compared' }).waitFor()
  await press(page, 'Done')
}

const bringBack = async (
  { app }: OpenApp,
  page: Page,
  file: string,
  words: readonly string[],
): Promise<void> => {
  await press(page, 'Choose a backup')
  await app.answerOpenDialog(file)
  await press(page, 'Choose a backup file')
  for (const [index, word] of words.entries()) {
    await write(page, page.getByRole('combobox', { name: `Word ${index + 1}`, exact: true }), word)
  }
  await press(page, 'Look inside')
  await press(page, 'Over this vault')
  await write(page, page.getByLabel('Passphrase from now on'), afterRestore)
  await press(page, 'Put it over this vault')
  await keepWords(page)
  await page.getByText('Restored. The vault as it was before is kept aside in').waitFor()
}

it('The whole way from the first question to a restored vault goes by the pointer alone, with keys for words only', async () => {
  await using open = await openAtDoor(() => [])
  const { app } = open
  const page = withoutKeys(await app.page())
  const file = join(open.home, 'Documents', 'By hand.subrosa-backup')
  await answerThreeQuestions(page)
  const words = await keepWords(page)
  await foundAndPlan(page)
  await meet(page)
  await backUp(open, page, file)
  await bringBack(open, page, file, words)

  const before = await app.rendererPid()
  await press(page, 'Lock')
  await app.untilRendererReplaced(before)
  const door = withoutKeys(await app.page())
  await write(door, door.getByLabel('Your passphrase'), afterRestore)
  await press(door, 'Open')
  await press(door, /^Plumline/u)
  await door.getByRole('tab', { name: 'Next steps' }).click()
  await expect.poll(() => door.getByRole('main').innerText()).toContain('Call the tiler')
})
