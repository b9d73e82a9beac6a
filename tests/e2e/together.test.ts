import { describe, expect, it } from 'vitest'
import { goTo } from '#tools/demo/journey/door.ts'
import { foundedCircle, inDays, plannedSession, today } from '#tests/support/filledVault.ts'
import { openReadyVault } from '#tests/support/openVault.ts'
import { makeReadyVault, noonOf } from '#tests/support/readyVault.ts'

/** A circle that met once, a month ago, and kept a promise since. */
const harbour = makeReadyVault(async (vault) => {
  vault.setNow(noonOf(inDays(-40)))
  const circleId = await foundedCircle(vault, 'Harbour Table', ['Priya', 'Davit'])
  const sessionId = await plannedSession(vault, circleId, inDays(-40))
  await vault.call('sessions.start', { sessionId, beforeCharter: true })
  await vault.call('sessions.wrapUp', { sessionId })
  await vault.call('sessions.close', { sessionId })
  const { people } = await vault.call('circles.get', { circleId })
  const priya = people.find(({ name }) => name === 'Priya')?.personId
  if (priya === undefined) throw new Error('Priya is not there')
  const step = await vault.call('steps.create', {
    title: 'Draft the no-evening-mail rule',
    ownerPersonId: priya,
    circleId,
    sessionId: null,
    horizon: 'someday',
    dueOn: null,
  })
  vault.setNow(noonOf(today))
  await vault.call('steps.settle', { stepId: step.id, as: 'done', sessionId: null })
})

describe('What a circle has behind it', () => {
  it('000-05, 001-09 is a chapter of its page: the way so far in words, and who is next for which role', async () => {
    await using open = await openReadyVault(await harbour)
    const page = await open.page()
    await goTo(page, 'Harbour Table')
    await page.getByRole('tab', { name: 'Together' }).click()
    const way = page.getByRole('region', { name: 'The way so far' })
    await expect
      .poll(() => way.locator('.moment-line > :last-child').allInnerTexts())
      .toEqual([
        'A promise kept: Draft the no-evening-mail rule',
        'You met for the first time.',
        'The circle began.',
      ])
    const roles = page.getByRole('region', { name: 'Who did what' })
    await expect
      .poll(() => roles.getByRole('listitem').first().innerText())
      .toContain('next by rotation: Priya')
    await way.getByRole('button', { name: 'You met for the first time.' }).click()
    await page.getByText('held', { exact: true }).first().waitFor()
  })

  it('001-23 one’s own giving and receiving is one sentence with an invitation, and no number', async () => {
    await using open = await openReadyVault(await harbour)
    const page = await open.page()
    await goTo(page, 'Harbour Table')
    await page.getByRole('tab', { name: 'Together' }).click()
    const balance = page.getByRole('region', { name: 'Give and receive, for you alone' })
    await expect
      .poll(() => balance.getByRole('paragraph').innerText())
      .toBe('Too early to say. A topic of yours and an ear for somebody else’s are both welcome.')
    expect(await balance.innerText()).not.toMatch(/\d/)
  })
})
