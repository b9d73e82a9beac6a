/**
 * A long session in a real window, typed and clicked as by a person, for the tracer: it hands over, writes, copies, holds, takes
 * back, strikes, seals, prints, throws away, crashes, backs up, restores, writes the vault afresh and locks. Says `at the end`, and waits to be told to go on.
 */
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import type { Page } from 'playwright-core'
import { localDay } from '#main/localClock.ts'
import { backUpWithWords } from '#tools/demo/journey/backup.ts'
import { beginSession, foundCircle, planSession } from '#tools/demo/journey/circle.ts'
import { goTo, keepWords, lock, unlock } from '#tools/demo/journey/door.ts'
import { untilKept } from '#tools/demo/journey/notes.ts'
import { giveBackup } from '#tools/demo/journey/vault.ts'
import { copyApp } from '#tests/support/appCopy.ts'
import { enterOn } from '#tests/support/keyboard.ts'
import { openAtDoor, vaultFolderIn } from '#tests/support/openVault.ts'
import { passphrase } from '#tests/support/readyVault.ts'
import { goToWrappingUp, wrappingUpVault } from '#tests/support/wrappingUp.ts'
import { exported, passphraseAfterRestore, passphraseOfNote, typed } from './secretsTyped.ts'

const isPlanted = process.argv.includes('planted')
using copy = isPlanted ? copyApp() : null
if (copy !== null)
  appendFileSync(
    join(copy.appDir, 'out', 'main', 'index.js'),
    `\n;{ const fs = process.getBuiltinModule('node:fs'); const zlib = process.getBuiltinModule('node:zlib')
const folder = process.env.HOME; const words = ${JSON.stringify(typed.note)}
fs.writeFileSync(folder + '/planted', words)
fs.writeFileSync(folder + '/planted.gz', zlib.gzipSync(words))
fs.writeFileSync(folder + '/planted-and-gone', words); fs.unlinkSync(folder + '/planted-and-gone') }\n`,
  )

const vault = await wrappingUpVault()
await using open = await openAtDoor(
  (home) => {
    mkdirSync(join(home, 'Documents'), { recursive: true })
    vault.putInto(vaultFolderIn(home))
    return [{ name: 'My vault', folder: vaultFolderIn(home), lastOpenedOn: localDay() }]
  },
  copy === null ? {} : { appDir: copy.appDir },
)
const { app } = open

const note = (page: Page) => page.locator('.live-sheet .note-text')

/** What was written for somebody goes to them as a packet, and ours is let go. */
const handOver = async (page: Page): Promise<void> => {
  await goToWrappingUp(page)
  await app.answerSaveDialog(join(open.home, exported.packet))
  await enterOn(page, 'Hand over')
  await enterOn(page, 'Choose a place and seal it')
  await page.getByRole('list', { name: 'Six words' }).waitFor()
  await enterOn(page, 'They have the words. Let my copy go')
  await page.getByText(/^Handed to Priya on/u).waitFor()
  await enterOn(page, 'Close the session')
  await page.getByText('held', { exact: true }).waitFor()
}

const writeCopyHold = async (page: Page): Promise<void> => {
  await note(page).click()
  await page.keyboard.type(`${typed.note} `)
  await untilKept(page)
  await page.keyboard.type(typed.copied)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('ControlOrMeta+C')
  await page.keyboard.press('ArrowRight')
  await untilKept(page)
  // A line that is held lives in memory only.
  await page.keyboard.press('F9')
  await enterOn(page, 'Hold a line')
  await page.getByRole('textbox', { name: 'A line to hold' }).waitFor()
  await page.keyboard.type(typed.held)
  await page.keyboard.press('Enter')
  await page.locator('.held-words', { hasText: typed.held }).waitFor()
  await page.keyboard.press('F9')
  await note(page).waitFor()
}

