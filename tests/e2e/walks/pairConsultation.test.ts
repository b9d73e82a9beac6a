import { expect, it } from 'vitest'
import { chooseSeen, enterSeen, keySeen, typeSeen } from '#tests/support/byWhatIsSeen.ts'
import { pairTonight, pairTopics as topics } from '#tests/support/evenings.ts'
import { shelvedReadyVault } from '#tests/support/readyVault.ts'
import { beginWithTurnsFor, walkThrough } from '#tests/support/walkingSession.ts'

it('a pair consultation is held by keyboard alone: both bring something, and each goes on with a step', async () => {
  await using walk = await walkThrough(await shelvedReadyVault('a pair that meets tonight', pairTonight))
  const { page, pass, begins, goesOn, goesThrough } = walk
  await beginWithTurnsFor(walk, topics)
  await begins('Open, duties and use', 3)
  await enterSeen(page, 'Everybody is here')
  await goesThrough([
    ['Open, duties and use', 3],
    ['Both catch up', 8],
  ])

  // My own turn: what is written for me stays mine.
  await begins('Tell', 5)
  await typeSeen(page, 'Writing for you', 'Fourteen mails in one week, after ten.')
  await goesOn(5)
  await goesThrough([['Questions', 5]])
  await begins("Outsider's view", 8)
  await typeSeen(page, 'A line from the room', '/fresh From outside it looks like a habit')
  await page.keyboard.press('Enter')
  await page.locator('.line', { hasText: 'like a habit' }).waitFor()
  await goesOn(8)
  await goesThrough([['Choose', 2]])
  await goesThrough([
    ['Tell', 5],
    ['Questions', 5],
    ["Outsider's view", 8],
    ['Choose', 2],
  ])
  await begins('Next steps', 4)
  await typeSeen(
    page,
    'Catch something for the circle …',
    `${await keySeen(page, 'Next step')} Close the laptop at ten`,
  )
  await page.keyboard.press('Enter')
  await page.locator('.step-lines').getByText('Close the laptop at ten').waitFor()
  await goesOn(4)
  await begins('Next date, what to collect', 2)
  await pass(2)
  await enterSeen(page, 'Wrap up')
  await enterSeen(page, 'Keep it as mine')
  await page.getByText(/^Yours since/u).waitFor()
  await chooseSeen(page, 'time lost', 'about right')
  await enterSeen(page, 'Close the session')
  await page.getByText('held', { exact: true }).waitFor()
  expect(await page.locator('.session-facts').innerText()).toContain('from 19:00 to 19:57')
}, 600_000)
