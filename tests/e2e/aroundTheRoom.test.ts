import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { PlainDateTime } from '#shared/dates.ts'
import { goTo, lock, unlock } from '#tools/demo/journey/door.ts'
import { untilKept } from '#tools/demo/journey/notes.ts'
import { foundedCircle, today } from '#tests/support/filledVault.ts'
import { enterOn } from '#tests/support/keyboard.ts'
import { openReadyVault, passphrase, type OpenVaultApp } from '#tests/support/openVault.ts'
import { paste } from '#tests/support/pasting.ts'
import { vaultInATurn } from '#tests/support/vaultInATurn.ts'

/** Beside the turn that runs: another circle that meets today, and a floor that was shared evenly. */
const full = vaultInATurn(async (vault) => {
  const [running] = (await vault.call('today.get', {})).sessions
  if (running === undefined) throw new Error('no session runs')
  const sessionId = running.id
  for (const { personId } of (await vault.call('sessions.get', { sessionId })).people)
    for (const seconds of [110, 115]) await vault.call('running.heard', { sessionId, personId, seconds })
  const circleId = await foundedCircle(vault, 'Plumline', ['Lidia'])
  await vault.call('sessions.plan', {
    circleId,
    plannedFor: PlainDateTime.parse(`${today}T20:00`),
    lengthMinutes: 60,
    place: 'home',
    hostPersonId: null,
  })
})

const openTurn = async (): Promise<OpenVaultApp & { readonly at: Page }> => {
  const open = await openReadyVault(await full)
  const at = await open.page()
  await goTo(at, 'Harbour Table')
  await at.getByRole('button', { name: 'Open the session' }).first().click()
  await at.locator('.live-sheet .note-text').waitFor()
  return { ...open, at }
}

const textOf = (page: Page): Promise<string> =>
  page.locator('.live-sheet .note-text').evaluate((note) => note.textContent ?? '')

describe('While a session runs', () => {
  it('200,000 characters pasted into the sheet of a turn are kept whole, and writing goes on', async () => {
    await using open = await openTurn()
    const { at, app } = open
    const words = 'Half of them mean it kindly. '.repeat(6_900).slice(0, 200_000)
    await at.locator('.live-sheet .note-text').click()
    await paste(at, { text: words })
    await at.keyboard.press('Control+End')
    await at.keyboard.type('And on.')
    await expect.poll(() => textOf(at)).toBe(`${words}And on.`)
    await untilKept(at)
    await lock(app)
    const page = await open.page()
    await unlock(page, passphrase)
    await goTo(page, 'Harbour Table')
    await page.getByRole('button', { name: 'Open the session' }).first().click()
    await expect.poll(() => textOf(page)).toBe(`${words}And on.`)
  })

  it('000-02 a next step typed in the sheet of a turn is the presenter’s, came from the circle, and stands in the topic’s thread', async () => {
    await using open = await openTurn()
    const { at } = open
    await at.locator('.live-sheet .note-text').click()
    await at.keyboard.type('[]Ask Lotte what she would keep')
    await expect.poll(() => at.locator('.step-line .chip.hue').innerText()).toBe('Priya')
    await at.keyboard.press('Enter')
    await at.locator('.note-text .step-line').waitFor({ state: 'detached' })
    await untilKept(at)
    await goTo(at, 'Harbour Table')
    await at.getByRole('tab', { name: 'Topics' }).click()
    await at.getByRole('button', { name: /^Following someone everyone loved/u }).click()
    const step = at.locator('.step-row', { hasText: 'Ask Lotte what she would keep' })
    await step.getByText('Priya · came from the circle').waitFor()
  })

  it('another that is begun offers to pause it, loses nothing of it, and can be left for later', async () => {
    await using open = await openTurn()
    const { at } = open
    await goTo(at, 'Plumline')
    await at.getByRole('button', { name: 'Open the session' }).first().click()
    const begin = async (): Promise<void> => {
      await enterOn(at, 'Begin the session')
      await enterOn(at, 'Begin all the same')
      await at.getByRole('dialog', { name: 'Another session is running. Pause it?' }).waitFor()
    }
    await begin()
    // The safe answer has the focus.
    await at.keyboard.press('Enter')
    await at.getByRole('dialog', { name: /^Another session/u }).waitFor({ state: 'detached' })
    await begin()
    await enterOn(at, 'Pause it for this one')
    await at.getByRole('button', { name: /^Wrap up/u }).waitFor()
    await goTo(at, 'Harbour Table')
    await at.getByRole('button', { name: 'Open the session' }).first().click()
    await at.getByText('The clock stands still.').waitFor()
    expect(await at.locator('h1.live-step').innerText()).toBe('Tell')
    await at.locator('.live-sheet .note-text').waitFor()
  })

  it('a turn that has not begun is left for another time, and how the floor was shared is a word', async () => {
    await using open = await openTurn()
    const { at } = open
    const drop = at.getByRole('button', { name: 'Leave Turn two for another time' })
    await drop.focus()
    await at.keyboard.press('Enter')
    await drop.waitFor({ state: 'detached' })
    await expect.poll(() => at.locator('.agenda').innerText()).not.toContain('Turn two')
    await at.keyboard.press('Control+Shift+W')
    await at.getByText('It was shared evenly.').waitFor()
    await at.getByRole('switch', { name: 'Keep this for this session' }).waitFor()
  })
})
