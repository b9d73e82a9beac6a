import { expect, it } from 'vitest'
import { chooseSeen, enterSeen, typeSeen } from '#tests/support/byWhatIsSeen.ts'
import { reciprocalTonight, reciprocalTopics as topics } from '#tests/support/evenings.ts'
import { shelvedReadyVault } from '#tests/support/readyVault.ts'
import { beginWithTurnsFor, walkThrough } from '#tests/support/walkingSession.ts'

it('a reciprocal conversation is held by keyboard alone: both have a gap, both say what they gained', async () => {
  await using walk = await walkThrough(
    await shelvedReadyVault('two across the floor who meet tonight', reciprocalTonight),
  )
  const { page, pass, begins, goesOn, goesThrough } = walk
  await beginWithTurnsFor(walk, topics)
  await begins('Phones away, one intention', 1)
  await enterSeen(page, 'Everybody is here')
  await goesThrough([
    ['Phones away, one intention', 1],
    ['Arrive with a story', 8],
    ['My gap', 2],
  ])
  await begins('Open questions and listening', 7)
  await typeSeen(page, 'A line from the room', '/open Who looks round to see who nods?')
  await page.keyboard.press('Enter')
  await page.locator('.line', { hasText: 'who nods?' }).waitFor()
  await goesOn(7)
  await goesThrough([
    ['Say back what you heard', 3],
    ['My gap', 2],
    ['Open questions and listening', 7],
    ['Say back what you heard', 3],
  ])
  await begins('What each of us gained', 6)
  await typeSeen(page, 'A line from the room', '/take You change things afterwards')
  await page.keyboard.press('Enter')
  await page.locator('.line', { hasText: 'You change things afterwards' }).waitFor()
  await goesOn(6)
  await begins('Own journal line', 5)
  await pass(5)
  await enterSeen(page, 'Wrap up')
  await chooseSeen(page, 'time lost', 'more than hoped')
  await enterSeen(page, 'Close the session')
  await page.getByText('held', { exact: true }).waitFor()
  expect(await page.locator('.session-facts').innerText()).toContain('from 19:00 to 19:44')
}, 600_000)
