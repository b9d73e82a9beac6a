import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { beginSession, closeSession, foundCircle } from '#tools/demo/journey/circle.ts'
import { goTo, keepWords, lock, unlock } from '#tools/demo/journey/door.ts'
import { choose, giveBackup, giveSecret, goToVault, typeWords } from '#tools/demo/journey/vault.ts'
import { dropFiles } from '#tools/chromium-host/testing/files.ts'
import { foundedCircle, plannedSession, today, writtenNote } from '#tests/support/filledVault.ts'
import {
  openFreshVault,
  openReadyVault,
  passphrase,
  vaultFolderIn,
  type OpenApp,
} from '#tests/support/openVault.ts'
import { makeReadyVault, type ReadyVault } from '#tests/support/readyVault.ts'

const ofTheFile = 'nine copper kettles under the bridge'
const afterRestore = 'twelve grey herons cross the estuary'
/** Twelve words of the list that are a set, and no vault's. */
const foreignWords = [...Array.from({ length: 11 }, () => 'abandon'), 'about']

/** A circle with a session of today and a note in it. */
const makeVault = (): Promise<ReadyVault> =>
  makeReadyVault(async (vault) => {
    const circleId = await foundedCircle(vault, 'Plumline', ['Bruno', 'Lidia'])
    await writtenNote(vault, await plannedSession(vault, circleId, today), 'The roof first')
  })

const folderIn = (open: OpenApp, name: string): string => {
  const folder = join(open.home, name)
  mkdirSync(folder)
  return folder
}

