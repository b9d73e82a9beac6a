import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundedCircle, plannedSession, today } from '#tests/support/filledVault.ts'
import { openReadyVault, type OpenApp } from '#tests/support/openVault.ts'
import { shelvedReadyVault } from '#tests/support/readyVault.ts'
import { tabTo } from '#tests/support/keyboard.ts'
import { setSize } from '#tests/support/screens.ts'

const patience = { timeout: 20_000 }

const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['PICTURES']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

/** A circle of seven with a session of two hours planned for today. */
const sevenVault = () =>
  shelvedReadyVault('seven with a planned session and a topic', async (vault) => {
    const circleId = await foundedCircle(
      vault,
      'Harbour Table',
      ['Priya', 'Sanna', 'Tobias', 'Maren', 'Jules', 'Davit'],
      { kind: 'mutual' },
    )
    const sessionId = await plannedSession(vault, circleId, today)
    await vault.call('agenda.setSessionLength', { sessionId, lengthMinutes: 120 })
    const { people } = await vault.call('circles.get', { circleId })
    const priya = people.find(({ name }) => name === 'Priya')
    if (priya === undefined) throw new Error('Priya is no member')
    const rota = { circleId, ownerPersonId: priya.personId, title: 'The rota', kind: 'roadblock' } as const
    await vault.call('topics.create', { ...rota, sessionId: null })
  })

const openProgramme = async (): Promise<OpenApp & { readonly at: Page }> => {
  const open = await openReadyVault(await sevenVault())
  const at = await open.page()
  await at.getByRole('button', { name: /^Harbour Table/ }).click()
  await at.getByRole('button', { name: 'Open the session' }).first().click()
  await at.getByRole('button', { name: 'The programme', exact: true }).click()
  await at.getByRole('heading', { name: 'The programme', level: 1 }).waitFor()
  return { ...open, at }
}

