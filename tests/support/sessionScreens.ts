import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { writeLines } from '#tools/demo/journey/notes.ts'
import { passphrase } from './readyVault.ts'
import { closeDialogs, dialogOf, type Look, type Way } from './wayThroughScreens.ts'

/** Six words become a key slowly, by design. */
const sealingMs = 60_000

/** What is said in a session: the topic of the turn, a line about it, and a promise from before. */
export type Said = { readonly topic: string; readonly line: string; readonly promise: string }

/** From the first step on: the sheet of a turn, the line below it, and the promises that get a word. */
export const seeWhatIsSaid = async (way: Way, { topic, line, promise }: Said, look: Look): Promise<void> => {
  const { page, t } = way
  await goOn(page)
  await page.getByRole('heading', { name: topic, level: 2 }).waitFor()
  await writeLines(page, [line])
  await page.getByText(t('notes.kept'), { exact: true }).waitFor()
  await look('sheet of a turn', { isTabbed: false })
  await seeTheLentKeyboard(way, look)
  const caught = page.getByRole('textbox', { name: t('capture.catch.what') })
  await caught.fill(line)
  await look('line that is caught', { isTabbed: false })
  await caught.fill('')
  // In a narrow window it stands in a drawer.
  await page.locator('.consent-chip').nth(1).dispatchEvent('click')
  await dialogOf(page).waitFor()
  await look('write less from now on')
  await closeDialogs(page)
  while ((await page.locator('.promise-review').count()) === 0) await goOn(page)
  await page.locator('.promise-title', { hasText: promise }).waitFor()
  await look('review of promises', { isTabbed: false })
}

/** One sheet and the clock, off the record too, and what is asked before everything else comes back. */
const seeTheLentKeyboard = async ({ app, page, t }: Way, look: Look): Promise<void> => {
  const before = await app.rendererPid()
  await page.keyboard.press('Shift+F7')
  await app.untilRendererReplaced(before)
  await page.locator('.lent .note-text').waitFor()
  await look('lent keyboard', { isTabbed: false })
  await page.keyboard.press('F9')
  await page.getByText(t('running.off.says')).waitFor()
  await look('lent keyboard, off the record')
  await page.keyboard.press('F9')
  await page.locator('.lent .note-text').waitFor()
  await page.keyboard.press('Shift+F7')
  await dialogOf(page).waitFor()
  await look('take the keyboard back')
  await dialogOf(page).getByLabel(t('lock.passphrase')).fill(passphrase)
  await page.keyboard.press('Enter')
  await page.locator('.live-sheet .note-text').waitFor()
}

/** To the next step, by the button, which may have another key another day. */
const goOn = async (page: Page): Promise<void> => {
  // Two turns have steps of one name: whose turn it is stands above it.
  const now = page.locator('.live-now > .live-what').first()
  const before = await now.innerText()
  await page.locator('.live-acts').getByRole('button').last().dispatchEvent('click')
  await page.waitForFunction(
    (was) => document.querySelector<HTMLElement>('.live-now > .live-what')?.innerText !== was,
    before,
  )
}

/** From the wrapping up on: a page that goes home on paper and sealed, its six words, and a packet that is opened. */
export const seeTheHandingOver = async (way: Way, look: Look): Promise<void> => {
  const { app, page, t, press, goTo } = way
  const path = join(mkdtempSync(join(tmpdir(), 'subrosa-packet-')), 'page.age')
  await press('wrapUp.hand.paper')
  await page.getByRole('region', { name: t('wrapUp.page.label') }).waitFor()
  await look('on paper')
  await closeDialogs(page)
  await press('wrapUp.hand.act')
  await page.getByRole('region', { name: t('wrapUp.page.label') }).waitFor()
  await look('hand over')
  await app.answerSaveDialog(path)
  await press('wrapUp.packet.make')
  const words = page.locator('.packet-words li')
  await words.first().waitFor({ timeout: sealingMs })
  await look('six words')
  const told = (await words.allInnerTexts()).join(' ')
  await press('wrapUp.words.keep')
  await dialogOf(page).waitFor({ state: 'detached' })
  await goTo(t('app.nav.vault'))
  await press('packets.open')
  await app.answerOpenDialog(path)
  await press('packets.file.choose')
  await page.locator('.packet-path').waitFor()
  await page.getByRole('textbox', { name: t('packets.words'), exact: true }).fill(told)
  await look('open a packet')
  await press('packets.open.act')
  // Whoever made a packet cannot take it in.
  await dialogOf(page).getByRole('alert').waitFor({ timeout: sealingMs })
  await look('packet of our own')
  await closeDialogs(page)
  rmSync(dirname(path), { recursive: true })
}
