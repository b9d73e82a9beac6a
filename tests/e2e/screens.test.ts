import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markAttendance } from '#tools/demo/journey/circle.ts'
import { openFreshVault, openSession, type OpenApp } from '#tests/support/openVault.ts'

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
})

describe('The keyboard alone', () => {
  it('founds a circle, plans, begins and closes a session, and notes a next step in it', async () => {
    await using open = await openFreshVault()
    const page = await open.page()
    const press = (key: string) => page.keyboard.press(key)
    const button = (name: string) => page.getByRole('button', { name, exact: true })

    /** Tabs until one of these has the focus. */
    const tabTo = async (wanted: Locator): Promise<void> => {
      for (let stops = 0; stops < 150; stops += 1) {
        const isThere = await wanted.evaluateAll((all) => all.some((one) => one === document.activeElement))
        if (isThere) return
        await press('Tab')
      }
      throw new Error(`Tab does not reach ${String(wanted)}`)
    }
    const pressButton = async (name: string): Promise<void> => {
      await button(name).first().waitFor()
      await tabTo(button(name))
      await press('Enter')
    }
    const answersOf = (name: string): Locator => page.getByRole('radiogroup', { name }).getByRole('radio')

    await pressButton('Start a circle')
    await tabTo(page.getByLabel('We call it'))
    await page.keyboard.type('Kitchen Table')
    await tabTo(answersOf('How often do you mean to meet?'))
    await press('Space')
    await press('ArrowRight')
    await tabTo(page.getByLabel('Who is in it?'))
    await page.keyboard.type('Wren')
    await press('Enter')
    await pressButton('Start the circle')
    await page.getByRole('heading', { name: 'Kitchen Table', level: 1 }).waitFor()
    expect(await page.locator('.facts-line').innerText()).toContain('every two weeks')

    await pressButton('Plan a session')
    await page.getByLabel('Day').waitFor()
    await page.keyboard.type('when the bread is ready')
    await press('Enter')
    await page.getByText('No day found in this').waitFor()
    await press('ControlOrMeta+A')
    await page.keyboard.type('tomorrow')
    await press('Enter')
    await pressButton('Begin the session')
    await pressButton('Begin all the same')

    await page.locator('.note-text:focus').waitFor()
    await page.keyboard.type('[] Bring bread by 9 January')
    await press('Enter')
    await page.locator('.step-chip').waitFor()
    await tabTo(answersOf('How Wren takes part'))
    await press('Space')
    await expect.poll(() => answersOf('How Wren takes part').first().isChecked(), patience).toBe(true)

    await pressButton('Wrap up')
    await button('Close the session').waitFor()
    await pressButton('Close the session')
    await page.getByText('held', { exact: true }).waitFor()
    expect(await page.locator('.session-people').innerText()).toMatch(/Wren\s+here/)
  })
})

describe('The screens', () => {
  let open: OpenApp
  let page: Page

  beforeAll(async () => {
    open = await openFreshVault()
    page = await open.page()
    await openSession(page, { begin: true })
    await page.getByRole('textbox', { name: 'Only mine' }).focus()
    await page.keyboard.type('[] Draft the rule by 9 January')
    await page.keyboard.press('Enter')
    await page.locator('.step-chip').waitFor()
  })
  afterAll(() => open[Symbol.asyncDispose]())

  it('001-20 notes how each takes part in one press, with no place for a reason', async () => {
    await markAttendance(page, 'Bruno', 'remote')
    const bruno = page.getByRole('radiogroup', { name: 'How Bruno takes part' })
    await expect.poll(() => bruno.getByRole('radio', { name: 'remote' }).isChecked(), patience).toBe(true)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => bruno.getByRole('radio', { name: 'partly' }).isChecked(), patience).toBe(true)
    await markAttendance(page, 'Lidia', 'away')
    await page.getByText('Nobody needs a reason, and none is kept.').waitFor()
    expect(await page.locator('.session-people').getByRole('textbox').count()).toBe(0)
  })

  it('leave nothing for axe to find, light or dark', async () => {
    const shown: [string, () => Promise<unknown>][] = [
      ['session', () => page.getByRole('textbox', { name: 'Only mine' }).waitFor()],
      ['today', () => goTo('Today', 'Open the session')],
      ['steps', () => goTo('My next steps', /Draft the rule/)],
      ['a step', () => page.getByRole('button', { name: /^Draft the rule/ }).click()],
      ['people', () => goTo('People', 'Rename Bruno')],
      ['circle', () => goTo(/^Plumline/, 'Open the session')],
      ['founding', () => goTo('Start a circle', 'Start the circle')],
    ]
    for (const [name, show] of shown) {
      await show()
      for (const theme of ['light', 'dark']) {
        await page.evaluate((chosen) => document.documentElement.setAttribute('data-theme', chosen), theme)
        await settled()
        expect([name, theme, await violations()]).toEqual([name, theme, []])
      }
    }
  })

  const goTo = async (place: string | RegExp, sign: string | RegExp): Promise<void> => {
    await page.getByRole('navigation').getByRole('button', { name: place }).click()
    await page.getByRole('button', { name: sign }).first().waitFor({ state: 'attached' })
  }

  /** Colours change over a moment; axe must not measure between two of them. */
  const settled = () =>
    page.evaluate(async () => {
      await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)))
    })

  const violations = async (): Promise<readonly string[]> => {
    const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
  }
})
