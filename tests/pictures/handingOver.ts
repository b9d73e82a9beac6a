import { closeDialogs } from '#tests/support/wayThroughScreens.ts'
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asks, press, seen, type PictureScreen } from './pictureScreen.ts'

/** Six words become a key slowly, by design. */
const sealingMs = 60_000
const folder = join(tmpdir(), 'subrosa-picture')

/** The record read out, and a page that goes home: on paper, sealed, and the six words that open it. */
export const handingOver: readonly PictureScreen[] = [
  seen('harbour-record-approved', async (page) => {
    await press(page, 'Keep as mine')
    await page.getByRole('switch', { name: /^Read out/u }).press('Space')
    await page.getByText(/^approved on/u).waitFor()
  }),
  seen('harbour-on-paper', (page) => asks(page, press(page, 'On paper')), closeDialogs),
  seen('harbour-hand-over', (page) => asks(page, press(page, 'Hand over'))),
  seen(
    'harbour-six-words',
    async (page, { app }) => {
      mkdirSync(folder, { recursive: true })
      await app.answerSaveDialog(join(folder, 'page.age'))
      await press(page, 'Choose a place and seal it')
      await page.getByRole('list', { name: 'Six words' }).waitFor({ timeout: sealingMs })
    },
    async (page) => {
      await press(page, 'They have the words. Let my copy go')
      await page.getByText(/^Handed to Sanna on/u).waitFor()
      // Until then it is read once more.
      rmSync(folder, { recursive: true, force: true })
    },
  ),
]