describe('The programme of a session', () => {
  let open: OpenApp
  let page: Page

  beforeAll(async () => {
    const opened = await openProgramme()
    open = opened
    page = opened.at
  })
  afterAll(() => open[Symbol.asyncDispose]())

  const titles = (): Promise<string[]> => page.locator('.step-title').allInnerTexts()
  const total = (): Promise<string> => page.locator('.fit-total').innerText()
  const focusLine = (title: string): Promise<void> =>
    page
      .getByRole('row', { name: title, exact: true })
      .first()
      .evaluate((row) => (row as HTMLElement).focus())

  it('000-33 shows each step with its minutes, the turns chosen in the room, and what is spare', async () => {
    await expect.poll(titles).toContain('Check-in')
    expect(await page.getByLabel('Minutes of Check-in').inputValue()).toBe('14')
    await page.getByText('Turn 2 · chosen in the room').first().waitFor()
    expect(await total()).toBe('one hour and 52 minutes')
    await page.getByText('8 minutes to spare.').waitFor()
    await picture(page, 'programme')
  })

  it('minutes change in place, by the buttons, by plus and minus on a line, and by typing', async () => {
    await page.getByRole('button', { name: 'A minute more for Check-in' }).click()
    await expect.poll(() => page.getByLabel('Minutes of Check-in').inputValue(), patience).toBe('15')
    await focusLine('Check-in')
    await page.keyboard.press('-')
    await expect.poll(() => page.getByLabel('Minutes of Check-in').inputValue(), patience).toBe('14')
    await page.getByLabel('Minutes of Check-in').fill('34.5')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByLabel('Minutes of Check-in').inputValue(), patience).toBe('34.5')
    await page.getByText('12.5 minutes too long').waitFor()
    await page.getByLabel('Minutes of Check-in').fill('900')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByLabel('Minutes of Check-in').inputValue(), patience).toBe('34.5')
    await picture(page, 'programme-over')
  })

  it('what is too long can be shortened, lose a turn, or last longer; nothing has to', async () => {
    await page.getByRole('button', { name: 'Shorten every step a little' }).click()
    await expect.poll(total, patience).toBe('two hours')
    await page.getByText('It fits to the minute.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await page.getByText('12.5 minutes too long').waitFor()
    await page.getByRole('button', { name: /^Stay until it fits/ }).click()
    await page.getByText('2.5 minutes to spare.').waitFor()
  })

  it('dropping the last turn takes its steps and its time', async () => {
    await page.getByLabel('Minutes of Check-in').fill('90')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Drop the last turn' }).click()
    await expect
      .poll(async () => (await titles()).filter((title) => title === 'Tell').length, patience)
      .toBe(1)
  })

  it('steps move by Alt with an arrow, go by Delete, and stay within their turn', async () => {
    await focusLine('Check-in')
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(async () => (await titles())[0], patience).toBe('Check-in')
    const before = await titles()
    await focusLine('Tell')
    await page.keyboard.press('Alt+ArrowUp')
    await focusLine('Close, hand over, next date')
    await page.keyboard.press('Delete')
    await expect.poll(titles, patience).toEqual(before.slice(0, -1))
  })

  it('a step is dragged by keys alone: Enter on its handle, arrows, Enter', async () => {
    const before = await titles()
    await page.getByRole('button', { name: 'Move Welcome and what stays here' }).focus()
    await page.keyboard.press('Enter')
    for (let places = 0; places < 2; places += 1) await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(titles, patience).not.toEqual(before)
    expect([...(await titles())].toSorted()).toEqual(before.toSorted())
  })

  it('a step can be added and changed, with its prompts', async () => {
    await page.getByRole('button', { name: 'Add a step', exact: true }).click()
    await page.getByLabel('What is it called?').fill('Washing up')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await titles()).at(-1), patience).toBe('Washing up')
    await focusLine('Washing up')
    await page.keyboard.press('Enter')
    await page.getByLabel('Prompts').fill('Who dries?\nWho sings?')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Show the prompts' }).click()
    await page.getByText('Who sings?').waitFor()
    await picture(page, 'programme-prompts')
  })

  it('002-19 the steps become a format of one’s own, which the circle may use', async () => {
    await page.getByRole('button', { name: 'More for the programme' }).click()
    await page.getByRole('menuitem', { name: 'Keep as a format of your own' }).click()
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await page.getByText('A name is missing.').waitFor()
    await page.getByLabel('What shall it be called?').fill('Harbour evening')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Another format' }).click()
    await page.getByRole('button', { name: /^Harbour evening/ }).waitFor()
    await picture(page, 'formats-choose')
    await page.getByRole('button', { name: /^Table evening/ }).click()
    await page.getByText('From “Table evening”').waitFor()
    await expect.poll(titles, patience).toContain('Catching up')
  })

  it('the page of formats is found by its name, own ones first', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find or do' }).fill('Go to the formats')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Formats', level: 1 }).waitFor()
    await tabTo(page, 'Harbour evening')
    await page.keyboard.press('Enter')
    await page.getByText('Washing up').waitFor()
    expect(await page.locator('.format-list .disclosure-title').first().innerText()).toBe('Harbour evening')
    await picture(page, 'formats')
    await setSize(open.app, 900, 600)
    await picture(page, 'formats-900')
  })
})

describe('The turns of a session', () => {
  it('000-31 come, go and change places by keys, and nobody says why', async () => {
    await using open = await openProgramme()
    const { at } = open
    const turns = at.getByRole('grid', { name: 'Turns' })
    const rows = turns.getByRole('row')
    const names = (): Promise<string[]> => turns.locator('.turn-name').allInnerTexts()
    const open2 = ['Turn 1 · chosen in the room', 'Turn 2 · chosen in the room']
    await expect.poll(names, patience).toEqual(open2)
    await at.getByRole('button', { name: 'Add a turn' }).click()
    await expect.poll(names, patience).toEqual([...open2, 'Turn 3 · chosen in the room'])
    await at.getByRole('button', { name: /Set a topic ahead$/u }).click()
    await at.getByRole('option', { name: 'The rota' }).click()
    await expect.poll(() => rows.first().innerText(), patience).toContain('The rota')
    await rows.first().focus()
    await at.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => rows.nth(1).innerText(), patience).toContain('The rota')
    await expect.poll(names, patience).toContain('Turn 2 · Priya')
    for (const left of [2, 1]) {
      await turns
        .getByRole('row', { name: /chosen in the room$/u })
        .first()
        .focus()
      await at.keyboard.press('Delete')
      await expect.poll(() => rows.count(), patience).toBe(left)
    }
    // The one turn left has its topic: nobody chooses in the room any more.
    await expect.poll(() => at.getByRole('row', { name: /^Choose topics/u }).count(), patience).toBe(0)
  })
})
