import type { Page } from 'playwright-core'

export type CircleWords = {
  readonly name: string
  readonly purpose: string
  readonly rhythm: string
  readonly others: readonly string[]
}

/** Founds a circle from Today or the sidebar and ends on its page. */
export const foundCircle = async (page: Page, circle: CircleWords): Promise<void> => {
  await page.getByRole('button', { name: 'Start a circle' }).first().click()
  await page.getByLabel('We call it').fill(circle.name)
  await page.getByLabel('What is it for?').fill(circle.purpose)
  await page.getByRole('radio', { name: circle.rhythm, exact: true }).focus()
  await page.keyboard.press('Space')
  for (const name of circle.others) {
    await page.getByLabel('Who is in it?').fill(name)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('button', { name: 'Start the circle' }).click()
  await page.getByRole('heading', { name: circle.name, level: 1 }).waitFor()
}

/** Plans a session on a day given in words, from the circle's page, and ends on the session's page. */
export const planSession = async (page: Page, day: string): Promise<void> => {
  await page.getByRole('button', { name: 'Plan a session' }).first().click()
  await page.getByLabel('Day').fill(day)
  await page.getByRole('button', { name: 'Plan it' }).click()
  await page.getByRole('button', { name: 'Begin the session' }).waitFor()
}

/** Begins the session although there is no charter yet, and goes on from its welcome, in which nobody writes. */
export const beginSession = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Begin the session' }).click()
  await page.getByRole('button', { name: 'Begin all the same' }).click()
  await page.getByRole('button', { name: 'Wrap up' }).waitFor()
  await page.getByRole('button', { name: /^Next: / }).click()
  await page.locator('.live-sheet .note-text').waitFor()
}

/** From the step that runs to the last one, by the button that leads on; `onStep` is called at each with its title. */
export const goThroughSteps = async (page: Page, onStep: (title: string) => Promise<void>): Promise<void> => {
  const next = page.getByRole('button', { name: /^Next: / })
  await next.first().waitFor()
  // Two turns have steps of one name: whose turn it is stands above it. What may be asked there comes when it comes.
  const now = (): Promise<readonly string[]> =>
    page.locator('.live-now').locator('.overline, h1').allInnerTexts()
  while ((await next.count()) > 0) {
    const before = await now()
    await next.first().click()
    await page.waitForFunction((was) => {
      const seen = [...document.querySelectorAll<HTMLElement>('.live-now :is(.overline, h1)')]
      return seen.length === 2 && seen.map((one) => one.innerText).join() !== was
    }, before.join())
    await onStep(await page.locator('h1.live-step').innerText())
  }
}

/** Wraps up and closes. */
export const closeSession = async (page: Page, onWrapUp?: () => Promise<void>): Promise<void> => {
  await page.getByRole('button', { name: 'Wrap up' }).click()
  await page.getByRole('button', { name: 'Close the session' }).waitFor()
  await onWrapUp?.()
  await page.getByRole('button', { name: 'Close the session' }).click()
  await page.getByRole('button', { name: 'Close the session' }).waitFor({ state: 'detached' })
}

/** Marks how somebody takes part, in one tap. */
export const markAttendance = async (page: Page, name: string, how: string): Promise<void> => {
  const choices = page.getByRole('radiogroup', { name: `How ${name} takes part` })
  await choices.getByRole('radio', { name: how, exact: true }).focus()
  await page.keyboard.press('Space')
}
