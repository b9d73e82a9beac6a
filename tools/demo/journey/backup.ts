import type { Page } from 'playwright-core'
import type { Subrosa } from '../../hosts/subrosa.ts'

/** Backs up under the recovery words into the file given, and waits for the receipt. */
export const backUpWithWords = async (app: Subrosa, file: string): Promise<void> => {
  const page = await app.page()
  await page.getByRole('button', { name: /^(Vault and backups|Everything is on this computer)/ }).click()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await app.answerSaveDialog(file)
  await page.getByRole('button', { name: 'Choose where' }).click()
  await page.getByRole('heading', { name: 'Backed up, read back, compared' }).waitFor()
}

export type Looking = { readonly file: string; readonly words: readonly string[] }

/** On a fresh computer: opens a backup file with the words of the sheet and waits for what is in it. */
export const lookIntoBackup = async (app: Subrosa, { file, words }: Looking): Promise<Page> => {
  const page = await app.page()
  await page.getByRole('button', { name: 'Restore a backup' }).click()
  await app.answerOpenDialog(file)
  await page.getByRole('button', { name: 'Choose a backup file' }).click()
  await choose(page, 'Recovery words')
  for (const [index, word] of words.entries()) {
    await page.getByRole('combobox', { name: `Word ${index + 1}`, exact: true }).fill(word)
  }
  await page.getByRole('button', { name: 'Look inside' }).click()
  await page.getByRole('button', { name: 'Bring it back' }).waitFor()
  return page
}

/** Goes on from what `lookIntoBackup` shows; ends at the new words. */
export const bringBack = async (page: Page, passphrase: string): Promise<void> => {
  await page.getByLabel('Passphrase from now on').fill(passphrase)
  await page.getByRole('button', { name: 'Bring it back' }).click()
}

const choose = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('radio', { name }).focus()
  await page.keyboard.press('Space')
}
