import { expect, it } from 'vitest'
import { goTo } from '#tools/demo/journey/door.ts'
import { writeNotes } from '#tools/demo/journey/notes.ts'
import { foundedCircle, plannedSession, promisedStep, today } from '#tests/support/filledVault.ts'
import { enterOn, focusedName, tabTo } from '#tests/support/keyboard.ts'
import { openReadyVault } from '#tests/support/openVault.ts'
import { makeReadyVault } from '#tests/support/readyVault.ts'
import { setSize } from '#tests/support/screens.ts'

const makeVault = () =>
  makeReadyVault(async (vault) => {
    const plumline = await foundedCircle(vault, 'Plumline', ['Bruno', 'Lidia'])
    await foundedCircle(vault, 'Quiet Harbour', ['Otto'])
    await promisedStep(vault, { title: 'Measure the stairs', circleId: plumline })
    await plannedSession(vault, plumline, today)
  })

it('Pause and Wrap up stay in sight however long the notes are, and in a narrow window the people come out by key and go by Escape', async () => {
  await using open = await openReadyVault(await makeVault())
  const page = await open.page()
  await enterOn(page, 'Open the session')
  await enterOn(page, 'Begin the session')
  await enterOn(page, 'Begin all the same')
  const wrapUp = page.getByRole('button', { name: 'Wrap up' })
  await wrapUp.waitFor()
  await writeNotes(
    page,
    Array.from({ length: 60 }, (_, line) => `Line ${line}`),
  )
  const isInSight = (): Promise<boolean> =>
    wrapUp.evaluate((button) => {
      const { top, bottom, left, width } = button.getBoundingClientRect()
      const onTop = document.elementFromPoint(left + width / 2, (top + bottom) / 2)
      return top >= 0 && bottom <= window.innerHeight && button.contains(onTop)
    })
  expect(await isInSight()).toBe(true)

  await setSize(open.app, 900, 600)
  expect(await isInSight()).toBe(true)
  const rail = page.getByRole('complementary')
  expect(await rail.isVisible()).toBe(false)
  await page.keyboard.press('Control+Shift+P')
  await rail.waitFor()
  await expect.poll(() => focusedName(page)).toBe('Close')
  await page.keyboard.press('Escape')
  await rail.waitFor({ state: 'hidden' })
})

it('A person has a page, reached by keyboard: their circles, what they promised, and from where they are known', async () => {
  await using open = await openReadyVault(await makeVault())
  const page = await open.page()
  await goTo(page, 'People')
  await enterOn(page, 'Bruno')
  await page.getByRole('heading', { name: 'Bruno', level: 1 }).waitFor()
  await expect.poll(() => page.getByRole('region', { name: 'Circles' }).innerText()).toContain('Plumline')
  await expect
    .poll(() => page.getByRole('region', { name: 'Still promised' }).innerText())
    .toContain('No promise is open.')
  await tabTo(page, /From where you know them/)
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'friend' }).waitFor()
  await page.keyboard.type('neigh')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('main').innerText()).toContain('neighbour')
  await enterOn(page, 'Rename')
  await page.getByLabel('Name of Bruno').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Bruno', level: 1 }).waitFor()
  await enterOn(page, 'Plumline')
  await page.getByRole('heading', { name: 'Plumline', level: 1 }).waitFor()
  expect(await page.getByRole('main').innerText()).toContain('One promise: one waiting.')
})
