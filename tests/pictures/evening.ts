import type { Page } from 'playwright-core'
import type { BuiltInFormat } from '#shared/formats/format.ts'
import { goTo } from '#tools/demo/journey/door.ts'
import { press, seen, type PictureScreen, type Stage } from './pictureScreen.ts'

/** What is done before a step is photographed, and other states that are seen while it runs. */
export type AtStep = {
  readonly meanwhile?: (page: Page, stage: Stage) => Promise<void>
  readonly also?: readonly PictureScreen[]
}

export type Evening = {
  /** Begins the names of its pictures. */
  readonly name: string
  readonly circle: string
  readonly format: BuiltInFormat
  /** Chosen before the session begins; none where nobody has a turn, or where they are chosen in the room. */
  readonly topics: readonly string[]
  readonly atStep: Readonly<Record<string, AtStep>>
  readonly afterwards: readonly PictureScreen[]
}

/** A whole session, in its order: prepared, every step of its format, wrapped up and closed. */
export const pictureEvening = (evening: Evening): readonly PictureScreen[] => {
  const { name, circle, format, topics, atStep, afterwards } = evening
  // What comes every third time does not come the first time.
  const titles = format.steps
    .filter(({ optional, everyNth }) => !optional && everyNth === null)
    .map(({ title }) => title)
  const screens = [
    seen(`${name}-planned`, async (page) => {
      await goTo(page, circle)
      await press(page, 'Open the session')
      await page.getByRole('button', { name: 'Begin the session' }).waitFor()
      const [first] = topics
      if (first === undefined) return
      await press(page, `A dot for “${first}”`)
      await chooseTopics(page, topics)
      await press(page, 'Give them turns')
      await page.locator('.toast').waitFor()
    }),
    seen(`${name}-begin`, (page) => press(page, 'Begin the session'), begin),
    ...titles.flatMap((title) => stepScreens(name, title, atStep[title] ?? {})),
    seen(`${name}-wrap-up`, async (page) => {
      await press(page, 'Wrap up')
      await page.getByRole('button', { name: 'Close the session' }).waitFor()
    }),
    ...afterwards,
    seen(`${name}-held`, async (page) => {
      await press(page, 'Close the session')
      await page.getByText('held', { exact: true }).first().waitFor()
    }),
  ]
  return screens.map((screen) => ({ ...screen, along: name }))
}

const stepScreens = (
  evening: string,
  title: string,
  { meanwhile, also = [] }: AtStep,
): readonly PictureScreen[] => [
  seen(`${evening}-${title.toLowerCase().replaceAll(/[^a-z]+/gu, '-')}`, async (page, stage) => {
    await goOnTo(page, title)
    // A sheet that opens takes the focus: what is typed meanwhile would land in it.
    await page.locator('.live-sheet :is(.note-text, .sheet-closed)').first().waitFor()
    await meanwhile?.(page, stage)
    await stage.pass(await someOfItsMinutes(page))
    // The line below the clock looks at it every few seconds.
    await page.waitForFunction(
      () =>
        document
          .querySelector<HTMLElement>('.phase-line [data-state="now"]')
          ?.style.getPropertyValue('--part') !== '0',
    )
  }),
  ...also,
]

/** Ticks topics that wait, so that they can be given turns. */
export const chooseTopics = async (page: Page, topics: readonly string[]): Promise<void> => {
  for (const topic of topics) await page.getByRole('switch', { name: topic }).press('Space')
}

const begin = async (page: Page): Promise<void> => {
  await press(page, 'Begin all the same')
  await press(page, 'Everybody is here')
}

/** A little before half time: nothing is said of it yet. */
const someOfItsMinutes = async (page: Page): Promise<number> =>
  parseInt(await page.getByRole('timer').first().innerText(), 10) * 0.4

/** From step to step by the button that leads on, until the step so called runs. */
const goOnTo = async (page: Page, title: string): Promise<void> => {
  const step = page.locator('h1.live-step')
  await step.waitFor()
  while ((await step.innerText()) !== title) {
    // Two turns have steps of one name: whose turn it is stands above it.
    const now = page.locator('.live-now > .live-what').first()
    const before = await now.innerText()
    await page
      .getByRole('button', { name: /^Next: / })
      .first()
      .dispatchEvent('click')
    await page.waitForFunction(
      (was) => document.querySelector<HTMLElement>('.live-now > .live-what')?.innerText !== was,
      before,
    )
  }
}
