import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { localDay } from '#main/localClock.ts'
import { unlock } from '#tools/demo/journey/door.ts'
import type { Subrosa } from '#tools/hosts/subrosa.ts'
import { openAtDoor, openReadyVault, passphrase, vaultFolderIn } from '#tests/support/openVault.ts'
import { makeReadyVault } from '#tests/support/readyVault.ts'

const vault = makeReadyVault()

const accelerator = (app: Subrosa, id: string): Promise<unknown> =>
  app.evaluate(
    ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.accelerator ?? null,
    id,
  )

const headline = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { name, level: 1 }).waitFor()

const openKeys = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: 'Change the keys' }).click()
  await headline(page, 'Keys')
}

/** The sheet that waits for a key, by the key something has now. */
const askKey = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: `: change the key of “${name}”` }).click()
  await page.getByRole('textbox', { name: 'The new key' }).waitFor()
}

const says = (page: Page): Promise<string> => page.getByRole('dialog').getByRole('status').innerText()

const keep = async (page: Page, by: string): Promise<void> => {
  await page.getByRole('dialog').getByRole('button', { name: by, exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

const leave = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

describe('A key somebody chose', () => {
  it('does what it was given to at once: keys, menus, hints, palette and keyboard map follow, and it lasts over a lock', async () => {
    await using open = await openReadyVault(await vault)
    const { app } = open
    const page = await app.page()
    await openKeys(page)
    await askKey(page, 'Go to People')
    await page.keyboard.press('Control+J')
    expect(await says(page)).toBe('Ctrl J is free.')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText('“Go to People” now has Ctrl J.').waitFor()
    await page.keyboard.press('Control+J')
    await headline(page, 'People')
    await expect.poll(() => accelerator(app, 'people')).toBe('CommandOrControl+J')

    // One that belongs to something else: the two swap, and the hint beside the field follows.
    await openKeys(page)
    await askKey(page, 'Find or do')
    await page.keyboard.press('Control+1')
    expect(await says(page)).toBe(
      'Ctrl 1 is the key of “Go to Today”. They can swap: “Go to Today” then has Ctrl K.',
    )
    await keep(page, 'Swap them')
    await expect.poll(() => page.locator('.sidebar kbd').innerText()).toBe('Ctrl 1')
    expect([await accelerator(app, 'find'), await accelerator(app, 'today')]).toEqual([
      'CommandOrControl+1',
      'CommandOrControl+K',
    ])
    await page.keyboard.press('Control+1')
    await page.getByRole('combobox', { name: 'Find or do' }).fill('Go to Today')
    expect(await page.getByRole('option').first().innerText()).toContain('Ctrl K')
    await leave(page)
    await page.keyboard.press('?')
    const map = page.getByRole('dialog')
    await map.getByText('Ctrl 1, then a few letters').waitFor()
    expect(await map.innerText()).toMatch(/Go to Today\s+Ctrl K/u)
    await leave(page)

    const before = await app.rendererPid()
    await page.keyboard.press('Control+L')
    await app.untilRendererReplaced(before)
    const again = await app.page()
    await unlock(again, passphrase)
    await again.keyboard.press('Control+J')
    await headline(again, 'People')

    await openKeys(again)
    await again.getByRole('button', { name: 'as usual: “Find or do” gets its usual key again' }).click()
    await expect.poll(() => again.locator('.sidebar kbd').innerText()).toBe('Ctrl K')
    await again.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => again.locator('.sidebar kbd').innerText()).toBe('Ctrl 1')
    await again.getByRole('button', { name: 'All keys as usual' }).click()
    await expect.poll(() => again.locator('.sidebar kbd').innerText()).toBe('Ctrl K')
    expect(await again.getByRole('button', { name: 'as usual', exact: false }).count()).toBe(1)
  })

  it('is none that writes, copies or moves, says so in words, and the way out always has one', async () => {
    await using open = await openReadyVault(await vault)
    const { app } = open
    const page = await app.page()
    await openKeys(page)
    await askKey(page, 'Go to People')
    const pressed = [
      ['Control+C', 'Ctrl C belongs to the computer, or to copying, pasting and undoing. It stays as it is.'],
      ['g', 'G types something. Hold Ctrl with it, or take one of F1 to F12.'],
      ['Control+B', 'Ctrl B shapes the text of a note. It stays as it is.'],
      ['Control+ArrowRight', 'Ctrl → moves through texts and lists. It stays as it is.'],
      [
        'Control+K',
        'Ctrl K is the key of “Find or do”, which always has one. Give “Find or do” another first.',
      ],
    ] as const
    for (const [key, sentence] of pressed) {
      await page.keyboard.press(key)
      await expect.poll(() => says(page)).toBe(sentence)
      expect(await page.getByRole('button', { name: 'Keep it' }).getAttribute('aria-disabled')).toBe('true')
    }
    await page.keyboard.press('Control+2')
    expect(await says(page)).toBe('Ctrl 2 is the key of “Go to My next steps”, which would then have none.')
    // The way out stays while a key is awaited.
    await page.keyboard.press('F8')
    await headline(page, 'Hidden')
    await page.keyboard.press('Space')
    await page.getByRole('heading', { name: 'Hidden' }).waitFor({ state: 'detached' })
    await keep(page, 'Take it')
    await page.keyboard.press('Control+2')
    await headline(page, 'People')

    await openKeys(page)
    await askKey(page, 'Hide what is on screen')
    expect(await page.getByRole('dialog').getByRole('button', { name: 'No key' }).count()).toBe(0)
    await page.keyboard.press('Control+J')
    await keep(page, 'Keep it')
    await page.keyboard.press('Control+J')
    await headline(page, 'Hidden')
  })

  it('in a file somebody wrote by hand is followed as far as it can be', async () => {
    const ready = await vault
    const keys = { lock: null, hide: 'Mod+C', people: 'Mod+J', today: ['Mod+1'], nobody: 'F2' }
    await using open = await openAtDoor(
      (home) => {
        const folder = vaultFolderIn(home)
        ready.putInto(folder)
        return [{ name: 'My vault', folder, lastOpenedOn: localDay() }]
      },
      { keys },
    )
    const { app } = open
    const page = await app.page()
    await unlock(page, passphrase)
    await page.keyboard.press('Control+J')
    await headline(page, 'People')
    await page.keyboard.press('Control+1')
    await page.locator('.nav.here', { hasText: 'Today' }).waitFor()
    const before = await app.rendererPid()
    await page.keyboard.press('Control+L')
    await app.untilRendererReplaced(before)
    await (await app.page()).getByLabel('Your passphrase').waitFor()
    expect(await accelerator(app, 'lock')).toBe('CommandOrControl+L')
  })
})
