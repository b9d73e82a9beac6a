import { describe, expect, it } from 'vitest'
import { goTo } from '#tools/demo/journey/door.ts'
import { foundedCircle, plannedSession, today } from '#tests/support/filledVault.ts'
import { openReadyVault } from '#tests/support/openVault.ts'
import { makeReadyVault } from '#tests/support/readyVault.ts'

/** A table that meets today, with a question brought to it. */
const table = makeReadyVault(async (vault) => {
  const circleId = await foundedCircle(vault, 'Kitchen Table', ['Priya', 'Davit'], { kind: 'table' })
  const { people } = await vault.call('circles.get', { circleId })
  const priya = people.find(({ name }) => name === 'Priya')?.personId
  if (priya === undefined) throw new Error('Priya is not there')
  const question = await vault.call('topics.create', {
    circleId,
    ownerPersonId: priya,
    title: 'What do we owe those who come after us?',
    kind: 'question',
    sessionId: null,
  })
  const sessionId = await plannedSession(vault, circleId, today)
  await vault.call('topics.schedule', { topicId: question.id, sessionId })
})

describe('Questions at hand', () => {
  it('003-08 are browsed by what they are good for, hidden, shown again, and one’s own is added', async () => {
    await using open = await openReadyVault(await table)
    const page = await open.page()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Questions')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Questions', level: 1 }).waitFor()
    const offered = page.getByRole('region', { name: 'Offered' })
    const weather = 'If your work were weather, what would tomorrow bring?'
    await offered.getByRole('button', { name: `More for “${weather}”` }).click()
    await page.getByRole('menuitem', { name: 'Do not offer it' }).click()
    const hidden = page.getByRole('region', { name: 'Hidden' })
    await hidden.getByText(weather).waitFor()
    await hidden.getByRole('button', { name: `More for “${weather}”` }).click()
    await page.getByRole('menuitem', { name: 'Offer it again' }).click()
    await offered.getByText(weather).waitFor()
    await page.getByRole('textbox', { name: 'One of your own' }).fill('What did the week smell of?')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => offered.locator('.prompt-words').first().innerText())
      .toBe('What did the week smell of?')
  })

  it('004-11 a question that yes or no answers gets a quiet remark, and is kept all the same', async () => {
    await using open = await openReadyVault(await table)
    const page = await open.page()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Questions')
    await page.keyboard.press('Enter')
    const own = page.getByRole('textbox', { name: 'One of your own' })
    const remark = page.getByText('A question that begins so is soon answered with yes or no.')
    await own.fill('How did it begin?')
    await expect.poll(() => remark.count()).toBe(0)
    await own.fill('Did you ask her?')
    await remark.waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Offered' }).getByText('Did you ask her?').waitFor()
  })

  it('003-27 a question brought to a table is what its talk is about, and any other is one press away', async () => {
    await using open = await openReadyVault(await table)
    const page = await open.page()
    await goTo(page, 'Kitchen Table')
    await page.getByRole('button', { name: 'Open the session' }).first().click()
    await page.getByRole('button', { name: 'Begin the session' }).click()
    await page.getByRole('button', { name: 'Begin all the same' }).click()
    for (const next of ['Catching up', 'Story starter in pairs', 'The question of the evening']) {
      await page.getByRole('button', { name: new RegExp(`^Next: ${next}`) }).click()
      await page.getByRole('heading', { name: next, level: 1 }).waitFor()
    }
    const shown = page.locator('.prompt .said')
    await expect.poll(() => shown.innerText()).toBe('“What do we owe those who come after us?”')
    await page.keyboard.press('Control+Shift+e')
    const picker = page.getByRole('dialog', { name: 'Which question?' })
    await picker.getByRole('button', { name: 'When did you stand at a similar place?' }).click()
    await expect.poll(() => shown.innerText()).toBe('“When did you stand at a similar place?”')
    await page.keyboard.press('F7')
    await page.getByText('“When did you stand at a similar place?”').waitFor()
  })

  it('another small case is taken for the session itself, and still its case when one comes back to it', async () => {
    const forum = makeReadyVault(async (vault) => {
      const circleId = await foundedCircle(vault, 'Harbour Forum', ['Priya', 'Davit'], { kind: 'forum' })
      await plannedSession(vault, circleId, today)
    })
    await using open = await openReadyVault(await forum)
    const page = await open.page()
    await goTo(page, 'Harbour Forum')
    await page.getByRole('button', { name: 'Open the session' }).first().click()
    await page.getByRole('button', { name: 'Begin the session' }).click()
    await page.getByRole('button', { name: 'Begin all the same' }).click()
    await page.getByRole('button', { name: /^Next: Confidentiality/u }).click()
    await page.getByRole('heading', { name: 'Confidentiality mini-case', level: 1 }).waitFor()
    const shown = page.locator('.prompt .said')
    await expect.poll(() => shown.innerText()).toMatch(/^“At dinner your partner says/u)
    await page.keyboard.press('Control+Shift+e')
    const picker = page.getByRole('dialog', { name: 'Which question?' })
    await picker.getByRole('button', { name: /^You used an idea from the circle in a speech/u }).click()
    await expect.poll(() => shown.innerText()).toMatch(/^“You used an idea from the circle in a speech/u)
    await goTo(page, 'Harbour Forum')
    await page.getByRole('button', { name: 'Open the session' }).first().click()
    await expect.poll(() => shown.innerText()).toMatch(/^“You used an idea from the circle in a speech/u)
  })
})
