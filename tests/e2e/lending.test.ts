import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { commandIds } from '#shared/commands.ts'
import { unlock } from '#tools/demo/journey/door.ts'
import { untilKept } from '#tools/demo/journey/notes.ts'
import { enterOn } from '#tests/support/keyboard.ts'
import { vaultInATurn } from '#tests/support/vaultInATurn.ts'
import { openReadyVault, passphrase, type OpenVaultApp } from '#tests/support/openVault.ts'

const inATurn = vaultInATurn()
const takeBack = 'Take the keyboard back?'

/** The app in Priya's turn. */
const openTurn = async (): Promise<OpenVaultApp> => {
  const open = await openReadyVault(await inATurn)
  const page = await open.page()
  await enterOn(page, 'Open the session')
  await page.locator('.live-sheet .note-text').waitFor()
  return open
}

/** By the key that stands on the sheet; what comes is another renderer's. */
const lend = async ({ app, page }: OpenVaultApp): Promise<Page> => {
  const at = await page()
  const before = await app.rendererPid()
  const key = at.getByRole('button', { name: 'Lend the keyboard' }).locator('kbd')
  await at.keyboard.press((await key.innerText()).replaceAll(' ', '+'))
  await app.untilRendererReplaced(before)
  const lent = await page()
  await lent.locator('.lent .note-text').waitFor()
  return lent
}

const endWith = async (page: Page, typed: string): Promise<void> => {
  await page.getByRole('dialog', { name: takeBack }).waitFor()
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
}

/** All that can be read, and every control by its name. */
const whatIsThere = (page: Page): Promise<string> => page.locator('body').innerText()

describe('Lending the keyboard', () => {
  it('leaves the sheet of the turn and the clock, takes what is written, and comes back by the passphrase', async () => {
    await using open = await openTurn()
    const { app } = open
    const before = await open.page()
    await before.locator('.note-text').click()
    await before.keyboard.type('Half of them mean it kindly.')
    const page = await lend(open)

    await page.getByRole('timer').waitFor()
    await page.keyboard.type(' The other half is tired.')
    await untilKept(page)
    const there = await whatIsThere(page)
    expect(there).toContain('Writing for Priya')
    expect(there).toContain('Following someone everyone loved')
    for (const gone of ['Harbour Table', 'Only mine', 'Agreed record', 'Davit', 'Wrap up', 'Next:', 'Today'])
      expect(there).not.toContain(gone)
    const buttons = await page.getByRole('button').allInnerTexts()
    expect(buttons.filter((name) => name !== '').map((name) => name.split('\n')[0])).toEqual([
      'Off the record',
      'Take it back',
    ])
    expect(await page.title()).toBe('Subrosa')

    // Keys and menus that lead elsewhere, or take back what others did, do nothing.
    for (const key of [
      'Control+k',
      'Control+1',
      'Control+3',
      'Control+,',
      'F1',
      'F5',
      'F7',
      'Control+n',
      'Control+Shift+n',
    ])
      await page.keyboard.press(key)
    const offered = (): Promise<readonly string[]> =>
      app.evaluate(
        ({ Menu }, ids) =>
          ids.filter((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled === true),
        commandIds,
      )
    await expect
      .poll(offered)
      .toEqual(['hide', 'lock', 'larger-text', 'smaller-text', 'usual-text', 'full-screen'])
    await app.evaluate(({ Menu }) => {
      for (const id of ['find', 'today', 'vault', 'keys'])
        Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
    }, null)
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await whatIsThere(page)).toContain('The other half is tired.')

    // Only what was written since can be undone.
    for (let times = 0; times < 30; times += 1) await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+End')
    await expect.poll(() => page.locator('.note-text').innerText()).toBe('Half of them mean it kindly.')
    await page.keyboard.type(' And the rest asks.')

    await page.keyboard.press('Shift+F7')
    await endWith(page, 'somebody guesses')
    await page.getByText('That passphrase did not open the vault.').waitFor()
    expect(await page.locator('.live').count()).toBe(0)
    await page.keyboard.type(passphrase)
    await page.keyboard.press('Enter')
    await page.locator('.live-sheet .note-text', { hasText: 'And the rest asks.' }).waitFor()
    await page.getByRole('button', { name: 'Lend the keyboard' }).waitFor()
  })

  it('goes off the record by its key, and hides', async () => {
    await using open = await openTurn()
    const page = await lend(open)
    await page.keyboard.press('F9')
    await page.getByText('Nothing is being written. Keys do nothing here.').waitFor()
    await page.keyboard.type('nobody writes this')
    await page.keyboard.press('F9')
    await page.locator('.lent .note-text').waitFor()
    expect(await page.locator('.note-text').innerText()).not.toContain('nobody writes')
    await page.keyboard.press('F8')
    await page.getByRole('heading', { name: 'Hidden' }).waitFor()
    await page.keyboard.press('Space')
    await page.getByRole('heading', { name: 'Hidden' }).waitFor({ state: 'detached' })
    await page.locator('.lent .note-text').waitFor()
  })

  it('holds when the window is loaded anew, and locks when its renderer or the vault process is killed', async () => {
    await using open = await openTurn()
    const { app } = open
    const page = await lend(open)
    const lentIn = await app.rendererPid()
    // What the window itself could ask of main; the page that asks may be gone before it is answered.
    await page.evaluate(`void window.subrosa.system('renewWindow', {})`).catch(() => undefined)
    await app.untilRendererReplaced(lentIn)
    await (await open.page()).locator('.lent .note-text').waitFor()

    const renderer = await app.rendererPid()
    process.kill(renderer, 'SIGKILL')
    await app.untilRendererReplaced(renderer)
    const door = await open.page()
    await door.getByText(/This window ended without being asked/).waitFor()
    await unlock(door, passphrase)
    await enterOn(door, 'Open the session')
    const again = await lend(open)
    process.kill(await app.vaultPid(), 'SIGKILL')
    await again.getByRole('heading', { name: 'The vault closed itself' }).waitFor()
    const dying = await app.rendererPid()
    await enterOn(again, 'To the door')
    await app.untilRendererReplaced(dying)
    const shown = async (): Promise<string> => whatIsThere(await open.page())
    await expect.poll(shown).toContain('The vault closed itself at')
  })
})