/** On the circle's own sheet: what is struck, what is taken back, and what goes on paper. */
const strikeTakeBackPrint = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: 'For the circle' }).click()
  await note(page).click()
  await page.keyboard.type(typed.struck)
  await untilKept(page)
  await page.getByRole('button', { name: 'More for this note' }).click()
  await page.getByRole('menuitem', { name: 'Strike this note' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Strike it' }).click()
  await note(page).getByText(typed.struck).waitFor({ state: 'detached' })
  await note(page).click()
  await page.keyboard.type(typed.unwritten)
  await untilKept(page)
  await page.keyboard.press('Control+Shift+U')
  await enterOn(page, 'Take it back')
  await note(page).getByText(typed.unwritten).waitFor({ state: 'detached' })
  await note(page).click()
  await page.keyboard.type(typed.record)
  await untilKept(page)
  await page.keyboard.press('Control+p')
  await page.getByRole('dialog', { name: 'Print this record?' }).waitFor()
  await app.answerSaveDialog(join(open.home, exported.pdf))
  await enterOn(page, 'Save as PDF')
  await page.getByText('Saved. A PDF is not encrypted').waitFor()
}

/** A note of its own under a passphrase of its own; the sheet begins anew. */
const seal = async (page: Page): Promise<void> => {
  await note(page).click()
  await page.keyboard.type(typed.sealed)
  await untilKept(page)
  await page.getByRole('button', { name: 'More for this note' }).click()
  await page.getByRole('menuitem', { name: 'Seal this note' }).click()
  const dialog = page.getByRole('dialog', { name: 'Seal this note?' })
  await dialog.getByLabel('A title that may be read').fill('for later')
  await dialog.getByLabel('A passphrase for this note alone').fill(passphraseOfNote)
  await dialog.locator('button[type="submit"]:not([data-unavailable])').click()
  await page.getByRole('button', { name: 'Open “for later”' }).waitFor()
}

/** A next step goes to the trash, and the trash is emptied. */
const throwAway = async (page: Page): Promise<void> => {
  await goTo(page, 'My next steps')
  await page.getByRole('button', { name: 'A next step' }).click()
  await page.getByLabel('What will be done').fill(typed.thrownAway)
  await enterOn(page, 'Keep it')
  await enterOn(page, new RegExp(`^${typed.thrownAway}`, 'u'))
  await enterOn(page, 'To the trash')
  await page.getByText('In the trash, for 30 days.').first().waitFor()
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('Go to the trash')
  await page.keyboard.press('Enter')
  await enterOn(page, 'Empty the trash')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Empty it' }).click()
  await page.getByText('Nothing lies here').waitFor()
}

const writeAfresh = async (page: Page): Promise<void> => {
  await goTo(page, 'Vault and backups')
  await page.getByRole('button', { name: 'Write it afresh' }).click()
  const dialog = page.getByRole('dialog', { name: 'Write the vault afresh?' })
  await dialog.getByLabel('Your passphrase').fill(passphraseAfterRestore)
  await dialog.getByRole('button', { name: 'Write it afresh' }).click()
  await page.getByText('The vault lies in a fresh file, under a new key.').waitFor()
}

const backUpAndRestore = async (page: Page): Promise<void> => {
  const file = join(open.home, exported.backup)
  await goTo(page, 'Today')
  await backUpWithWords(app, file)
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Choose a backup' }).click()
  await giveBackup(app, file, { words: vault.words })
  await page.getByRole('button', { name: 'Look inside' }).click()
  await page.getByRole('button', { name: 'Over this vault', exact: true }).click()
  await page.getByLabel('Passphrase from now on').fill(passphraseAfterRestore)
  await page.getByRole('button', { name: 'Put it over this vault', disabled: false }).click()
  await keepWords(page)
  await page.getByText('Restored. The vault as it was before is kept aside in').waitFor()
}

const crash = async (): Promise<void> => {
  const before = await app.rendererPid()
  process.kill(before, 'SIGKILL')
  await app.untilRendererReplaced(before)
}

const session = async (): Promise<void> => {
  const page = await app.page()
  await unlock(page, passphrase)
  await handOver(page)
  await foundCircle(page, {
    name: typed.circle,
    purpose: 'Three houses, three promises at a time.',
    rhythm: 'every month',
    others: [typed.name, 'Lidia'],
  })
  await planSession(page, 'today')
  await beginSession(page)
  await seal(page)
  await writeCopyHold(page)
  await strikeTakeBackPrint(page)
  await crash()
  const again = await app.page()
  await unlock(again, passphrase)
  await throwAway(again)
  await backUpAndRestore(again)
  await writeAfresh(again)
  await lock(app)
}

// What is planted is there before anybody has done anything.
if (!isPlanted) await session()
process.stdout.write('at the end\n')
await once(process.stdin, 'data')
