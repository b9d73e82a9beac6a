import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { checksumOf } from '#vault/keys/headerFormat.ts'
import { goTo, keepWords, lock, unlock } from '#tools/demo/journey/door.ts'
import { foundedCircle, inDays, today } from '#tests/support/filledVault.ts'
import { openAtDoor, openReadyVault, passphrase, vaultFolderIn } from '#tests/support/openVault.ts'
import { makeReadyVault } from '#tests/support/readyVault.ts'

const otherPassphrase = 'five brass anchors beneath the pier'
const circleNames = ['Plumline', 'Quiet Harbour']

const makeVault = () =>
  makeReadyVault(async (vault) => {
    for (const name of circleNames) await foundedCircle(vault, name, ['Bruno'])
  })

/** Changes the header and its spare, as somebody's program or a bad disk would. */
const changeHeaders = (folder: string, change: (text: string) => string): void => {
  for (const name of ['vault.json', 'vault.json.bak']) {
    const path = join(folder, name)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
  }
}

const ofNextYear = (text: string): string => {
  const header = { ...(JSON.parse(text) as Record<string, unknown>), version: 2, hint: 'new in this version' }
  return JSON.stringify({ ...header, checksum: checksumOf(header) })
}

const chooseVault = async (page: Page, name: string): Promise<void> => {
  const another = page.getByRole('button', { name: 'Open another', exact: true })
  await another.click()
  await page.getByRole('heading', { name: 'Which vault?' }).waitFor()
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
}

