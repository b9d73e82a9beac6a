import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { goTo } from '#tools/demo/journey/door.ts'
import { foundedCircle, inDays, plannedSession, today } from '#tests/support/filledVault.ts'
import { openReadyVault } from '#tests/support/openVault.ts'
import { makeReadyVault } from '#tests/support/readyVault.ts'

/** A circle that meets today, with a promise of Priya's, a topic of Davit's, and one of mine for today. */
const harbour = makeReadyVault(async (vault) => {
  const circleId = await foundedCircle(vault, 'Harbour Table', ['Priya', 'Davit'], { kind: 'mutual' })
  const { people } = await vault.call('circles.get', { circleId })
  const idOf = (name: string) => {
    const person = people.find((one) => one.name === name)
    if (person === undefined) throw new Error(`${name} is not there`)
    return person.personId
  }
  await vault.call('steps.create', {
    title: 'Draft the no-evening-mail rule',
    ownerPersonId: idOf('Priya'),
    circleId,
    sessionId: null,
    horizon: 'date',
    dueOn: inDays(-20),
  })
  const topicOf = (ownerPersonId: ReturnType<typeof idOf>, title: string) =>
    vault.call('topics.create', { circleId, ownerPersonId, title, kind: 'roadblock', sessionId: null })
  await topicOf(idOf('Davit'), 'Whether to stand for the board')
  const mine = await topicOf(idOf('Ines'), 'Following someone everyone loved')
  const sessionId = await plannedSession(vault, circleId, today)
  await vault.call('topics.schedule', { topicId: mine.id, sessionId })
})

const openSession = async (page: Page): Promise<void> => {
  await goTo(page, 'Harbour Table')
  await page.getByRole('button', { name: 'Open the session' }).first().click()
  await page.getByRole('button', { name: 'Begin the session' }).waitFor()
}

describe('Before a session', () => {
  it('001-19 its page says what happened since, what waits, whose turn it is, and has a list of one’s own', async () => {
    await using open = await openReadyVault(await harbour)
    const page = await open.page()
    await openSession(page)
    const part = page.getByRole('region', { name: 'Before you meet' })
    await part.getByText('Draft the no-evening-mail rule').waitFor()
    await part.getByRole('button', { name: 'Whether to stand for the board' }).waitFor()
    const turns = part.getByRole('region', { name: 'Whose turn is it?' })
    await expect
      .poll(() => turns.locator('.waiting-name').allInnerTexts())
      .toEqual(['You', 'Priya', 'Davit'].toSorted((one, other) => order(one) - order(other)))
    const tick = part.getByRole('switch', { name: /^Looked at what you promised/ })
    await tick.focus()
    await page.keyboard.press('Space')
    await expect.poll(() => tick.isChecked()).toBe(true)
    await part.getByRole('button', { name: 'Open your topic' }).click()
    await page.getByRole('heading', { name: 'Following someone everyone loved' }).first().waitFor()
  })

  it('002-09 what comes up in between is caught in one line, and becomes a topic or is let go of', async () => {
    await using open = await openReadyVault(await harbour)
    const page = await open.page()
    await goTo(page, 'Harbour Table')
    const field = page.getByRole('textbox', { name: 'Something for the next session' })
    for (const line of ['Who pays for the roof?', 'The new law']) {
      await field.fill(line)
      await page.keyboard.press('Enter')
      await page.getByText(line, { exact: true }).waitFor()
    }
    await page.getByRole('button', { name: 'Open the session' }).first().click()
    const next = page.getByRole('region', { name: 'For next time' })
    await next.getByRole('button', { name: 'More for “Who pays for the roof?”' }).click()
    await page.getByRole('menuitem', { name: 'Bring it as a topic' }).click()
    await page
      .getByRole('region', { name: 'What waits to be talked about' })
      .getByRole('button', { name: 'Who pays for the roof?' })
      .waitFor()
    await expect.poll(() => next.locator('.for-next-line').allInnerTexts()).toEqual(['The new law'])
    await next.getByRole('button', { name: 'More for “The new law”' }).click()
    await page.getByRole('menuitem', { name: 'It is taken up' }).click()
    await expect.poll(() => next.locator('.for-next-line').count()).toBe(0)
  })

  it('002-11 at the start it is said that what is heard here stays here, and ticked', async () => {
    await using open = await openReadyVault(await harbour)
    const page = await open.page()
    await openSession(page)
    await page.getByRole('button', { name: 'Begin the session' }).click()
    await page.getByRole('button', { name: 'Begin all the same' }).click()
    const start = page.getByRole('region', { name: 'At the start' })
    await start.getByText('What is said here stays here.').waitFor()
    const said = start.getByRole('switch', { name: 'Said aloud' })
    await said.focus()
    await page.keyboard.press('Space')
    await expect.poll(() => said.isChecked()).toBe(true)
    await page.getByRole('button', { name: /^Next: Check-in/ }).click()
    await start.waitFor({ state: 'detached' })
  })

  it('001-21 what one comes with is written before or at the start, and read again at the close', async () => {
    await using open = await openReadyVault(await harbour)
    const page = await open.page()
    await openSession(page)
    await page.getByRole('textbox', { name: 'What do you come with?' }).fill('To listen before I answer')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Begin the session' }).click()
    await page.getByRole('button', { name: 'Begin all the same' }).click()
    const start = page.getByRole('region', { name: 'At the start' })
    await expect
      .poll(() => start.getByRole('textbox', { name: 'What do you come with?' }).inputValue())
      .toBe('To listen before I answer')
    await page.getByRole('button', { name: 'Wrap up' }).click()
    await page.getByText('You came with:').waitFor()
    await page.getByText('To listen before I answer').waitFor()
  })

  it('003-07 whoever hosts finds what to look after at this place, and what people need', async () => {
    await using open = await openReadyVault(await harbour)
    const page = await open.page()
    await page.getByRole('button', { name: 'People', exact: true }).click()
    await page.getByRole('main').getByRole('button', { name: 'Priya', exact: true }).click()
    await page.getByRole('textbox', { name: 'What they need' }).fill('A chair by the door')
    await page.keyboard.press('Tab')
    await openSession(page)
    const hosting = page.getByRole('region', { name: 'Because you host' })
    await expect
      .poll(() => hosting.getByRole('listitem').allInnerTexts())
      .toEqual([
        'A table without a head, something to drink, a door that closes.',
        'A minute for everybody at the door, and a word on where things are.',
        'Priya · A chair by the door',
      ])
  })
})

/** Nobody has had a turn: whose topic waits comes before who has none, then the seats. */
const order = (name: string): number => ['You', 'Davit', 'Priya'].indexOf(name)
