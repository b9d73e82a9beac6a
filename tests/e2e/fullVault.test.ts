import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { goTo } from '#tools/demo/journey/door.ts'
import { makeFullVault } from '#tests/support/fullVault.ts'
import { enterOn, tabTo } from '#tests/support/keyboard.ts'
import { openReadyVault } from '#tests/support/openVault.ts'

let made: ReturnType<typeof makeFullVault> | undefined

/** Made once: it takes longer than what is tried on it. */
const full = (): ReturnType<typeof makeFullVault> => (made ??= makeFullVault())

/** What a screenful and a margin above and below may hold, whatever the length of the list. */
const mostRows = 60

const rowsInPage = (page: Page): Promise<number> => page.locator('.step-row, .session-line').count()

/** Scrolls the page to its end, as far as it goes while rows come in. */
const scrollToEnd = (page: Page): Promise<void> =>
  page.locator('main').evaluate((main) => main.scrollTo({ top: main.scrollHeight }))

it('With forty people, three hundred sessions and five thousand steps, long lists hold only the rows in sight, and arrow keys and Tab go through them', async () => {
  await using open = await openReadyVault(await full())
  const page = await open.page()
  await page.getByRole('heading', { name: /^Harbour Table meets/ }).waitFor()

  await goTo(page, 'My next steps')
  await page.getByRole('heading', { name: 'Still open' }).waitFor()
  const grids = page.getByRole('grid')
  await expect.poll(() => grids.count()).toBeGreaterThan(1)
  const announced = await grids.first().getAttribute('aria-rowcount')
  expect(Number(announced)).toBeGreaterThan(100)
  expect(await rowsInPage(page)).toBeLessThan(mostRows * 2)
  await scrollToEnd(page)
  await expect.poll(() => page.getByRole('heading', { name: 'Done and released' }).isVisible()).toBe(true)
  expect(await rowsInPage(page)).toBeLessThan(mostRows * 2)

  await goTo(page, 'Across the Floor')
  await page.getByRole('heading', { name: /since/ }).waitFor()
  expect(await page.getByRole('main').innerText()).toMatch(/\d promises: .+ waiting\./)
  await tabTo(page, 'Since you met')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  const sessions = page.getByRole('grid', { name: 'Sessions' })
  await sessions.waitFor()
  expect(await rowsInPage(page)).toBeLessThan(mostRows)
  // The one that is planned, then the newest that was held; Tab leads into the row.
  await tabTo(page, /^\d+ \w+ \d{4}$/)
  await page.keyboard.press('ArrowDown')
  await enterOn(page, /Session 99/)
  await page.getByRole('complementary').getByText('Who was here').waitFor()
})