/** Every file below a folder, as text of one byte per character. */
const everythingIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name} ${readFileSync(join(entry.parentPath, entry.name), 'latin1')}`)
    .join('\n')

describe('Several vaults on one computer', () => {
  it('are made and chosen at the lock screen, by name and the day each was last opened, and nothing of their inside is outside', async () => {
    const vault = await makeVault()
    await using open = await openReadyVault(vault)
    const { app } = open
    for (const name of circleNames) {
      await (await app.page()).getByRole('button', { name: new RegExp(`^${name}`) }).waitFor()
    }
    await lock(app)
    const door = await app.page()
    await door.getByRole('button', { name: 'Open another' }).click()
    await door.getByRole('button', { name: 'Make a new vault' }).click()
    await door.getByLabel('What do people call you?').fill('Ines')
    await door.getByLabel('Which words will open your vault?').fill(otherPassphrase)
    await door.getByText(join(open.home, 'Documents', 'Subrosa 2')).waitFor()
    await door.getByRole('button', { name: 'Change' }).click()
    await door.getByLabel('What is the vault called?').fill('Allotment')
    await door.getByRole('button', { name: 'Open my vault' }).click()
    await keepWords(door)
    // A world of its own: nothing of the first vault is in it.
    await door.getByRole('heading', { name: 'Quiet here, and that is a good beginning' }).waitFor()
    expect(await door.locator('body').innerText()).not.toContain('Plumline')

    await lock(app)
    const page = await app.page()
    expect(await page.locator('body').innerText()).toContain('Your passphrase for Allotment')
    await page.getByRole('button', { name: 'Open another' }).click()
    const listed = await page.getByRole('list').getByRole('listitem').allInnerTexts()
    expect(listed.map((entry) => entry.split('\n').filter((line) => line.trim() !== ''))).toEqual([
      ['Allotment', 'last opened today', join(open.home, 'Documents', 'Subrosa 2')],
      ['My vault', 'last opened today', vaultFolderIn(open.home)],
    ])
    const outside = everythingIn(open.userData)
    expect(outside).toContain('Allotment')
    for (const name of [...circleNames, 'Bruno', 'Ines']) expect(outside).not.toContain(name)

    await page.getByRole('button', { name: /^My vault/ }).click()
    await page.getByLabel('Your passphrase').fill(otherPassphrase)
    await page.keyboard.press('Enter')
    await page.getByText('That passphrase did not open the vault.').first().waitFor()
    await unlock(page, passphrase)
    await page.getByRole('button', { name: /^Plumline/ }).waitFor()

    await lock(app)
    const last = await app.page()
    await last.getByRole('button', { name: 'Open another' }).click()
    await last.getByRole('button', { name: 'More for Allotment' }).click()
    await last.getByRole('menuitem', { name: 'Take Allotment off this list' }).click()
    await last.getByRole('button', { name: /^Allotment/ }).waitFor({ state: 'detached' })
    // Off the list is not off the disk.
    expect(readdirSync(join(open.home, 'Documents', 'Subrosa 2'))).toContain('vault.db')
    expect(everythingIn(open.userData)).not.toContain('Allotment')
  })
})

describe('At the door', () => {
  it('each vault that cannot be opened says why in a sentence of its own, and what can be done', async () => {
    const vault = await makeVault()
    await using open = await openAtDoor((home) => {
      const folders = ['Here', 'Moved', 'Newer', 'Damaged', 'Half damaged', 'Dropbox'].map((name) => {
        const folder = join(home, 'Vaults', name)
        vault.putInto(folder)
        return { name, folder, lastOpenedOn: name === 'Here' ? inDays(-1) : today }
      })
      changeHeaders(join(home, 'Vaults', 'Newer'), ofNextYear)
      changeHeaders(join(home, 'Vaults', 'Damaged'), (text) => text.replace('"version": 1', '"version": 3'))
      writeFileSync(join(home, 'Vaults', 'Half damaged', 'vault.json'), '{ half a head')
      renameSync(join(home, 'Vaults', 'Moved'), join(home, 'Vaults', 'Attic'))
      mkdirSync(join(home, 'Vaults', 'Photographs'))
      writeFileSync(join(home, 'Vaults', 'Photographs', 'summer.txt'), 'no vault')
      return folders
    })
    const { app } = open
    const page = await app.page()
    await page.getByText('Your passphrase for Here').waitFor()
    await page.getByRole('button', { name: 'Open another' }).click()
    await page.getByText('last opened yesterday').waitFor()
    await page.getByRole('button', { name: 'Back', exact: true }).click()

    const untouched = everythingIn(join(open.home, 'Vaults', 'Newer'))
    await chooseVault(page, 'Newer')
    await page
      .getByText('This vault was written by a newer Subrosa. Nothing was touched; open it with that version.')
      .waitFor()
    expect(await page.getByLabel('Your passphrase').count()).toBe(0)
    expect(everythingIn(join(open.home, 'Vaults', 'Newer'))).toBe(untouched)

    await chooseVault(page, 'Damaged')
    await page.getByText('The header of this vault is damaged, and so is its spare.').waitFor()
    await page.getByRole('button', { name: 'Restore a backup' }).click()
    await page.getByRole('heading', { name: 'Everything comes back.' }).waitFor()
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await page.getByLabel('Your passphrase').waitFor()

    await chooseVault(page, 'Dropbox')
    await page
      .getByText(
        'This folder is copied elsewhere (Dropbox). The copy is encrypted, and erasing here does not reach it.',
      )
      .waitFor()

    await chooseVault(page, 'Moved')
    await page.getByText('The folder of this vault is not there.').waitFor()
    await app.answerOpenDialog(join(open.home, 'Vaults', 'Photographs'))
    await page.getByRole('button', { name: 'Show where it is' }).click()
    await page.getByText('There is no vault in this folder.').waitFor()
    await app.answerOpenDialog(join(open.home, 'Vaults', 'Attic'))
    await page.getByRole('button', { name: 'Show where it is' }).click()
    await page.getByLabel('Your passphrase').waitFor()

    await chooseVault(page, 'Half damaged')
    await page
      .getByText('The first header was damaged; its spare is used and put right when you open the vault.')
      .waitFor()
    await unlock(page, passphrase)
    await goTo(page, 'Vault and backups')
    await page.getByText('The header of this vault was damaged; its spare was used and put back.').waitFor()
    expect(readFileSync(join(open.home, 'Vaults', 'Half damaged', 'vault.json'), 'utf8')).toContain(
      'subrosa-vault',
    )
  })

  it('a vault that another Subrosa has open says so, and opens once it is locked there', async () => {
    await using first = await openReadyVault(await makeVault())
    await using second = await openAtDoor(() => [])
    const page = await second.page()
    await page.getByRole('button', { name: 'Open a vault that is already here' }).click()
    await second.app.answerOpenDialog(vaultFolderIn(first.home))
    await page.getByRole('button', { name: 'Open another folder' }).click()
    await page.getByLabel('Your passphrase').fill(passphrase)
    await page.keyboard.press('Enter')
    await page
      .getByText('This vault is open in another window, perhaps under another name on this computer.')
      .waitFor()
    await lock(first.app)
    await unlock(page, passphrase)
    await page.getByRole('button', { name: /^Plumline/ }).waitFor()
    expect(everythingIn(second.userData)).toContain(vaultFolderIn(first.home))
  })
})
