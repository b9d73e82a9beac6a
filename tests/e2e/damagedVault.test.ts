import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { goTo, unlock } from '#tools/demo/journey/door.ts'
import { makeFullVault } from '#tests/support/fullVault.ts'
import { enterOn } from '#tests/support/keyboard.ts'
import { openReadyVault, passphrase, vaultFolderIn } from '#tests/support/openVault.ts'
import { sidewaysFindings } from '#tests/support/screens.ts'
import { accessibilityFindings } from '#tests/support/accessibility.ts'

/** Screens that ask for what was not read before, and the way to each: a page that SQLite has read stays at hand. */
const screens: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['My next steps', (page) => goTo(page, 'My next steps')],
  ['a circle', (page) => goTo(page, 'Across the Floor')],
  ['Vault and backups', (page) => byCommand(page, 'Go to Vault and backups', 'Vault and backups')],
]

const byCommand = async (page: Page, command: string, heading: string): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find or do' }).fill(command)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  // Until then the screen before stands there, and what it said.
  await page.getByRole('heading', { name: heading, exact: true }).waitFor()
}

/** Leaves of the file no more than a disk that gives its beginning. */
const cutOff = (home: string): (() => void) => {
  const file = join(vaultFolderIn(home), 'vault.db')
  const whole = readFileSync(file)
  truncateSync(file, 4_096)
  return () => writeFileSync(file, whole)
}

const expectHelp = async (page: Page, name: string): Promise<void> => {
  const main = page.getByRole('main')
  await expect.poll(() => main.getByRole('alert').count(), { message: name }).toBeGreaterThan(0)
  for (const said of await main.getByRole('alert').allInnerTexts()) {
    expect([name, said]).toEqual([
      name,
      expect.stringMatching(/contents are damaged\. Nothing was changed\. Restore .+\./),
    ])
  }
  expect(await main.innerText()).not.toMatch(/SQL|[Ee]rror|vault\.db|undefined/)
  // What was read damaged stays so for as long as it is open: another try is not offered.
  expect([name, await main.getByRole('button', { name: 'Try again' }).count()]).toEqual([name, 0])
  expect(await main.getByRole('button', { name: 'Lock and open again' }).count()).toBeGreaterThan(0)
  expect([name, await accessibilityFindings(page), await sidewaysFindings(page)]).toEqual([name, [], []])
}

it('When the vault’s file is cut off, each screen that needs it says what happened, what it means and what to do, and leads to a vault that is whole again by locking', async () => {
  await using open = await openReadyVault(await makeFullVault())
  const page = await open.page()
  await page.getByRole('heading', { name: /^Harbour Table meets/ }).waitFor()
  const mend = cutOff(open.home)
  for (const [name, go] of screens) {
    await go(page)
    await expectHelp(page, name)
  }
  await byCommand(page, 'Go to the formats', 'Formats')
  const main = page.getByRole('main')
  // A page that was read before the damage is still at hand, and whoever tidies up after an unlock may have read this one.
  const builtIn = main.getByRole('button', { name: /^Accountability partners/ })
  await expect.poll(async () => (await builtIn.count()) + (await main.getByRole('alert').count())).not.toBe(0)
  if ((await builtIn.count()) === 0) await expectHelp(page, 'the formats')

  mend()
  const before = await open.app.rendererPid()
  await enterOn(page, 'Lock and open again')
  await open.app.untilRendererReplaced(before)

  const anew = await open.page()
  await unlock(anew, passphrase)
  await goTo(anew, 'My next steps')
  await anew.getByRole('heading', { name: 'Still open' }).waitFor()
  expect(await anew.getByRole('alert').count()).toBe(0)
})
