import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markAttendance } from '#tools/demo/journey/circle.ts'
import { openFreshVault, openRunningSession, type OpenApp } from '#tests/support/openVault.ts'

/** How long something may take on a busy computer before it counts as not happening. */
const patience = { timeout: 20_000 }

describe('Founding a circle', () => {
  let open: OpenApp
  let page: Page

  beforeAll(async () => {
    open = await openFreshVault()
    page = await open.page()
  })
  afterAll(() => open[Symbol.asyncDispose]())

  const people = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) {
      await page.getByLabel('Who is in it?').fill(name)
      await page.keyboard.press('Enter')
    }
  }

  it('000-28 asks twice a month or every two months, waits for the answer, and never says the word for both', async () => {
    await page.getByRole('button', { name: 'Start a circle' }).first().click()
    const rhythms = page.getByRole('radiogroup', { name: 'How often do you mean to meet?' })
    expect(
      await rhythms
        .getByRole('radio')
        .evaluateAll((all) => all.filter((one) => (one as HTMLInputElement).checked)),
    ).toEqual([])
    await page.getByLabel('We call it').fill('Harbour Table')
    await page.getByRole('button', { name: 'Start the circle' }).click()
    await page.getByText('Choose how often you mean to meet.').waitFor()
    expect(await rhythms.evaluate((group) => group.contains(document.activeElement))).toBe(true)
    for (const rhythm of ['twice a month', 'every two months']) {
      await rhythms.getByRole('radio', { name: rhythm, exact: true }).waitFor({ state: 'attached' })
    }
    expect(await page.locator('body').innerText()).not.toMatch(/bi-?monthly/i)
  })

  it('000-15 remarks kindly on a size outside six to eight, counts inside it, and founds it all the same', async () => {
    await page
      .getByText('Mutual mentoring is usually for six to eight. You are one so far, and that is fine.')
      .waitFor()
    await people('Priya', 'Sanna', 'Tobias', 'Maren', 'Jules')
    await page.getByText('You are six.', { exact: true }).waitFor()
    for (const name of ['Priya', 'Sanna', 'Tobias']) {
      await page.getByRole('button', { name: `Take ${name} out again` }).click()
    }
    await page.getByText(/You are three so far, and that is fine/).waitFor()
    await page.getByRole('radio', { name: 'every two months' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Start the circle' }).click()
    await page.getByRole('heading', { name: 'Harbour Table', level: 1 }).waitFor()
    expect(await page.locator('.facts-line').innerText()).toContain('every two months')
    await page.getByText(/usually for six to eight. You are three so far/).waitFor()
  })

  it('002-03 founds a pair of two as a circle like any other', async () => {
    await page.getByRole('button', { name: 'Start a circle' }).first().click()
    await page.getByRole('radio', { name: /^Pair/ }).focus()
    await page.keyboard.press('Space')
    await page.getByLabel('We call it').fill('Two Chairs')
    await page.getByRole('radio', { name: 'every two weeks' }).focus()
    await page.keyboard.press('Space')
    await people('Rosalind')
    await page.getByText('You are two.', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Start the circle' }).click()
    await page.getByRole('heading', { name: 'Two Chairs', level: 1 }).waitFor()
    expect(await page.locator('.facts-line').innerText()).toContain('Pair · every two weeks · one hour')
    await page.getByRole('button', { name: 'Plan a session' }).first().waitFor()
  })

  it('comes to its end when somebody says so, and goes on when that is taken back', async () => {
    const close = async (): Promise<void> => {
      await page.getByRole('button', { name: 'More for Two Chairs' }).click()
      await page.getByRole('menuitem', { name: 'Close this circle' }).click()
    }
    await close()
    const question = page.getByRole('alertdialog')
    await question.getByText('stays to read for 90 days').waitFor()
    await question.getByRole('button', { name: 'It goes on' }).click()
    await question.waitFor({ state: 'detached' })
    await close()
    await question.getByRole('button', { name: 'Close the circle' }).click()
    await page.getByText(/^This circle closed on .* What is left of it fades on/u).waitFor()
    expect(await page.getByRole('button', { name: 'Plan a session' }).count()).toBe(0)
    await page.keyboard.press('Control+z')
    await page.getByText(/^This circle closed on/u).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Plan a session' }).first().waitFor()
  })
})

describe('Attendance', () => {
  let open: OpenApp
  let page: Page

  beforeAll(async () => {
    open = await openRunningSession()
    page = await open.page()
  })
  afterAll(() => open[Symbol.asyncDispose]())

  it('001-20 is noted in one press for each, with no place for a reason', async () => {
    await markAttendance(page, 'Bruno', 'remote')
    const bruno = page.getByRole('radiogroup', { name: 'How Bruno takes part' })
    await expect.poll(() => bruno.getByRole('radio', { name: 'remote' }).isChecked(), patience).toBe(true)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => bruno.getByRole('radio', { name: 'partly' }).isChecked(), patience).toBe(true)
    await markAttendance(page, 'Lidia', 'away')
    await page.getByText('Nobody needs a reason, and none is kept.').waitFor()
    expect(await page.locator('.rail-people').getByRole('textbox').count()).toBe(0)
  })
})
