import { expect, it } from 'vitest'
import { focusedName } from '#tests/support/keyboard.ts'
import { openReadyVault } from '#tests/support/openVault.ts'
import { settled } from '#tests/support/screens.ts'
import { shelvedReadyVault } from '#tests/support/readyVault.ts'
import { foundedCircle, inDays, plannedSession } from '#tests/support/filledVault.ts'

const topics = Array.from({ length: 18 }, (_, at) => `Topic ${at + 1}`)

const withTopics = shelvedReadyVault('vault with eighteen topics', async (vault) => {
  const circleId = await foundedCircle(vault, 'Plumline', ['Bruno', 'Lidia'])
  await plannedSession(vault, circleId, inDays(3))
  const { people } = await vault.call('circles.get', { circleId })
  const me = people.find(({ isMe }) => isMe)?.personId
  if (me === undefined) throw new Error('nobody is me')
  for (const title of topics)
    await vault.call('topics.create', {
      circleId,
      ownerPersonId: me,
      title,
      kind: 'roadblock',
      sessionId: null,
    })
})

it('an icon that the focus has to scroll into sight says its name as others do', async () => {
  await using open = await openReadyVault(await withTopics)
  const page = await open.page()
  await page.getByRole('button', { name: /^Plumline/u }).click()
  await page.getByRole('button', { name: 'Open the session' }).click()
  await page.getByRole('textbox', { name: 'What is it about?' }).focus()
  const named = await page
    .getByRole('button', { name: /^A dot for/u })
    .evaluateAll((all) => all.map((one) => one.ariaLabel))
  for (const name of named.toReversed()) {
    await page.keyboard.press('Shift+Tab')
    expect(await focusedName(page)).toBe(name)
    await settled(page)
    await expect.poll(() => page.getByRole('tooltip').allInnerTexts()).toEqual([name])
    await page.keyboard.press('Shift+Tab')
  }
})
