import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { PlainDate } from '#shared/dates.ts'
import { goTo } from '#tools/demo/journey/door.ts'
import { foundedCircle, inDays, plannedSession, promisedStep, today } from '#tests/support/filledVault.ts'
import { openReadyVault } from '#tests/support/openVault.ts'
import { makeReadyVault, noonOf } from '#tests/support/readyVault.ts'

const inWords = (day: PlainDate): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
    .format(new Date(noonOf(day)))
    .replace(',', '')

/** Two circles; promises of four weeks ago, one of them for three weeks ago. */
const makeVault = () =>
  makeReadyVault(async (vault) => {
    vault.setNow(noonOf(inDays(-28)))
    const plumline = await foundedCircle(vault, 'Plumline', ['Bruno', 'Lidia'])
    const harbour = await foundedCircle(vault, 'Quiet Harbour', ['Otto'])
    await promisedStep(vault, { title: 'Measure the stairs', circleId: plumline, dueOn: inDays(-21) })
    await promisedStep(vault, { title: 'Write to the harbour master', circleId: harbour, dueOn: inDays(-2) })
    await promisedStep(vault, { title: 'Learn to splice', circleId: null })
    vault.setNow(noonOf(today))
    await plannedSession(vault, plumline, today)
  })

const stepLine = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title })

it('Next steps of two circles stand in one list, a passed date is still open, a date is typed in words, and a tick in a list is a tick in the note and back', async () => {
  await using open = await openReadyVault(await makeVault())
  const page = await open.page()
  await goTo(page, 'My next steps')
  await page.getByRole('heading', { name: 'My next steps', level: 1 }).waitFor()
  const passed = page.getByRole('region', { name: 'Still open' })
  const lines = async () =>
    (await passed.getByRole('listitem').allInnerTexts()).map((line) => line.split('\n'))
  await expect.poll(lines).toEqual([
    ['Measure the stairs', 'Plumline · still open, three weeks'],
    ['Write to the harbour master', 'Quiet Harbour · still open, two days'],
  ])
  expect(await stepLine(page, 'Learn to splice').innerText()).toContain('only mine · someday')
  expect(await page.locator('body').innerText()).not.toMatch(/overdue|late\b|missed|failed/i)

  await page.getByRole('button', { name: 'A next step' }).click()
  await page.getByLabel('What will be done').fill('Ask for the tide tables in ten days')
  await page.getByText(`By ${inWords(inDays(10))}.`).waitFor()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await stepLine(page, 'Ask for the tide tables').waitFor()
  expect(await stepLine(page, 'Ask for the tide tables').innerText()).toContain(`by ${inWords(inDays(10))}`)

  // Carried on, and then let go of: both are as good as done.
  await page.getByRole('button', { name: /^Measure the stairs/ }).click()
  const detail = page.getByRole('region', { name: 'The chosen next step' })
  await detail.getByRole('button', { name: 'change', exact: true }).click()
  await detail.getByLabel('By when').fill('in five days')
  await detail.getByText(inWords(inDays(5))).waitFor()
  await detail.getByRole('button', { name: 'Keep this date' }).click()
  await page.getByText(`Moved to ${inWords(inDays(5))}.`).waitFor()
  await expect.poll(() => stepLine(page, 'Measure the stairs').innerText()).toContain('moved once')
  // Begun, put back after all, and what is said of it stays with it.
  await detail.getByRole('radio', { name: 'Under way' }).focus()
  await page.keyboard.press('Space')
  await expect.poll(() => stepLine(page, 'Measure the stairs').first().innerText()).toContain('under way')
  await detail.getByRole('radio', { name: 'Open' }).focus()
  await page.keyboard.press('Space')
  await expect.poll(() => stepLine(page, 'Measure the stairs').first().innerText()).not.toContain('under way')
  await detail.getByLabel('How did it go?').fill('Half of them.')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => detail.getByRole('list', { name: 'How it went' }).innerText())
    .toContain('Half of them.')
  await detail.getByRole('radio', { name: 'Released' }).focus()
  await page.keyboard.press('Space')
  await page.getByText('Released. A respectable end.').waitFor()
  const settled = page.getByRole('region', { name: 'Done and released' })
  await expect.poll(() => settled.innerText()).toContain('a respectable end')
  await page.locator('.toast', { hasText: 'Released' }).getByRole('button', { name: 'Undo' }).click()
  await settled.waitFor({ state: 'detached' })
  await detail.getByRole('button', { name: 'Close' }).click()

  await tickInNoteAndList(page)
})

const tickInNoteAndList = async (page: Page): Promise<void> => {
  await goTo(page, 'Plumline')
  await page.getByRole('button', { name: 'Open the session' }).click()
  await page.locator('.ProseMirror').click()
  await page.keyboard.type('[] Call the tiler by next friday')
  await page.keyboard.press('Enter')
  const inNote = page.locator('.ProseMirror').getByRole('checkbox')
  await inNote.waitFor()
  await page.getByText('Kept', { exact: true }).waitFor()
  const inList = page.getByRole('complementary').getByRole('checkbox')
  expect(await inList.getAttribute('aria-checked')).toBe('false')

  await inNote.click()
  await expect.poll(() => inList.getAttribute('aria-checked')).toBe('true')
  await goTo(page, 'My next steps')
  await page.getByRole('checkbox', { name: 'Open again: Call the tiler' }).click()
  await page.getByRole('checkbox', { name: 'Done: Call the tiler' }).waitFor()
  await goTo(page, 'Plumline')
  await page.getByRole('checkbox', { name: 'Done: Call the tiler' }).waitFor()
  await page.getByRole('button', { name: 'Open the session' }).click()
  await expect.poll(() => inNote.getAttribute('aria-checked')).toBe('false')
  await inList.click()
  await expect.poll(() => inNote.getAttribute('aria-checked')).toBe('true')
}
