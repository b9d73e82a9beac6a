import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { keepWords, lock, unlock } from '#tools/demo/journey/door.ts'
import { choose, goToVault, typeWords } from '#tools/demo/journey/vault.ts'
import { freshHome } from '#tests/support/home.ts'
import { openReadyVault, passphrase } from '#tests/support/openVault.ts'
import { makeReadyVault } from '#tests/support/readyVault.ts'

const fromPaper = 'nine copper kettles under the bridge'
const unknownToAnybody = 'twelve grey herons cross the estuary'

const isRefused = async (page: Page, wrong: string): Promise<void> => {
  await page.getByLabel('Your passphrase').fill(wrong)
  await page.keyboard.press('Enter')
  await page.getByText('That passphrase did not open the vault.').first().waitFor()
}

it('The twelve words open the vault and give it a new passphrase; a passphrase that might be known is changed with words, key and a list of old copies', async () => {
  using elsewhere = freshHome()
  const disk = join(elsewhere.path, 'disk')
  mkdirSync(disk)
  const vault = await makeReadyVault(async (inside) => {
    await inside.call('backup.setAutomatic', { folder: inside.token(disk), keepMonthly: false })
  })
  await using open = await openReadyVault(vault)
  const { app } = open
  await lock(app)

  const door = await app.page()
  await door.getByRole('button', { name: 'I have my recovery sheet' }).click()
  await typeWords(door, [...Array.from({ length: 11 }, () => 'abandon'), 'about'])
  await door.getByRole('button', { name: 'Go on' }).click()
  await door.getByLabel('New passphrase').fill(fromPaper)
  await door.getByRole('button', { name: 'Open the vault', disabled: false }).click()
  await door
    .getByText('These words are complete, but they belong to another vault or to an older sheet.')
    .waitFor()
  await typeWords(door, vault.words)
  await door.getByRole('button', { name: 'Go on' }).click()
  expect(await door.getByLabel('New passphrase').inputValue()).toBe(fromPaper)
  await door.getByRole('button', { name: 'Open the vault', disabled: false }).click()
  await door.getByRole('button', { name: 'Lock', exact: true }).waitFor()

  await lock(app)
  const again = await app.page()
  await isRefused(again, passphrase)
  await unlock(again, fromPaper)

  await goToVault(again)
  await again.getByRole('button', { name: 'Change', exact: true }).click()
  const dialog = again.getByRole('dialog', { name: 'Change the passphrase' })
  await dialog.getByLabel('The passphrase as it is now').fill('not the one it is')
  await dialog.getByLabel('The new one').fill(unknownToAnybody)
  await choose(again, 'Yes, or I am not sure')
  await dialog.getByRole('button', { name: 'Change it', disabled: false }).click()
  await dialog.getByText('That passphrase did not open the vault.').waitFor()
  await dialog.getByLabel('The passphrase as it is now').fill(fromPaper)
  await dialog.getByRole('button', { name: 'Change it', disabled: false }).click()
  const newWords = await keepWords(again)
  expect(newWords).toHaveLength(12)
  expect(newWords).not.toEqual(vault.words)
  const copies = again.getByRole('dialog', { name: 'Copies the old one still opens' })
  await copies.waitFor()
  expect(await copies.getByRole('listitem').allInnerTexts()).not.toEqual([])
  expect(await copies.innerText()).toContain('Subrosa backup')
  await copies.getByRole('button', { name: 'I will see to it' }).click()

  await lock(app)
  const last = await app.page()
  await isRefused(last, fromPaper)
  await last.getByRole('button', { name: 'I have my recovery sheet' }).click()
  await typeWords(last, vault.words)
  await last.getByRole('button', { name: 'Go on' }).click()
  await last.getByLabel('New passphrase').fill(fromPaper)
  await last.getByRole('button', { name: 'Open the vault', disabled: false }).click()
  await last
    .getByText('These words are complete, but they belong to another vault or to an older sheet.')
    .waitFor()
  await last.getByRole('button', { name: 'Back', exact: true }).click()
  await unlock(last, unknownToAnybody)
})
