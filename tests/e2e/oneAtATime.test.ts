import { describe, expect, it } from 'vitest'
import { beginSession } from '#tools/demo/journey/circle.ts'
import { goTo } from '#tools/demo/journey/door.ts'
import { foundedCircle, plannedSession, today } from '#tests/support/filledVault.ts'
import { openReadyVault } from '#tests/support/openVault.ts'
import { makeReadyVault } from '#tests/support/readyVault.ts'

const twoTonight = makeReadyVault(async (vault) => {
  for (const [name, other] of [
    ['Harbour Table', 'Priya'],
    ['Two Chairs', 'Bruno'],
  ] as const)
    await plannedSession(vault, await foundedCircle(vault, name, [other]), today)
})

describe('One session runs at a time', () => {
  it('beginning another offers to pause the first, and so does going on with that', async () => {
    await using open = await openReadyVault(await twoTonight)
    const page = await open.page()
    const openSession = async (circle: string): Promise<void> => {
      await goTo(page, circle)
      await page.getByRole('button', { name: 'Open the session' }).first().click()
    }
    const other = page.getByRole('dialog', { name: 'Another session is running. Pause it?' })
    await openSession('Harbour Table')
    await beginSession(page)

    await openSession('Two Chairs')
    await page.getByRole('button', { name: 'Begin the session' }).click()
    await page.getByRole('button', { name: 'Begin all the same' }).click()
    await other.getByRole('button', { name: 'Leave it running' }).click()
    await other.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Begin the session' }).click()
    await page.getByRole('button', { name: 'Begin all the same' }).click()
    await other.getByRole('button', { name: 'Pause it for this one' }).click()
    await page.getByRole('button', { name: 'Wrap up' }).waitFor()

    await openSession('Harbour Table')
    await page.getByText('The clock stands still.').waitFor()
    await page.getByRole('button', { name: /^Go on/u }).click()
    await other.getByRole('button', { name: 'Pause it for this one' }).click()
    await page.getByText('The clock stands still.').waitFor({ state: 'detached' })
    await openSession('Two Chairs')
    await expect.poll(() => page.getByText('The clock stands still.').count()).toBe(1)
  })
})
