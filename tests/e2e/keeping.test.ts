import { expect, it } from 'vitest'
import { accessibilityFindings } from '#tests/support/accessibility.ts'
import { foundedCircle, inDays, plannedSession, promisedStep } from '#tests/support/filledVault.ts'
import { enterOn } from '#tests/support/keyboard.ts'
import { openReadyVault } from '#tests/support/openVault.ts'
import { makeReadyVault } from '#tests/support/readyVault.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'

const harbour = makeReadyVault(async (vault) => {
  const circleId = await foundedCircle(vault, 'Harbour Table', ['Priya'])
  const sessionId = await plannedSession(vault, circleId, inDays(2))
  await promisedStep(vault, { title: 'Ring the library', circleId })
  const owner = { table: 'session' as const, id: sessionId }
  const note = await vault.call('notes.open', { owner, layer: 'private' })
  await vault.call('notes.save', { noteId: note.id, baseRev: 1, doc: noteDoc('Snow at the harbour') })
  await vault.call('notes.leave', { noteId: note.id })
  await vault.call('notes.save', { noteId: note.id, baseRev: 2, doc: noteDoc('Thaw') })
})

it('by keys alone: a step goes to the trash, comes back by Ctrl Z, goes again and is put back', async () => {
  await using open = await openReadyVault(await harbour)
  const page = await open.page()
  const step = page.getByRole('button', { name: /^Ring the library/u })
  await page.keyboard.press('Control+2')
  await step.waitFor()
  const throwAway = async (): Promise<void> => {
    await enterOn(page, /^Ring the library/u)
    await enterOn(page, 'To the trash')
    await page.getByText('In the trash, for 30 days.').first().waitFor()
    await step.waitFor({ state: 'detached' })
  }
  await throwAway()
  await page.keyboard.press('Control+z')
  await step.waitFor()
  await throwAway()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find or do' }).waitFor()
  await page.keyboard.type('Go to the trash')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Trash', level: 1 }).waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await enterOn(page, 'Put back')
  await page.getByText('Nothing lies here').waitFor()
  await page.keyboard.press('Control+2')
  await step.waitFor()
})

it('a note reads as an earlier version did, and as before again when that is undone', async () => {
  await using open = await openReadyVault(await harbour)
  const page = await open.page()
  await page.getByRole('button', { name: 'Open the session' }).click()
  const note = page.getByRole('textbox', { name: 'Only mine' })
  await expect.poll(() => note.textContent()).toContain('Thaw')
  await enterOn(page, 'More for this note')
  await page.getByRole('menuitem', { name: 'Earlier versions of this note' }).press('Enter')
  await page.getByRole('heading', { name: 'Earlier versions' }).waitFor()
  await enterOn(page, 'Let it read so again')
  await expect.poll(() => note.textContent()).toContain('Snow at the harbour')
  await page.getByText('The note reads as it did then.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(() => note.textContent()).toContain('Thaw')
})

it('by keys alone: a circle’s private notes fade sooner, after it was said that nothing becomes due by that', async () => {
  await using open = await openReadyVault(await harbour)
  const page = await open.page()
  await page.keyboard.press('Control+,')
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  await enterOn(page, 'A circle that keeps otherwise')
  const times = page.getByRole('button', { name: /Notes that are only mine, in Harbour Table/u })
  const choose = async (option: RegExp): Promise<void> => {
    await enterOn(page, /Notes that are only mine, in Harbour Table/u)
    const wanted = page.getByRole('option', { name: option })
    await wanted.waitFor()
    await wanted.press('Enter')
  }
  await expect.poll(() => times.innerText()).toContain('As the vault (180 days)')
  await choose(/^30 days$/u)
  const asking = page.getByRole('alertdialog', { name: 'Let things of Harbour Table fade sooner?' })
  await asking.getByText('Nothing of it would become due within seven days.').waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await asking.waitFor({ state: 'detached' })
  await expect.poll(() => times.innerText()).toContain('As the vault')
  await choose(/^30 days$/u)
  await asking.waitFor()
  await enterOn(page, 'Let them fade sooner')
  await asking.waitFor({ state: 'detached' })
  await expect.poll(() => times.innerText()).toContain('30 days')
  await choose(/^As the vault/u)
  await expect.poll(() => times.innerText()).toContain('As the vault')
})
