import type { Page } from 'playwright-core'
import { mutualMentoringSession } from '#shared/formats/builtIn/mutualMentoringSession.ts'
import { goTo } from '#tools/demo/journey/door.ts'
import type { PictureScreen } from './screens.ts'

const circle = 'Harbour Table'
const topic = 'Following someone everyone loved'

/** Its key stands in a button's name too. */
const press = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click()

const seen = (
  name: string,
  go: (page: Page) => Promise<unknown>,
  leave?: (page: Page) => Promise<unknown>,
): PictureScreen => ({
  name,
  atDoor: false,
  whenEmpty: false,
  go: async (page) => void (await go(page)),
  ...(leave === undefined ? {} : { leave: async (page) => void (await leave(page)) }),
})

/** From step to step by the button that leads on, until the step so called runs. */
const goOnTo = async (page: Page, title: string): Promise<void> => {
  const step = page.locator('h1.live-step')
  while ((await step.innerText()) !== title) {
    // Two turns have steps of one name: whose turn it is stands above it.
    const now = page.locator('.live-now > div').first()
    const before = await now.innerText()
    await page
      .getByRole('button', { name: /^Next: / })
      .first()
      .dispatchEvent('click')
    await page.waitForFunction(
      (was) => document.querySelector<HTMLElement>('.live-now > div')?.innerText !== was,
      before,
    )
  }
}

const begin = async (page: Page): Promise<void> => {
  await goTo(page, circle)
  await press(page, 'Open the session')
  await press(page, 'Begin the session')
  await press(page, 'Begin all the same')
  await press(page, 'Everybody is here')
}

const bringTopic = async (page: Page): Promise<void> => {
  await page.getByLabel('What is it about?').fill(topic)
  await press(page, 'Add it')
  await page.getByRole('switch', { name: topic }).waitFor()
}

const giveTurn = async (page: Page): Promise<void> => {
  await page.getByRole('switch', { name: topic }).press('Space')
  await press(page, 'Give it a turn')
}

const stepScreen = (title: string): PictureScreen => {
  const name = `session-${title.toLowerCase().replaceAll(/[^a-z]+/gu, '-')}`
  if (title !== 'Choose topics') return seen(name, (page) => goOnTo(page, title))
  return seen(name, async (page) => (await goOnTo(page, title), bringTopic(page)), giveTurn)
}

/** A whole mutual mentoring session, in its order: every step of its format, and what a host does meanwhile. */
export const sessionScreens: readonly PictureScreen[] = [
  seen('session-begun', begin),
  ...mutualMentoringSession.steps.filter(({ optional }) => !optional).map(({ title }) => stepScreen(title)),
  seen(
    'session-paused',
    (page) => page.keyboard.press('Control+.'),
    (page) => press(page, 'Go on'),
  ),
  seen(
    'session-off-the-record',
    (page) => press(page, 'Off the record'),
    (page) => press(page, 'Back on the record'),
  ),
  seen(
    'session-room-view',
    (page) => press(page, 'Room view'),
    (page) => press(page, 'Back to the notes'),
  ),
  seen('session-wrap-up', async (page) => {
    await press(page, 'Wrap up')
    await page.getByRole('button', { name: 'Close the session' }).waitFor()
  }),
]
