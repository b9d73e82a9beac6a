import { expect, it } from 'vitest'
import { foundedCircle, inDays, plannedSession, today } from '#tests/support/filledVault.ts'
import { openReadyVault } from '#tests/support/openVault.ts'
import { makeReadyVault } from '#tests/support/readyVault.ts'

const makeVault = () =>
  makeReadyVault(async (vault) => {
    for (const [name, day] of [
      ['Quiet Harbour', inDays(3)],
      ['Plumline', today],
      ['Kitchen table', inDays(1)],
    ] as const) {
      await plannedSession(vault, await foundedCircle(vault, name, ['Otto']), day)
    }
    await foundedCircle(vault, 'Ridge walkers', ['Bruno'])
  })

it('003-14 Today shows every circle and table that has a date, the nearest as the sentence of the day, and leads to each', async () => {
  await using open = await openReadyVault(await makeVault())
  const page = await open.page()
  await page.getByRole('heading', { name: 'Plumline meets today' }).waitFor()
  const after = (await page.getByRole('main').getByRole('listitem').allInnerTexts()).map((line) =>
    line.trim(),
  )
  expect(after).toHaveLength(2)
  expect(after[0]).toMatch(/^Kitchen table · .+, 19:00$/)
  expect(after[1]).toMatch(/^Quiet Harbour · .+, 19:00$/)
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Quiet Harbour/ })
    .click()
  await page.getByRole('button', { name: 'Begin the session' }).waitFor()
  expect(await page.getByRole('main').innerText()).toContain('Quiet Harbour')
  // The one without a date stands in the side bar with all the others.
  const side = page.getByRole('navigation', { name: 'Main' })
  for (const name of ['Plumline', 'Quiet Harbour', 'Kitchen table', 'Ridge walkers']) {
    await side.getByRole('button', { name: new RegExp(`^${name}`) }).waitFor()
  }
})
