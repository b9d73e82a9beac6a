import { expect, it } from 'vitest'
import { chooseSeen, enterSeen, keySeen, pressSeen, typeSeen } from '#tests/support/byWhatIsSeen.ts'
import { tableTonight } from '#tests/support/evenings.ts'
import { shelvedReadyVault } from '#tests/support/readyVault.ts'
import { walkThrough } from '#tests/support/walkingSession.ts'

it('a table of nine is held by keyboard alone: no turns, one question, and somebody who knows a good dentist', async () => {
  await using walk = await walkThrough(
    await shelvedReadyVault('a table of nine that meets tonight', tableTonight),
  )
  const { page, pass, begins, goesOn, goesThrough } = walk
  await enterSeen(page, 'Open the session')
  await pass(15)
  await enterSeen(page, 'Begin the session')
  await enterSeen(page, 'Begin all the same')
  await begins('Welcome and settling in', 10)
  await enterSeen(page, 'Everybody is here')
  await goesOn(10)
  await begins('Catching up', 18)
  const round = page.locator('.rail-sentence')
  for (let heard = 0; heard < 9; heard += 1) {
    const before = await round.innerText()
    await pass(2)
    await pressSeen(page, 'Next speaker')
    await expect.poll(() => round.innerText()).not.toBe(before)
  }
  await round.getByText('Everybody has had their turn.').waitFor()
  await goesOn(0)
  await goesThrough([['Story starter in pairs', 10]])

  await begins('The question of the evening', 35)
  await typeSeen(page, 'A line from the room', '/ques When is it right to leave?')
  await page.keyboard.press('Enter')
  await page.locator('.line', { hasText: 'When is it right to leave?' }).waitFor()
  await pass(10)
  await pressSeen(page, 'Room view')
  await page.getByText('No notes are shown here.').waitFor()
  expect((await page.locator('body').innerText()).includes('Asta')).toBe(false)
  await pressSeen(page, 'Back to the notes')
  await pass(10)
  await pressSeen(page, '+2 min')
  await expect.poll(() => page.getByRole('timer').first().innerText()).toBe('17:00')
  await goesOn(17)

  await begins('Who knows a good ...?', 15)
  for (const [kind, words] of [
    ['Ask', 'A dentist who explains'],
    ['Introduction', 'Rosa and the man with the lamps'],
  ] as const) {
    await typeSeen(page, 'Catch something for the circle …', `${await keySeen(page, kind)} ${words}`)
    await page.keyboard.press('Enter')
  }
  await goesOn(15)
  await begins('One action each', 9)
  await typeSeen(
    page,
    'Catch something for the circle …',
    `${await keySeen(page, 'Next step')} Return the cake tin`,
  )
  await page.keyboard.press('Enter')
  await page.locator('.step-lines').getByText('Return the cake tin').waitFor()
  await goesOn(9)
  await goesThrough([['Three things I am sure of', 9]])
  await begins('Thanks, next table, next host', 4)
  await pass(4)
  await enterSeen(page, 'Wrap up')
  await chooseSeen(page, 'time lost', 'would not have missed it')
  await enterSeen(page, 'Close the session')
  await page.getByText('held', { exact: true }).waitFor()
  expect(await page.locator('.session-facts').innerText()).toContain('from 19:00 to 20:52')
}, 600_000)
