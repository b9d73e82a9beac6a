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

export type Restoring = {
  readonly file: string
  readonly words: readonly string[]
  readonly passphrase: string
  /** Called when what is in the backup is shown. */
  readonly onPreview?: () => Promise<void>
}

/** On a fresh computer: from nothing but a backup file and the words of the sheet. Ends at the new words. */
export const restoreAtDoor = async (app: Subrosa, restoring: Restoring): Promise<Page> => {
  const page = await app.page()
  await page.getByRole('button', { name: 'Restore a backup' }).click()
  await app.answerOpenDialog(restoring.file)
  await page.getByRole('button', { name: 'Choose a backup file' }).click()
  await choose(page, 'Recovery words')
  for (const [index, word] of restoring.words.entries()) {
    await page.getByRole('combobox', { name: `Word ${index + 1}`, exact: true }).fill(word)
  }
  await page.getByRole('button', { name: 'Look inside' }).click()
  await page.getByRole('button', { name: 'Bring it back' }).waitFor()
  await restoring.onPreview?.()
  await page.getByLabel('Passphrase from now on').fill(restoring.passphrase)
  await page.getByRole('button', { name: 'Bring it back' }).click()
  return page
}

const choose = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('radio', { name }).focus()
  await page.keyboard.press('Space')
}
