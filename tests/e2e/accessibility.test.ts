import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { localDay } from '#main/localClock.ts'
import { goTo, keepWords, unlock } from '#tools/demo/journey/door.ts'
import { writeNotes } from '#tools/demo/journey/notes.ts'
import type { Subrosa } from '#tools/hosts/subrosa.ts'
import { foundedCircle, inDays, plannedSession, promisedStep, today } from '#tests/support/filledVault.ts'
import { openAtDoor, passphrase, vaultFolderIn } from '#tests/support/openVault.ts'
import { makeReadyVault, noonOf } from '#tests/support/readyVault.ts'
import {
  accessibilityFindings,
  setSize,
  setTheme,
  sidewaysFindings,
  unseenFocus,
  type Theme,
} from '#tests/support/screens.ts'

const usual = { width: 1_360, height: 860 }
const smallest = { width: 900, height: 600 }

/** Looks at the screen that is shown, in light and dark and in both sizes. */
const examine = async (app: Subrosa, screen: string, findings: string[]): Promise<void> => {
  const page = await app.page()
  const note = (found: readonly string[], how: string): void => {
    findings.push(...found.map((one) => `${screen}, ${how}: ${one}`))
  }
  for (const theme of ['light', 'dark'] as const satisfies readonly Theme[]) {
    await setTheme(app, theme)
    note(await accessibilityFindings(page), theme)
    await photograph(page, `${screen}-${theme}`)
  }
  note(await sidewaysFindings(page), 'usual size')
  await setSize(app, smallest.width, smallest.height)
  note(await sidewaysFindings(page), 'smallest size')
  await photograph(page, `${screen}-small`)
  await setSize(app, usual.width, usual.height)
}

/** For the eyes of whoever mends a screen: `PICTURES` names a folder. */
const photograph = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['PICTURES']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name.replaceAll(' ', '-')}.png`) })
}

const makeVault = () =>
  makeReadyVault(async (vault) => {
    vault.setNow(noonOf(inDays(-28)))
    const plumline = await foundedCircle(vault, 'Plumline', ['Bruno', 'Lidia', 'Marguerite Ostermann'])
    const harbour = await foundedCircle(vault, 'The long table behind the quiet harbour', ['Otto'])
    await promisedStep(vault, { title: 'Measure the stairs', circleId: plumline, dueOn: inDays(-21) })
    await promisedStep(vault, { title: 'Write to the harbour master', circleId: harbour, dueOn: inDays(4) })
    await promisedStep(vault, { title: 'Learn to splice', circleId: null })
    vault.setNow(noonOf(today))
    await plannedSession(vault, plumline, today)
    await plannedSession(vault, harbour, inDays(3))
  })

describe('Every screen', () => {
  it('before a vault is open has nothing axe finds fault with, and nothing scrolls sideways', async () => {
    const vault = await makeVault()
    const findings: string[] = []
    await using open = await openAtDoor((home) => {
      const folder = vaultFolderIn(home)
      vault.putInto(folder)
      return [
        { name: 'My vault', folder, lastOpenedOn: localDay() },
        { name: 'Allotment', folder: join(home, 'Documents', 'gone'), lastOpenedOn: null },
      ]
    })
    const { app } = open
    const page = await app.page()
    await setSize(app, usual.width, usual.height)
    await page.getByLabel('Your passphrase').fill('half typed')
    await examine(app, 'lock', findings)
    await page.getByRole('button', { name: 'I have my recovery sheet' }).click()
    await page.getByRole('combobox', { name: 'Word 1', exact: true }).fill('ab')
    await page.getByRole('option').first().waitFor()
    await examine(app, 'words', findings)
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await page.getByRole('button', { name: 'Open another' }).click()
    await examine(app, 'chooser', findings)
    await page.getByRole('button', { name: /^Allotment/ }).click()
    await page.getByText('The folder of this vault is not there.').waitFor()
    await examine(app, 'missing', findings)
    await page.getByRole('button', { name: 'Open another' }).click()
    await page.getByRole('button', { name: 'Restore a backup' }).click()
    await examine(app, 'restore at the door', findings)
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await page.getByRole('button', { name: 'Open another' }).click()
    await page.getByRole('button', { name: 'Make a new vault' }).click()
    await page.getByLabel('What do people call you?').fill('Ines')
    await examine(app, 'onboarding', findings)
    await page.getByLabel('Which words will open your vault?').fill(passphrase)
    await page.getByRole('button', { name: 'Open my vault' }).click()
    await keepWords(page, () => examine(app, 'sheet', findings))
    await examine(app, 'today of a newcomer', findings)
    expect(findings).toEqual([])
  })

  it('of an open vault has nothing axe finds fault with, nothing scrolls sideways, and the focus is always to be seen', async () => {
    const vault = await makeVault()
    const findings: string[] = []
    await using open = await openAtDoor((home) => {
      const folder = vaultFolderIn(home)
      vault.putInto(folder)
      return [{ name: 'My vault', folder, lastOpenedOn: localDay() }]
    })
    const { app } = open
    const page = await app.page()
    await setSize(app, usual.width, usual.height)
    await unlock(page, passphrase)
    const lookAt = async (screen: string, { isTabbed = true } = {}): Promise<void> => {
      await examine(app, screen, findings)
      if (isTabbed) findings.push(...(await unseenFocus(page)).map((stop) => `${screen}, focus: ${stop}`))
    }
    await page.getByRole('heading', { name: 'Plumline meets today' }).waitFor()
    await page.locator('.bloom').waitFor({ state: 'detached' })
    await lookAt('today')
    await goTo(page, 'My next steps')
    await page.getByRole('button', { name: /^Measure the stairs/ }).click()
    await page.getByRole('button', { name: 'A next step' }).click()
    await lookAt('next steps')
    await goTo(page, 'People')
    await page.getByText('Marguerite Ostermann').waitFor()
    await lookAt('people')
    await goTo(page, 'Start a circle')
    await lookAt('found a circle')
    await goTo(page, 'Settings')
    await lookAt('settings')
    await goTo(page, 'Vault and backups')
    await lookAt('vault')
    await lookAtDialogs(app, findings)
    await goTo(page, 'Plumline')
    await page.getByText('Marguerite Ostermann').waitFor()
    await lookAt('circle')
    await page.getByRole('button', { name: 'Open the session' }).click()
    await page.getByRole('button', { name: 'Begin the session' }).waitFor()
    await lookAt('planned session')
    await page.getByRole('button', { name: 'Begin the session' }).click()
    await examine(app, 'begin dialog', findings)
    await page.getByRole('button', { name: 'Begin all the same' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Wrap up' }).waitFor()
    await writeNotes(page, ['@Bruno has the keys', '[] Ask for the deposit by next Friday', 'Then we ate.'])
    await lookAt('session', { isTabbed: false })
    await page.keyboard.press('F8')
    await page.getByRole('heading', { name: 'Hidden' }).waitFor()
    await examine(app, 'hidden', findings)
    expect(findings).toEqual([])
  })
})

const lookAtDialogs = async (app: Subrosa, findings: string[]): Promise<void> => {
  const page = await app.page()
  for (const button of ['Back up now', 'Check', 'Change', 'Make new words', 'Rename', 'Choose a backup']) {
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.getByRole('dialog').waitFor()
    await examine(app, `dialog ${button}`, findings)
    findings.push(...(await unseenFocus(page)).map((stop) => `dialog ${button}, focus: ${stop}`))
    // The first Escape may be a tooltip's.
    while ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape')
  }
}
