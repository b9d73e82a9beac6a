import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { untilKept } from '#tools/demo/journey/notes.ts'
import { chooseByArrows, enterOn, focusedName, tabTo, typeInto } from '#tests/support/keyboard.ts'
import { openAtDoor } from '#tests/support/openVault.ts'

const passphrase = 'eleven lanterns along the wet harbour'

/** A page whose pointer fails the test. */
const withoutPointer = (page: Page): Page => {
  const refuse = (): never => {
    throw new Error('This way goes by keyboard alone')
  }
  for (const act of ['move', 'down', 'up', 'click', 'dblclick', 'wheel'] as const) page.mouse[act] = refuse
  return page
}

const answerThreeQuestions = async (page: Page): Promise<void> => {
  await page.getByLabel('What do people call you?').waitFor()
  await typeInto(page, 'What do people call you?', 'Ines')
  await typeInto(page, 'Which words will open your vault?', passphrase)
  await chooseByArrows(page, 'How long shall private notes stay?', 'A year')
  // It can be pressed once the vault has graded the passphrase.
  await page.getByRole('button', { name: 'Open my vault', disabled: false }).waitFor()
  await enterOn(page, 'Open my vault')
}

const proveThreeWords = async (page: Page): Promise<void> => {
  await page.locator('[data-word="12"]').waitFor()
  const words = await page.locator('[data-word]').allInnerTexts()
  await tabTo(page, 'I have them on paper')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Three of the twelve, to be sure' }).waitFor()
  for (let field = 0; field < 3; field += 1) {
    await tabTo(page, /^Word \d+$/)
    const position = Number((await focusedName(page)).replace('Word ', ''))
    await page.keyboard.type(words[position - 1] ?? '')
    await page.keyboard.press('Tab')
  }
  await enterOn(page, 'That is what it says')
  await page.getByRole('button', { name: 'Lock', exact: true }).waitFor()
}

const foundAndPlan = async (page: Page): Promise<void> => {
  await enterOn(page, 'Start a circle')
  await page.getByRole('heading', { name: 'What brings you together?' }).waitFor()
  await chooseByArrows(page, 'Kind of circle', 'Hot seat')
  await typeInto(page, 'We call it', 'Plumline')
  await typeInto(page, 'What is it for?', 'Three houses, three promises at a time.')
  await chooseByArrows(page, 'How often do you mean to meet?', 'every two months')
  for (const name of ['Bruno', 'Lidia']) {
    await typeInto(page, 'Who is in it?', name)
    await page.keyboard.press('Enter')
  }
  await enterOn(page, 'Start the circle')
  await page.getByRole('heading', { name: 'Plumline', level: 1 }).waitFor()
  await page.getByText('Hot seat · every two months').waitFor()
  await enterOn(page, 'Plan a session')
  await page.getByRole('dialog').waitFor()
  await typeInto(page, 'Day', 'today')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Begin the session' }).waitFor()
}

const begin = async (page: Page): Promise<void> => {
  await enterOn(page, 'Begin the session')
  await page.getByRole('dialog').waitFor()
  await enterOn(page, 'Begin all the same')
  await page.getByRole('button', { name: 'Wrap up' }).waitFor()
  await chooseByArrows(page, 'How Bruno takes part', 'remote')
  const bruno = page.getByRole('radiogroup', { name: 'How Bruno takes part' })
  await expect.poll(() => bruno.getByRole('radio', { name: 'remote' }).isChecked()).toBe(true)
}

const writeAndTick = async (page: Page): Promise<void> => {
  await tabTo(page, 'Only mine')
  await page.keyboard.type('@Bru')
  await page.getByRole('listbox').getByRole('option', { name: 'Bruno' }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('will ask the landlord')
  await page.keyboard.press('Enter')
  await page.keyboard.type('[] Call the tiler by tomorrow')
  await page.keyboard.press('Enter')
  const ring = page.locator('.ProseMirror').getByRole('checkbox')
  await ring.waitFor()
  await untilKept(page)
  expect(await page.locator('.ProseMirror').innerText()).toContain('Bruno will ask the landlord')

  // In the note: the step is chosen by an arrow key, Space ticks it.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  const inList = page.getByRole('complementary').getByRole('checkbox')
  await expect.poll(() => inList.getAttribute('aria-checked')).toBe('true')
  // In the list: Space takes it back, and the note knows.
  await tabTo(page, 'Open again: Call the tiler')
  await page.keyboard.press('Space')
  await expect.poll(() => ring.getAttribute('aria-checked')).toBe('false')
}

it('The whole first way goes by keyboard alone: questions, sheet, circle, session, notes, next step, lock and unlock', async () => {
  await using open = await openAtDoor(() => [])
  const { app } = open
  const page = withoutPointer(await app.page())
  await answerThreeQuestions(page)
  await proveThreeWords(page)
  await foundAndPlan(page)
  await begin(page)
  await writeAndTick(page)

  const before = await app.rendererPid()
  await page.keyboard.press('Control+L')
  await app.untilRendererReplaced(before)
  const door = withoutPointer(await app.page())
  await door.getByLabel('Your passphrase').waitFor()
  await tabTo(door, 'Your passphrase')
  await door.keyboard.type(passphrase)
  await door.keyboard.press('Enter')
  const headline = door.getByRole('heading', { level: 1 })
  await expect.poll(() => headline.innerText()).toBe('Plumline is meeting now')
})
