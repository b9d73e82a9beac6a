import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { localDay } from '#main/localClock.ts'
import type { Subrosa } from '#tools/hosts/subrosa.ts'
import { goTo, unlock } from '#tools/demo/journey/door.ts'
import { accessibilityFindings } from '#tests/support/accessibility.ts'
import { enterOn } from '#tests/support/keyboard.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import {
  openAtDoor,
  openReadyVault,
  passphrase,
  vaultFolderIn,
  type ListedVault,
} from '#tests/support/openVault.ts'
import { vaultInATurn } from '#tests/support/vaultInATurn.ts'

/** Priya's turn, in whose sheet two people are typed by name; she has an alias, Davit has none. */
const inATurn = vaultInATurn(async (vault) => {
  const people = await vault.call('people.list', {})
  for (const { id: personId, name } of people)
    if (name === 'Priya') await vault.call('aliases.setOfPerson', { personId, alias: 'Wren' })
  const [session] = (await vault.call('today.get', {})).sessions
  if (session === undefined) throw new Error('no session runs')
  const [turn] = await vault.call('turns.list', { sessionId: session.id })
  if (turn === undefined) throw new Error('no turn runs')
  const owner = { table: 'turn', id: turn.id } as const
  const note = await vault.call('notes.open', { owner, layer: 'for_presenter' })
  const doc = noteDoc("Priya thinks of leaving. Davit's idea was to ask first.")
  await vault.call('notes.save', { noteId: note.id, baseRev: note.rev, doc })
})

/** All that is in the page: text, labels, titles, values. */
const whatIsThere = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const typed = [...document.querySelectorAll('input, textarea')].map((field) =>
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '',
    )
    return [document.title, document.documentElement.outerHTML, ...typed].join('\n')
  })

const names = /priya|davit/iu

/** By its key; what comes is another renderer's. */
const turn = async (app: Subrosa, press: (page: Page) => Promise<unknown>): Promise<Page> => {
  const before = await app.rendererPid()
  await press(await app.page())
  await app.untilRendererReplaced(before)
  const page = await app.page()
  // The new one may still be on its way to its page.
  await page.locator('.shell').waitFor()
  return page
}

const byKey = (page: Page): Promise<void> => page.keyboard.press('Shift+F8')

describe('Alias view', () => {
  it('covers every name on every screen from one key on, outlives a lock, and lets nothing be written', async () => {
    await using open = await openReadyVault(await inATurn)
    const { app } = open
    const first = await open.page()
    await enterOn(first, 'Open the session')
    await first.locator('.live-sheet .note-text', { hasText: 'Priya thinks' }).waitFor()

    const page = await turn(app, byKey)
    // It begins where one was.
    await page.locator('.live-sheet .note-text', { hasText: 'Wren thinks of leaving.' }).waitFor()
    await page.getByRole('complementary', { name: 'Names' }).getByText('Names are covered.').waitFor()
    await expect.poll(() => page.locator('.note-text').innerText()).toMatch(/Wren thinks.*[A-Z]\d's idea/u)
    expect(await whatIsThere(page)).not.toMatch(names)

    // The text can be gone to and read; keys do nothing to it.
    const sheet = page.getByRole('textbox', { name: 'For the presenter' })
    const before = await page.locator('.note-text').innerText()
    await page.locator('.note-text').click()
    await page.keyboard.type('not written ')
    await page.keyboard.press('Control+b')
    await page.keyboard.press('Enter')
    expect(await page.locator('.note-text').innerText()).toBe(before)
    expect(await sheet.first().getAttribute('aria-readonly')).toBe('true')

    await page.keyboard.press('F7')
    await page.getByText('No notes are shown here.').waitFor()
    expect(await whatIsThere(page)).not.toMatch(names)
    await page.keyboard.press('F7')
    await page.locator('.live-sheet .note-text').waitFor()

    for (const place of ['Today', 'My next steps', 'People', 'Vault and backups', 'Settings']) {
      await goTo(page, place)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      expect([place, (await whatIsThere(page)).match(names)]).toEqual([place, null])
    }

    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find or do' }).waitFor()
    await page.keyboard.type('wren')
    await page.getByRole('option', { name: /Wren/u }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Wren', level: 1 }).waitFor()
    expect(await page.getByLabel('What they need').getAttribute('readonly')).not.toBeNull()
    await page
      .getByRole('button', { name: 'Rename' })
      .or(page.getByRole('link', { name: 'Rename' }))
      .click()
    expect(await whatIsThere(page)).not.toMatch(names)

    await page.keyboard.press('Control+l')
    const door = await app.page()
    await unlock(door, passphrase)
    await door.getByRole('button', { name: /^Show names/u }).waitFor()
    await goTo(door, 'People')
    await door.getByText('Wren').first().waitFor()
    expect(await whatIsThere(door)).not.toMatch(names)

    const after = await turn(app, (at) => at.getByRole('button', { name: /^Show names/u }).click())
    await enterOn(after, 'Open the session')
    await after
      .locator('.live-sheet .note-text', { hasText: "Priya thinks of leaving. Davit's idea" })
      .waitFor()
    expect(await after.getByRole('button', { name: /^Show names/u }).count()).toBe(0)
  })

  it('a form that takes text says why it waits, and leads to the names', async () => {
    await using open = await openReadyVault(await inATurn)
    const { app } = open
    const page = await turn(app, byKey)
    await page
      .getByRole('button', { name: /^Show names/u })
      .first()
      .waitFor()
    await goTo(page, 'Vault and backups')
    await page
      .getByRole('button', { name: /^Rename/u })
      .first()
      .click()
    const form = page.getByRole('dialog')
    await form.getByText('Names are covered, so nothing is written here.').waitFor()
    const shown = await turn(app, () => form.getByRole('button', { name: 'Show names' }).click())
    await shown.getByRole('button', { name: 'Open the session' }).waitFor()
    expect(await shown.getByRole('button', { name: /^Show names/u }).count()).toBe(0)
  })

  it('is as easy to reach and read as anything else, also in German, in twice the size and on a dark ground', async () => {
    const vault = await inATurn
    const furnish = (home: string): readonly ListedVault[] => {
      vault.putInto(vaultFolderIn(home))
      return [{ name: 'My vault', folder: vaultFolderIn(home), lastOpenedOn: localDay() }]
    }
    await using open = await openAtDoor(furnish, { locale: 'de_DE.UTF-8', textSize: 200 })
    const door = await open.page()
    await door.getByLabel('Deine Passphrase').fill(passphrase)
    await door.keyboard.press('Enter')
    await door.getByRole('heading', { level: 1 }).first().waitFor()
    await door.locator('.shell').waitFor()
    const page = await turn(open.app, byKey)
    const sign = page.getByRole('complementary', { name: 'Namen' })
    await sign.getByRole('button', { name: /^Namen zeigen/u }).waitFor()
    expect(await accessibilityFindings(page)).toEqual([])
    const isWhole = (): Promise<boolean> =>
      page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
    expect(await isWhole()).toBe(true)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.keyboard.press('Control+,')
    await page.getByRole('heading', { name: 'Einstellungen', level: 1 }).waitFor()
    expect(await accessibilityFindings(page)).toEqual([])
    await page.keyboard.press('Control+k')
    await page.keyboard.type('wren')
    await page.getByRole('option', { name: /Wren/u }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Wren', level: 1 }).waitFor()
    expect(await accessibilityFindings(page)).toEqual([])
  })
})
