import type { Page } from 'playwright-core'
import type { Subrosa } from '../../hosts/subrosa.ts'
import { goTo } from './door.ts'

/** Goes to "Vault and backups". */
export const goToVault = async (page: Page): Promise<void> => {
  await goTo(page, 'Vault and backups')
  await page.getByRole('heading', { name: 'Vault and backups', level: 1 }).waitFor()
}

export type Secret = { readonly words: readonly string[] } | { readonly passphrase: string }

/** Chooses a backup file in the form that asks for one, and types what opens it. */
export const giveBackup = async (app: Subrosa, file: string, secret: Secret): Promise<void> => {
  const page = await app.page()
  await app.answerOpenDialog(file)
  await page.getByRole('button', { name: /^(Choose a backup file|Another file)$/ }).click()
  await page.getByText(file).waitFor()
  await giveSecret(page, secret)
}

export const giveSecret = async (page: Page, secret: Secret): Promise<void> => {
  await choose(page, 'passphrase' in secret ? 'A passphrase' : 'Recovery words')
  if ('passphrase' in secret) await page.getByLabel('Passphrase of the backup').fill(secret.passphrase)
  else await typeWords(page, secret.words)
}

/** Fills the twelve fields of a sheet. */
export const typeWords = async (page: Page, words: readonly string[]): Promise<void> => {
  for (const [index, word] of words.entries()) {
    await page.getByRole('combobox', { name: `Word ${index + 1}`, exact: true }).fill(word)
  }
}

/** Chooses a radio button by its name's beginning. */
export const choose = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).focus()
  await page.keyboard.press('Space')
}