const openDialog = async (page: Page, button: string, title: string) => {
  await page.getByRole('button', { name: button, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.waitFor()
  return dialog
}

describe('Backing up by hand', () => {
  it('asks what opens it and where it goes, proves it, and leaves nothing behind when it is stopped', async () => {
    await using open = await openReadyVault(await makeVault())
    const { app } = open
    const page = await app.page()
    const stick = folderIn(open, 'stick')
    await goToVault(page)
    await page.getByRole('heading', { name: 'Nothing is backed up yet' }).waitFor()

    const dialog = await openDialog(page, 'Back up now', 'Back up now')
    await choose(page, 'A passphrase for this file')
    await dialog.getByLabel('Passphrase for this backup').fill('summer2024')
    expect(await dialog.getByRole('button', { name: 'Choose where' }).isDisabled()).toBe(true)
    await dialog.getByLabel('Passphrase for this backup').fill(ofTheFile)
    await dialog.getByRole('button', { name: 'Choose where', disabled: false }).waitFor()

    // A dialog that is cancelled asks for nothing and keeps what was typed.
    await app.answerSaveDialog(null)
    await dialog.getByRole('button', { name: 'Choose where' }).click()
    expect(await dialog.getByLabel('Passphrase for this backup').inputValue()).toBe(ofTheFile)

    // The key of a chosen passphrase alone takes the better part of a second, so that there is time to stop.
    await app.answerSaveDialog(join(stick, 'stopped.subrosa-backup'))
    await dialog.getByRole('button', { name: 'Choose where' }).click()
    await dialog.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped. There is no half file left.').waitFor()
    expect(readdirSync(stick)).toEqual([])
    await page.getByRole('heading', { name: 'Nothing is backed up yet' }).waitFor()

    await openDialog(page, 'Back up now', 'Back up now')
    await choose(page, 'A passphrase for this file')
    await page.getByLabel('Passphrase for this backup').fill(ofTheFile)
    const file = join(stick, 'kept.subrosa-backup')
    await app.answerSaveDialog(file)
    await page.getByRole('button', { name: 'Choose where' }).click()
    const receipt = page.getByRole('dialog', { name: 'Backed up, read back, compared' })
    await receipt.waitFor()
    expect(await receipt.innerText()).toContain(
      `It lies in ${file} and holds 1 circle, 1 session, 1 note and no next steps.`,
    )
    expect(readdirSync(stick)).toEqual(['kept.subrosa-backup'])
    await receipt.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('heading', { name: /^Proven on / }).waitFor()
    await page.getByText('Backup proven today.').waitFor()

    // Any backup can be checked at any time; what does not open it, or is none, is said in one sentence.
    await page.getByRole('button', { name: 'Open and check one' }).click()
    const check = page.getByRole('dialog', { name: 'Open and check one' })
    await giveBackup(app, file, { passphrase: 'not the one at all' })
    await check.getByRole('button', { name: 'Check it' }).click()
    await check.getByText('That did not open the backup. Nothing was changed.').waitFor()
    const none = join(stick, 'holiday.subrosa-backup')
    writeFileSync(none, 'Dear all, the photographs are on the shelf.')
    await giveBackup(app, none, { passphrase: ofTheFile })
    await check.getByRole('button', { name: 'Check it' }).click()
    await check.getByText('This file is no Subrosa backup.').waitFor()
    await giveBackup(app, file, { passphrase: ofTheFile })
    await check.getByRole('button', { name: 'Check it' }).click()
    const opens = page.getByRole('dialog', { name: 'This backup opens' })
    await opens.waitFor()
    expect(await opens.innerText()).toContain('from “My vault” and holds 1 circle, 1 session, 1 note')
    expect(await opens.innerText()).toContain('It is noted as proven today.')
    await opens.getByRole('button', { name: 'Done' }).click()
  })
})

describe('Check my words', () => {
  it('says of twelve typed words whether they are the sheet of this vault, and notes the day', async () => {
    const vault = await makeVault()
    await using open = await openReadyVault(vault)
    const page = await open.page()
    await goToVault(page)
    const dialog = await openDialog(page, 'Check', 'Check my words')
    await typeWords(page, foreignWords)
    await dialog.getByText('All twelve are words of the list.').waitFor()
    await dialog.getByRole('button', { name: 'Check them' }).click()
    await dialog.getByText('These twelve are not the words of this vault.').waitFor()
    await typeWords(page, ['zzz', ...vault.words.slice(1)])
    await dialog.getByText('One word is not on the list.').waitFor()
    expect(await dialog.getByRole('button', { name: 'Check them' }).isDisabled()).toBe(true)
    await typeWords(page, vault.words)
    await dialog.getByRole('button', { name: 'Check them' }).click()
    await page.getByText('Right, all twelve. The sheet opens this vault.').waitFor()
    await page.getByText('Words checked today').waitFor()
  })
})

describe('A passphrase that is tried', () => {
  it('keeps the focus while it is tried, so that a wrong one is typed anew where it stands', async () => {
    await using open = await openFreshVault()
    const page = await open.page()
    await goToVault(page)
    const dialog = await openDialog(page, 'Write it afresh', 'Write the vault afresh?')
    const field = dialog.getByLabel('Your passphrase')
    await field.fill('not the words at all')
    await page.keyboard.press('Enter')
    await dialog.getByText('did not open the vault').waitFor()
    expect(await field.evaluate((input) => document.activeElement === input)).toBe(true)
  })
})

const hint = 'No automatic backup is set up yet.'
const backupsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.subrosa-backup'))
    .toSorted()

describe('Automatic backups', () => {
  it('are asked for on Today, lie in the chosen folder with the file of words, and a newer one comes after every session', async () => {
    await using open = await openReadyVault(await makeVault())
    const { app } = open
    const page = await app.page()
    const folder = folderIn(open, 'other disk')
    await page.getByText(hint).waitFor()
    await page.getByRole('button', { name: 'Choose a folder' }).click()
    await page.getByRole('heading', { name: 'By itself', exact: true }).waitFor()
    await app.answerOpenDialog(folder)
    await page.getByRole('button', { name: 'Choose a folder' }).click()
    await page.getByText('Made by itself').waitFor()
    const first = `Subrosa backup ${today}.subrosa-backup`
    expect(readdirSync(folder).toSorted()).toEqual([first, 'recovery-words-1.age'])
    await goTo(page, 'Today')
    await page.getByRole('heading', { name: 'Plumline meets today' }).waitFor()
    expect(await page.getByText(hint).count()).toBe(0)

    await page.getByRole('button', { name: 'Open the session' }).click()
    await beginSession(page)
    await closeSession(page)
    // Of one day the newest stays, and the older one goes only when the newer is proven.
    const second = `Subrosa backup ${today} (2).subrosa-backup`
    await expect.poll(() => backupsIn(folder), { timeout: 60_000 }).toEqual([second])

    // Switched off, nothing more comes, and what lies there stays.
    await goToVault(page)
    await page.getByRole('button', { name: 'Switch off' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click()
    await page.getByText('No automatic backups yet.').waitFor()
    expect(backupsIn(folder)).toEqual([second])
    await goTo(page, 'Today')
    await page.getByText(hint).waitFor()
  })
})

describe('Restoring into an open computer', () => {
  it('shows what is in a backup and what differs, and puts it into a new vault or over this one, which is kept aside', async () => {
    const vault = await makeVault()
    await using open = await openReadyVault(vault)
    const { app } = open
    const page = await app.page()
    const file = join(folderIn(open, 'stick'), 'before.subrosa-backup')
    await goToVault(page)
    await openDialog(page, 'Back up now', 'Back up now')
    await app.answerSaveDialog(file)
    await page.getByRole('button', { name: 'Choose where' }).click()
    await page.getByRole('button', { name: 'Done' }).click()
    await foundCircle(page, { name: 'Late comers', purpose: '', rhythm: 'every week', others: ['Otto'] })
    await goTo(page, 'Plumline')
    await page.getByRole('button', { name: 'Open the session' }).click()
    await page.locator('.ProseMirror').getByText('The roof first').click()
    await page.keyboard.press('End')
    await page.keyboard.type(', then the stairs')
    await page.getByText('Kept', { exact: true }).waitFor()

    await goToVault(page)
    const look = await openDialog(page, 'Choose a backup', 'Restore, with a look first')
    // Whatever is dropped while a file is asked for is that file; what is no file chooses nothing.
    await page
      .locator('[role="dialog"]')
      .dispatchEvent('drop', { dataTransfer: await page.evaluateHandle(() => new DataTransfer()) })
    await look.getByRole('button', { name: 'Choose a backup file' }).waitFor()
    await dropFiles(page, '[role="dialog"]', [file])
    await look.getByText(file).waitFor()
    await giveSecret(page, { words: foreignWords })
    await look.getByRole('button', { name: 'Look inside' }).click()
    await look.getByText('That did not open the backup. Nothing was changed.').waitFor()
    await giveSecret(page, { words: vault.words })
    await look.getByRole('button', { name: 'Look inside' }).click()
    await page.getByText('It is a backup of this vault.').waitFor()
    const rows = await page.getByRole('table').nth(0).getByRole('row').allInnerTexts()
    expect(rows.map((row) => row.split(/\s+/))).toEqual([
      ['', 'here', 'backup'],
      ['Plumline,', 'sessions', '1', '1'],
      ['Plumline,', 'notes', '1', '1'],
      ['Plumline,', 'next', 'steps', '0', '0'],
    ])
    const differs = page.getByRole('table', { name: 'What differs' })
    // The circle, its one other person, two memberships; the backup itself is no entry.
    expect(await differs.getByRole('row', { name: 'Only here' }).innerText()).toMatch(/[1-9]\d* entries/)
    expect(await differs.getByRole('row', { name: 'Only in the backup' }).innerText()).toContain('nothing')
    expect(await differs.getByRole('row', { name: 'In both, but different' }).innerText()).toMatch(/[1-9]/)

    await restoreAsNew(open)
    await restoreHere(open, vault.words)

    await goTo(page, 'Plumline')
    await page.getByRole('button', { name: 'Open the session' }).click()
    await page.locator('.ProseMirror').getByText('The roof first', { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: /^Late comers/ }).count()).toBe(0)
    await bothOpen(open)
  })

  const second = 'Subrosa 2'

  const restoreAsNew = async (open: OpenApp): Promise<void> => {
    const page = await open.page()
    const dialog = await openDialog(page, 'As a new vault', 'Restore into a new vault?')
    await dialog.getByText(join(open.home, 'Documents', second)).waitFor()
    await dialog.getByLabel('Passphrase from now on').fill(afterRestore)
    await dialog.getByRole('button', { name: 'Restore', disabled: false }).click()
    const words = page.getByRole('dialog', { name: 'Your new words' })
    await words.getByRole('button', { name: 'I have them on paper' }).click()
    await page.getByText('Restored into a new vault.').waitFor()
    expect(readdirSync(join(open.home, 'Documents', second)).toSorted()).toEqual(
      readdirSync(vaultFolderIn(open.home))
        .filter((name) => !/-(wal|shm)$/.test(name))
        .toSorted(),
    )
  }

  const restoreHere = async (open: OpenApp, words: readonly string[]): Promise<void> => {
    const page = await open.page()
    const look = await openDialog(page, 'Choose a backup', 'Restore, with a look first')
    await giveBackup(open.app, join(open.home, 'stick', 'before.subrosa-backup'), { words })
    await look.getByRole('button', { name: 'Look inside' }).click()
    const dialog = await openDialog(page, 'Over this vault', 'Put the backup over this vault?')
    await dialog.getByLabel('Passphrase from now on').fill(afterRestore)
    await dialog.getByRole('button', { name: 'Put it over this vault', disabled: false }).click()
    await keepWords(page)
    await page.getByText('Restored. The vault as it was before is kept aside in').waitFor()
  }

  /** The vault in its place opens with the new passphrase only, the one kept aside with the old one only. */
  const bothOpen = async (open: OpenApp): Promise<void> => {
    const { app } = open
    const aside = readdirSync(join(open.home, 'Documents')).filter(
      (name) => name !== 'Subrosa' && name !== second,
    )
    expect(aside).toHaveLength(1)
    await lock(app)
    const page = await app.page()
    await page.getByLabel('Your passphrase').fill(passphrase)
    await page.keyboard.press('Enter')
    await page.getByText('That passphrase did not open the vault.').first().waitFor()
    await unlock(page, afterRestore)
    await lock(app)
    const door = await app.page()
    await door.getByRole('button', { name: 'Open another' }).click()
    await app.answerOpenDialog(join(open.home, 'Documents', aside[0] ?? ''))
    await door.getByRole('button', { name: 'Open another folder' }).click()
    await unlock(door, passphrase)
    await door.getByRole('button', { name: /^Late comers/ }).waitFor()
  }
})
