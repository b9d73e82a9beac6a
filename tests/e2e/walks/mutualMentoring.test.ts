import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import {
  chooseSeen,
  enterSeen,
  goToSeen,
  keySeen,
  pressSeen,
  tickSeen,
  typeSeen,
} from '#tests/support/byWhatIsSeen.ts'
import { harbourTonight, harbourTopics as topics } from '#tests/support/evenings.ts'
import { shelvedReadyVault } from '#tests/support/readyVault.ts'
import { walkThrough } from '#tests/support/walkingSession.ts'

/** From how somebody takes part to how they take part now. */
const attends = async (page: Page, name: string, before: string, now: string): Promise<void> => {
  await goToSeen(page, new RegExp(`^${name.slice(0, 2)}\\s?${name}`, 'u'))
  await chooseSeen(page, before, now)
}

it('a mutual mentoring session of two hours and seven people is prepared, held, handed over and closed by keyboard alone', async () => {
  await using walk = await walkThrough(await shelvedReadyVault('seven who meet tonight', harbourTonight))
  const { page, pass, begins, goesOn } = walk
  await enterSeen(page, 'Open the session')

  // Prepared: a role as the rotation offers it, two topics with a vote, and what it all comes to.
  await enterSeen(page, 'Note it so')
  await page.getByText('Priya has not done it yet').waitFor({ state: 'detached' })
  await enterSeen(page, `A dot for “${topics[0]}”`)
  await tickSeen(page, topics[0])
  await tickSeen(page, topics[1])
  await enterSeen(page, 'Give them turns')
  await enterSeen(page, 'The programme')
  await page.getByText('13 minutes to spare.').waitFor()
  await enterSeen(page, /^Harbour Table · /u)
  await pass(15)
  await enterSeen(page, 'Begin the session')
  await enterSeen(page, 'Begin all the same')

  // Davit is late: the round gets shorter by him, and long again when he comes.
  await begins('Welcome and what stays here', 3)
  await attends(page, 'Davit', 'here', 'away')
  await enterSeen(page, 'Everybody is here')
  const minutesOfCheckIn = () =>
    page.getByRole('spinbutton', { name: 'Minutes of Check-in' }).getAttribute('aria-valuenow')
  await expect.poll(minutesOfCheckIn).toBe('12')
  await pass(2)
  await attends(page, 'Davit', 'away', 'here')
  await expect.poll(minutesOfCheckIn).toBe('14')
  await goesOn(1)

  await begins('Check-in', 14)
  const round = page.locator('.rail-sentence')
  for (const speaker of [/^You are/u, /^Priya/u, /^Sanna/u, /^Tobias/u, /^Maren/u, /^Jules/u, /^Davit/u]) {
    await expect.poll(() => round.innerText()).toMatch(speaker)
    await pass(2)
    await pressSeen(page, speaker.source.includes('Tobias') ? 'Passes' : 'Next speaker')
  }
  await round.getByText('Everybody has had their turn.').waitFor()
  await typeSeen(page, 'A line from the room', '/went The pool opens again')
  await page.keyboard.press('Enter')
  await page.locator('.line', { hasText: 'The pool opens again' }).waitFor()
  await goesOn(0)

  await begins('Promises since last time', 10)
  await tickSeen(page, 'Done')
  await page.getByText('No promise waits for a word.').waitFor()
  await goesOn(10)

  // Sanna lets everything be written, and takes it home.
  await begins('Tell', 5)
  await typeSeen(page, 'Writing for Sanna', 'They wait for your own way, not for his.')
  await goesOn(5)
  await begins('Clarify', 6)
  await typeSeen(page, 'A line from the room', '/clar Who was there before you?')
  await page.keyboard.press('Enter')
  await goesOn(6)
  await begins('Perspectives', 13)
  await typeSeen(page, 'A line from the room', '/fresh Nobody misses the reasons, only the habits')
  await page.keyboard.press('Enter')
  await page.locator('.line', { hasText: 'only the habits' }).waitFor()
  await pass(5)
  await pressSeen(page, 'Off the record')
  await page.getByText('Nothing is being written.').waitFor()
  await page.keyboard.type('a quiet word')
  await pass(4)
  await page.getByText('unwritten, 4 min').waitFor()
  await pressSeen(page, /Hold a line/u)
  await typeSeen(page, 'A line to hold', 'for tonight alone')
  await page.keyboard.press('Enter')
  await page.locator('.held-words', { hasText: 'for tonight alone' }).waitFor()
  await pressSeen(page, 'Back on the record')
  await page.locator('.live-sheet .note-text').waitFor()
  expect(await page.locator('body').innerText()).not.toContain('a quiet word')
  await goesOn(4)
  await begins('Quiet choosing', 2)
  await goesOn(2)
  await begins('Take-away and next step', 4)
  await typeSeen(page, 'In the presenter’s own words', 'Keep the assembly, change the rest.')
  await tickSeen(page, 'A next step')
  await enterSeen(page, 'Keep')
  await typeSeen(
    page,
    'Catch something for the circle …',
    `${await keySeen(page, 'Next step')} Ask Lotte by Friday`,
  )
  await page.keyboard.press('Enter')
  await goesOn(4)

  // Priya wants nothing written at all: the clock goes on, and the turn is a member's.
  await begins('Tell', 5)
  await goToSeen(page, /^Pr\s?Priya/u)
  await page.keyboard.press('Tab')
  await enterSeen(page, 'headlines')
  await enterSeen(page, 'Strike it too')
  await page.getByText('Nothing is written about this turn.').waitFor()
  await page.locator('.live-now').getByText('Turn two · a member').waitFor()
  for (const [step, minutes] of [
    ['Tell', 5],
    ['Clarify', 6],
    ['Perspectives', 13],
    ['Quiet choosing', 2],
    ['Take-away and next step', 4],
  ] as const) {
    await begins(step, minutes)
    await goesOn(minutes)
  }

  await begins('Asks, offers, introductions', 8)
  for (const [kind, words] of [
    ['Ask', 'Somebody who knows boats'],
    ['Offer', 'A spare desk on Fridays'],
  ] as const) {
    await typeSeen(page, 'Catch something for the circle …', `${await keySeen(page, kind)} ${words}`)
    await page.keyboard.press('Enter')
  }
  await goesOn(8)
  await begins('One next step each', 7)
  await typeSeen(
    page,
    'Catch something for the circle …',
    `${await keySeen(page, 'Next step')} Write three lines about the yard`,
  )
  await page.keyboard.press('Enter')
  await page.locator('.step-lines').getByText('Write three lines about the yard').waitFor()
  await goesOn(7)
  await begins('Close, hand over, next date', 5)
  await chooseSeen(page, 'For me', 'For the circle')
  await typeSeen(page, 'For the circle', 'We keep the assembly.')
  await page.getByText('Kept', { exact: true }).waitFor()
  await pass(5)
  await enterSeen(page, 'Wrap up')
  await page.getByText('Read it through once more.').waitFor()

  // Read out, handed over, confirmed, dated, rated and closed.
  await tickSeen(page, /^Read out/u)
  await page.getByText(/^approved on/u).waitFor()
  const path = join(walk.open.home, 'page.age')
  await walk.open.app.answerSaveDialog(path)
  await enterSeen(page, 'Hand over')
  await page.getByText('They wait for your own way, not for his.').waitFor()
  await enterSeen(page, 'Choose a place and seal it')
  await page.getByRole('list', { name: 'Six words' }).waitFor({ timeout: 60_000 })
  expect(readdirSync(walk.open.home)).toContain('page.age')
  await enterSeen(page, 'They have the words. Let my copy go')
  await page.getByText(/^Handed to Sanna on/u).waitFor()
  await enterSeen(page, 'Let it go')
  await page.locator('.held-at-close').waitFor({ state: 'detached' })
  await enterSeen(page, 'Confirm')
  await page.getByRole('dialog').waitFor()
  await typeSeen(page, 'The first tiny move', 'Look up her number')
  await enterSeen(page, 'Keep it so')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await enterSeen(page, /19:00$/u)
  await page.getByRole('heading', { name: 'Roles next time' }).waitFor()
  await chooseSeen(page, 'time lost', 'more than hoped')
  await enterSeen(page, 'Close the session')
  await page.getByText('held', { exact: true }).waitFor()
  await page.getByText(/^from 19:00 to 20:47/u).waitFor()
}, 600_000)
