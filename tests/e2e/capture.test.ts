import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { PlainDateTime } from '#shared/dates.ts'
import { foundedCircle, inDays, today } from '#tests/support/filledVault.ts'
import { enterOn, typeInto } from '#tests/support/keyboard.ts'
import { openReadyVault, type OpenVaultApp } from '#tests/support/openVault.ts'
import { makeReadyVault } from '#tests/support/readyVault.ts'

/** A circle that sits together now, with a topic of Priya's, and a promise from before that was carried three times. */
const sitting = makeReadyVault(async (vault) => {
  const circleId = await foundedCircle(vault, 'Harbour Table', ['Priya', 'Davit'])
  const { people } = await vault.call('circles.get', { circleId })
  const priya = people.find(({ name }) => name === 'Priya')?.personId
  if (priya === undefined) throw new Error('Priya is not there')
  const promise = await vault.call('steps.create', {
    title: 'Draft the no-evening-mail rule',
    ownerPersonId: priya,
    circleId,
    sessionId: null,
    horizon: 'date',
    dueOn: inDays(-20),
  })
  for (const days of [-10, -5, 1]) {
    await vault.call('steps.carry', { stepId: promise.id, dueOn: inDays(days) })
  }
  await vault.call('topics.create', {
    circleId,
    ownerPersonId: priya,
    title: 'Following someone everyone loved',
    kind: 'roadblock',
    sessionId: null,
  })
  const session = await vault.call('sessions.plan', {
    circleId,
    plannedFor: PlainDateTime.parse(`${today}T19:00`),
    lengthMinutes: 120,
    place: 'home',
    hostPersonId: null,
  })
  await vault.call('sessions.start', { sessionId: session.id, beforeCharter: true })
})

const openSession = async (): Promise<OpenVaultApp & { readonly at: Page }> => {
  const open = await openReadyVault(await sitting)
  const at = await open.page()
  await at.keyboard.press('Control+3')
  await at.getByRole('heading', { name: 'Harbour Table', level: 1 }).waitFor()
  await enterOn(at, 'Open the session')
  await at.getByRole('textbox', { name: 'Catch something for the circle' }).waitFor()
  return { ...open, at }
}

const isInNote = (page: Page): Promise<boolean> =>
  page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable,
  )

