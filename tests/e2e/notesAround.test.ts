import { describe, expect, it } from 'vitest'
import { goTo } from '#tools/demo/journey/door.ts'
import { foundedCircle } from '#tests/support/filledVault.ts'
import { openReadyVault } from '#tests/support/openVault.ts'
import { shelvedReadyVault } from '#tests/support/readyVault.ts'

const withTopics = shelvedReadyVault('vault with two topics', async (vault) => {
  const circleId = await foundedCircle(vault, 'Plumline', ['Bruno', 'Lidia'])
  const { people } = await vault.call('circles.get', { circleId })
  const me = people.find(({ isMe }) => isMe)?.personId
  const lidia = people.find(({ name }) => name === 'Lidia')?.personId
  if (me === undefined || lidia === undefined) throw new Error('nobody there')
  const about = { circleId, kind: 'roadblock', sessionId: null } as const
  await vault.call('topics.create', { ...about, ownerPersonId: me, title: 'The stairs' })
  await vault.call('consent.change', {
    circleId,
    change: { of: 'member', personId: lidia, consent: 'none' },
    strike: false,
  })
  await vault.call('topics.create', { ...about, ownerPersonId: lidia, title: '' })
})

describe('Notes outside a session', () => {
  it('are kept for a circle and for a topic, and for nobody who wants none', async () => {
    await using open = await openReadyVault(await withTopics)
    const page = await open.page()
    const sheet = page.getByRole('textbox', { name: 'Only mine' })
    const write = async (words: string): Promise<void> => {
      await sheet.click()
      await page.keyboard.type(words)
      await page.locator('.kept-line[data-kept="true"]').waitFor()
    }
    await goTo(page, 'Plumline')
    await page.getByRole('tab', { name: 'Notes', exact: true }).click()
    await write('Bring the long table.')
    await page.getByRole('tab', { name: 'Topics' }).click()
    await page.locator('.topic-line', { hasText: 'The stairs' }).click()
    await write('Steep, and wet in March.')

    await goTo(page, 'Plumline')
    await page.getByRole('tab', { name: 'Notes', exact: true }).click()
    expect(await sheet.innerText()).toContain('Bring the long table.')
    await page.getByRole('tab', { name: 'Topics' }).click()
    await page.locator('.topic-line', { hasText: 'The stairs' }).click()
    await sheet.getByText('Steep, and wet in March.').waitFor()

    await goTo(page, 'Plumline')
    await page.getByRole('tab', { name: 'Topics' }).click()
    await page.locator('.topic-line', { hasNotText: 'The stairs' }).click()
    await page.getByText('Nothing is written about this member here.').waitFor()
    expect(await sheet.count()).toBe(0)
  })
})
