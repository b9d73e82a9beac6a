import type { Page } from 'playwright-core'
import { goTo } from '#tools/demo/journey/door.ts'
import { closeDialogs } from '#tests/support/wayThroughScreens.ts'
import type { PictureScreen } from './pictureScreen.ts'

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click()

const place = (name: string, title: string, more: Partial<PictureScreen> = {}): PictureScreen => ({
  name,
  atDoor: false,
  whenEmpty: true,
  go: async (page) => {
    await goTo(page, title)
    await page.waitForFunction(() => document.querySelector('.waiting') === null)
  },
  ...more,
})

const dialog = (name: string, title: string, button: string, whenEmpty: boolean): PictureScreen => ({
  ...place(name, title),
  whenEmpty,
  go: async (page) => {
    await goTo(page, title)
    await press(page, button)
    await page.getByRole('dialog').waitFor()
  },
  leave: closeDialogs,
})

/** A dialog that a circle's menu opens. */
const ofMenu = (name: string, circle: string, item: string): PictureScreen => ({
  ...dialog(name, circle, item, false),
  go: async (page) => {
    await goTo(page, circle)
    await press(page, `More for ${circle}`)
    await page.getByRole('menuitem', { name: item }).click()
    await page.getByRole('heading', { level: 2 }).first().waitFor()
  },
})

/** A place that is found by the name of its command. */
const byName = (name: string, command: string, title: string): PictureScreen => ({
  ...place(name, 'Today'),
  go: async (page) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find or do' }).fill(command)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  },
})

/** What a key lays over Today. */
const over = (name: string, key: string): PictureScreen => ({
  ...place(name, 'Today'),
  go: async (page) => {
    await goTo(page, 'Today')
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
  },
  leave: closeDialogs,
})

const openSession = async (page: Page, circle: string): Promise<void> => {
  await goTo(page, circle)
  await press(page, 'Open the session')
}