describe('what is said in a session', () => {
  it('002-20 is caught in one line, and the focus goes back to where one wrote', async () => {
    await using open = await openSession()
    const { at } = open
    await at.locator('.ProseMirror').click()
    await at.keyboard.type('Half of them mean it kindly')
    for (const [typed, kind] of [
      ['> Ask Lotte what she would keep', 'Next step'],
      ['? A speaker on burnout', 'Ask'],
      ['+ A spare desk on Fridays', 'Offer'],
      ['# The floating classroom', 'Topic'],
      ['= The book on boats', 'Resource'],
      ['& Priya and Lotte', 'Introduction'],
    ] as const) {
      await at.keyboard.press('Control+Shift+N')
      await at.keyboard.type(typed)
      await at.keyboard.press('Enter')
      await at.getByText(`Filed as: ${kind}.`).waitFor({ state: 'attached' })
      await expect.poll(() => isInNote(at)).toBe(true)
    }
    await at.keyboard.type('. Yes')
    await at.getByText('Half of them mean it kindly. Yes').waitFor()
    await at.keyboard.press('Control+3')
    await at.getByRole('tab', { name: 'Asks & offers' }).click()
    for (const words of [
      'A speaker on burnout',
      'A spare desk on Fridays',
      'The book on boats',
      'Priya and Lotte',
    ]) {
      await at.getByText(words).waitFor()
    }
    await at.getByRole('tab', { name: 'Topics' }).click()
    await at.getByText('The floating classroom').waitFor()
  })

  it('003-15 is written down by its kind, chosen by a slash, with nobody’s name beside it', async () => {
    await using open = await openSession()
    const { at } = open
    await typeInto(at, 'A line from the room', '/went The harvest is in')
    await at.keyboard.press('Enter')
    const line = at.locator('.line', { hasText: 'The harvest is in' })
    await line.waitFor()
    expect((await line.locator('.line-kind').textContent())?.trim()).toBe('went well')
  })

  it('003-15 is written in the note itself: a slash and a kind, and Enter makes it a line of the room', async () => {
    await using open = await openSession()
    const { at } = open
    await at.locator('.ProseMirror').click()
    await at.keyboard.type('Half of them mean it kindly')
    await at.keyboard.press('Enter')
    await at.keyboard.type('/went')
    await at.getByRole('option', { name: 'went well' }).waitFor()
    await at.keyboard.press('Enter')
    await at.keyboard.type('The harvest is in')
    await at.keyboard.press('Enter')
    const line = at.locator('.line', { hasText: 'The harvest is in' })
    await line.waitFor()
    expect((await line.locator('.line-kind').textContent())?.trim()).toBe('went well')
    await expect.poll(() => at.locator('.ProseMirror').innerText()).not.toContain('The harvest is in')
    // One writes on where one wrote.
    await at.keyboard.type('She asked what they miss')
    await expect.poll(() => at.locator('.ProseMirror').innerText()).toContain('She asked what they miss')
  })

  it('consent is seen beside each name and lowered in one tap', async () => {
    await using open = await openSession()
    const { at } = open
    await at.getByRole('button', { name: 'Notes about Priya: headlines. Change it' }).click()
    // What stands above the new limit is asked about; the safe answer leaves it.
    await at.getByRole('alertdialog').waitFor()
    await enterOn(at, 'Leave what is there')
    await expect
      .poll(() => at.getByRole('button', { name: 'Notes about Priya: no notes. Change it' }).count())
      .toBe(1)
  })

  it('001-26 promises from before get one word each, and one carried three times is asked about its size', async () => {
    await using open = await openSession()
    const { at } = open
    await at.keyboard.press('F5')
    await at.getByRole('heading', { name: 'Promises since last time', level: 1 }).waitFor()
    await at.getByText('Carried three times. Is it the right size?').waitFor()
    const answers = at.getByRole('radiogroup', { name: 'How it went: Draft the no-evening-mail rule' })
    await answers.getByText('Partly').click()
    await expect.poll(() => answers.getByRole('radio', { name: 'Partly' }).isChecked()).toBe(true)
    // It stays open, so it is asked by when now; that counts as carried once more.
    await typeInto(at, 'By when now', 'in two weeks')
    await enterOn(at, 'Keep this date')
    await at.getByText('Carried four times. Is it the right size?').waitFor()
    await answers.getByText('Let go').click()
    await at.getByText('No promise waits for a word.').waitFor()
  })

  it('000-32 a topic is prepared with a brief on a page of its own', async () => {
    await using open = await openSession()
    const { at } = open
    await at.keyboard.press('Control+3')
    await at.getByRole('tab', { name: 'Topics' }).click()
    await at.getByText('Following someone everyone loved').click()
    await at.getByRole('heading', { name: 'Following someone everyone loved', level: 1 }).waitFor()
    // Priya lets headlines be written, and no more.
    await at.getByText('Priya keeps it to the headline, so nothing more is written here.').waitFor()
    await at.keyboard.press('Control+3')
    await at.getByRole('tab', { name: 'Topics' }).click()
    await enterOn(at, 'Add a topic')
    await typeInto(at, 'What is it about?', 'Whether to stand for the board')
    await at.keyboard.press('Enter')
    await at.getByRole('button', { name: /Whether to stand for the board/u }).click()
    await typeInto(at, 'And what not?', 'Advice')
    await enterOn(at, 'Keep')
    await at.keyboard.press('Control+3')
    await at.getByRole('tab', { name: 'Topics' }).click()
    await expect.poll(() => at.getByText('with a brief').count()).toBe(1)
  })
})
