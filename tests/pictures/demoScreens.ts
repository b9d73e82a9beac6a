import type { Page } from 'playwright-core'
import { goTo } from '#tools/demo/journey/door.ts'
import { writeNotes } from '#tools/demo/journey/notes.ts'
import { seeTheSeal } from '#tests/support/sealedScreens.ts'
import { english } from '#tests/support/texts.ts'
import { closeDialogs, wayThrough } from '#tests/support/wayThroughScreens.ts'
import type { Album } from './albums.ts'
import type { PictureScreen } from './pictureScreen.ts'
import { screens } from './screens.ts'

/** From the first screen into the demo. */
export const lookAround = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Look around in a demo vault' }).click()
  await page.getByRole('button', { name: 'Lock', exact: true }).waitFor({ timeout: 90_000 })
}

/** Where a year of circles shows more than many rows do; its circles are called as those of the full vault. */
const lived = new Set([
  'today',
  'steps',
  'people',
  'circle',
  'circle-steps',
  'circle-sessions',
  'circle-topics',
  'circle-board',
  'circle-together',
  'circle-of-twelve',
  'vault',
  'palette',
  'keyboard-map',
  'hidden',
  'trash',
  'fading',
])

export const demoScreens: readonly PictureScreen[] = [
  {
    name: 'door',
    atDoor: true,
    whenEmpty: true,
    go: (page) => page.getByRole('button', { name: 'Look around in a demo vault' }).waitFor(),
  },
  ...screens.filter(({ name }) => lived.has(name)),
  {
    name: 'session-held',
    atDoor: false,
    whenEmpty: false,
    go: async (page) => {
      await goTo(page, 'Harbour Table')
      await page.getByRole('tab', { name: /^Sessions/ }).click()
      await page.getByRole('button', { name: /Session 6/ }).click()
      await page.getByRole('tab', { name: 'For the circle' }).click()
      await page.getByText('the kind ones have had no post from me').waitFor()
    },
  },
  {
    name: 'topic',
    atDoor: false,
    whenEmpty: false,
    go: async (page) => {
      await goTo(page, 'Harbour Table')
      await page.getByRole('tab', { name: 'Topics' }).click()
      await page.locator('.topic-line').first().click()
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'topic-note',
    atDoor: false,
    whenEmpty: false,
    go: async (page) => {
      await goTo(page, 'Harbour Table')
      await page.getByRole('tab', { name: 'Topics' }).click()
      await page.getByRole('button', { name: /^Should I stand for the regional board/u }).click()
      await writeNotes(page, [
        'Oona said nobody tells you the board meets at seven in the morning. Go for one term, she said.',
      ])
      await page.locator('.note-panel').evaluate((panel) => panel.scrollIntoView({ block: 'end' }))
    },
  },
  {
    name: 'circle-notes',
    atDoor: false,
    whenEmpty: false,
    go: async (page) => {
      await goTo(page, 'Harbour Table')
      await page.getByRole('tab', { name: 'Notes' }).click()
      await writeNotes(page, [
        'They are kinder since the summer. Whoever has slept badly says so at the beginning.',
        'Ask Sanna about the room with the stove for January.',
      ])
    },
  },
  {
    name: 'ribbon',
    atDoor: false,
    whenEmpty: false,
    go: async (page) => {
      await page.getByRole('complementary', { name: 'Demo vault' }).getByRole('button').click()
      await page.getByRole('dialog').waitFor()
    },
    leave: closeDialogs,
  },
]

/** The note for me of a session that was held, sealed. */
export const seeASealedNote: NonNullable<Album['way']> = {
  looks: ['seal a note', 'sealed note', 'open a sealed note', 'sealed note that is open'],
  see: async (app, look) => {
    const page = await app.page()
    await goTo(page, 'Harbour Table')
    await page.getByRole('tab', { name: /^Sessions/u }).click()
    await page.getByRole('button', { name: /Session 6/ }).click()
    await writeNotes(page, [
      'Tobias would rather have been asked before it was announced. He said so only at the door.',
    ])
    await seeTheSeal(await wayThrough(app, english), 'The kind ones', look)
  },
}