/** In the order in which they are photographed. */
export const screens: readonly PictureScreen[] = [
  {
    name: 'lock',
    atDoor: true,
    whenEmpty: true,
    go: async (page) => page.getByLabel('Your passphrase').waitFor(),
  },
  {
    name: 'sheet-words',
    atDoor: true,
    whenEmpty: true,
    go: (page) => press(page, 'I have my recovery sheet'),
    leave: (page) => press(page, 'Back'),
  },
  place('today', 'Today'),
  place('steps', 'My next steps'),
  {
    ...place('step-detail', 'My next steps'),
    whenEmpty: false,
    go: async (page) => {
      await goTo(page, 'My next steps')
      await page.locator('button.step-words').nth(3).click()
    },
  },
  place('people', 'People'),
  {
    ...place('person', 'People'),
    whenEmpty: false,
    go: async (page) => {
      await goTo(page, 'People')
      await page.getByRole('main').getByRole('button', { name: 'Davit Abashidze', exact: true }).click()
      await page.getByRole('heading', { name: 'Davit Abashidze' }).waitFor()
    },
  },
  place('found', 'Start a circle'),
  place('settings', 'Settings'),
  {
    ...place('keys', 'Settings'),
    go: async (page) => {
      await goTo(page, 'Settings')
      await press(page, 'Change the keys')
      await page.getByRole('heading', { name: 'Keys', level: 1 }).waitFor()
    },
  },
  {
    ...place('new-key', 'Settings'),
    go: async (page) => {
      await goTo(page, 'Settings')
      await press(page, 'Change the keys')
      await page.locator('.key-button').first().click()
      await page.getByRole('textbox', { name: 'The new key' }).waitFor()
      await page.keyboard.press('Control+1')
    },
    leave: (page) => press(page, 'Cancel'),
  },
  {
    ...place('about', 'Settings'),
    go: async (page) => {
      await goTo(page, 'Settings')
      await press(page, 'About Subrosa')
      await page.getByText('Version').waitFor()
    },
  },
  place('vault', 'Vault and backups'),
  dialog('backup-dialog', 'Vault and backups', 'Back up now', true),
  dialog('deep-clean', 'Vault and backups', 'Write it afresh', true),
  dialog('open-a-packet', 'Vault and backups', 'Open a packet', true),
  byName('formats', 'formats', 'Formats'),
  byName('questions', 'Questions', 'Questions'),
  byName('trash', 'Trash', 'Trash'),
  byName('fading', 'fades', 'What fades soon'),
  over('palette', 'Control+k'),
  over('keyboard-map', '?'),
  {
    ...place('hidden', 'Today'),
    go: async (page) => {
      await page.keyboard.press('F8')
      await page.getByRole('heading', { name: 'Hidden' }).waitFor()
    },
    leave: (page) => page.keyboard.press('Space'),
  },
  place('circle', 'Harbour Table', { whenEmpty: false }),
  {
    ...place('circle-steps', 'Harbour Table'),
    whenEmpty: false,
    go: async (page) => {
      await goTo(page, 'Harbour Table')
      await page.getByRole('tab', { name: 'Next steps' }).click()
    },
  },
  {
    ...place('circle-sessions', 'Harbour Table'),
    whenEmpty: false,
    go: async (page) => {
      await goTo(page, 'Harbour Table')
      await page.getByRole('tab', { name: /^Sessions/ }).click()
    },
  },
  {
    ...place('circle-topics', 'Harbour Table'),
    whenEmpty: false,
    go: async (page) => {
      await goTo(page, 'Harbour Table')
      await page.getByRole('tab', { name: 'Topics' }).click()
      await press(page, 'Add a topic')
    },
  },
  {
    ...place('circle-board', 'Harbour Table'),
    whenEmpty: false,
    go: async (page) => {
      await goTo(page, 'Harbour Table')
      await page.getByRole('tab', { name: 'Asks & offers' }).click()
      await press(page, 'Add a line')
    },
  },
  ofMenu('consent-dialog', 'Harbour Table', 'What may be written …'),
  ofMenu('hold-dialog', 'Harbour Table', 'Keep everything'),
  ofMenu('close-circle', 'Harbour Table', 'Close this circle'),
  {
    ...place('circle-together', 'Harbour Table'),
    whenEmpty: false,
    go: async (page) => {
      await goTo(page, 'Harbour Table')
      await page.getByRole('tab', { name: 'Together' }).click()
    },
  },
  place('circle-of-twelve', 'Kitchen Table, Alder Lane', { whenEmpty: false }),
  place('circle-without-date', 'Ridge walkers', { whenEmpty: false }),
  {
    ...place('session', 'Kitchen Table, Alder Lane'),
    whenEmpty: false,
    go: async (page) => {
      await goTo(page, 'Kitchen Table, Alder Lane')
      await press(page, 'Open the session')
      await page.getByRole('button', { name: 'Begin the session' }).waitFor()
    },
  },
  {
    ...place('programme', 'Kitchen Table, Alder Lane'),
    whenEmpty: false,
    go: async (page) => {
      await openSession(page, 'Kitchen Table, Alder Lane')
      await press(page, 'The programme')
      await page.locator('.programme').waitFor()
    },
  },
  {
    ...place('running', 'Kitchen Table, Alder Lane'),
    whenEmpty: false,
    along: 'running',
    go: async (page) => {
      await openSession(page, 'Kitchen Table, Alder Lane')
      await press(page, 'Begin the session')
      await page.getByRole('button', { name: 'Begin all the same', exact: true }).click()
      await page.locator('.catch-row').waitFor()
    },
  },
  {
    ...place('another-session', 'Harbour Table'),
    whenEmpty: false,
    along: 'running',
    go: async (page) => {
      await openSession(page, 'Harbour Table')
      await press(page, 'Begin the session')
      await page.getByRole('button', { name: 'Begin all the same', exact: true }).click()
      await page.getByRole('dialog', { name: 'Another session is running. Pause it?' }).waitFor()
    },
    leave: (page) => press(page, 'Leave it running'),
  },
  {
    ...place('wrap-up', 'Kitchen Table, Alder Lane'),
    whenEmpty: false,
    go: async (page) => {
      await openSession(page, 'Kitchen Table, Alder Lane')
      await page.getByRole('button', { name: /^Wrap up/u }).press('Enter')
      await page.getByRole('button', { name: 'Close the session' }).waitFor()
    },
  },
]
