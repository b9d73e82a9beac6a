import type { Page } from 'playwright-core'
import { passphrase } from '#tests/support/readyVault.ts'
import { writeNotes } from '#tools/demo/journey/notes.ts'
import { press, seen, type PictureScreen, type Stage } from './pictureScreen.ts'

/** What comes is another renderer's. */
const inAnotherRenderer = async ({ app }: Stage, page: Page, act: () => Promise<void>): Promise<void> => {
  const before = await app.rendererPid()
  await act()
  await app.untilRendererReplaced(before)
  await page.locator('.note-text').waitFor()
}

/** One sheet and the clock, off the record too, and what is asked before everything else comes back. */
const screens: readonly PictureScreen[] = [
  seen('lent', async (page, stage) => {
    await press(page, 'Open the session')
    await page.locator('.live-sheet .note-text').waitFor()
    await writeNotes(page, [
      'Half of them mean it kindly, and the other half is tired.',
      'They wait for your own way, not for his.',
    ])
    await inAnotherRenderer(stage, page, () => page.keyboard.press('Shift+F7'))
    await page.locator('.lent').waitFor()
  }),
  seen(
    'lent-off-the-record',
    (page) => press(page, 'Off the record'),
    (page) => press(page, 'Back on the record'),
  ),
  seen(
    'lent-take-back',
    (page) => press(page, 'Take it back'),
    async (page) => {
      await page.getByLabel('Your passphrase').fill(passphrase)
      await page.keyboard.press('Enter')
    },
  ),
]

export const lentKeyboard: readonly PictureScreen[] = screens.map((screen) => ({ ...screen, along: 'lent' }))
