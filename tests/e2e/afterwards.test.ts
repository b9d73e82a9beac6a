import { describe, expect, it } from 'vitest'
import { goTo } from '#tools/demo/journey/door.ts'
import { noteDoc } from '#tests/support/noteDoc.ts'
import { openReadyVault } from '#tests/support/openVault.ts'
import { vaultInATurn } from '#tests/support/vaultInATurn.ts'

const heard = vaultInATurn(async (vault) => {
  const [circle] = await vault.call('circles.list', {})
  const sessionId = circle?.runningSessionId
  if (sessionId === null || sessionId === undefined) throw new Error('no session runs')
  const [turn] = await vault.call('turns.list', { sessionId })
  if (turn === undefined) throw new Error('no turn runs')
  const note = await vault.call('notes.open', { owner: { table: 'turn', id: turn.id }, layer: 'private' })
  await vault.call('notes.save', {
    noteId: note.id,
    baseRev: note.rev,
    doc: noteDoc('Her voice changed at the word Friday.'),
  })
  await vault.call('contributions.add', {
    sessionId,
    sessionStepId: null,
    turnId: turn.id,
    kind: 'experience',
    text: 'I kept the old ways for a year.',
    layer: 'private',
    fromPersonId: null,
    toPersonId: null,
  })
  await vault.call('sessions.wrapUp', { sessionId })
})

describe('A session that was held', () => {
  it('shows what was written and said in each turn, and what was taken along', async () => {
    await using open = await openReadyVault(await heard)
    const page = await open.page()
    const sheet = page.getByRole('tabpanel').first()
    await goTo(page, 'Harbour Table')
    await page.getByRole('tab', { name: /^Sessions/u }).click()
    await page.locator('.session-line').first().click()
    await page.getByRole('tab', { name: 'Priya’s turn' }).click()
    await sheet.getByRole('button', { name: 'Take-away' }).click()
    await sheet.getByLabel('In the presenter’s own words').fill('Keep the assembly, change the rest.')
    await sheet.getByRole('button', { name: 'Keep', exact: true }).click()

    await page.getByRole('button', { name: 'Close the session' }).click()
    await page.getByText('held', { exact: true }).first().waitFor()
    await page.getByRole('tab', { name: 'Priya’s turn' }).click()
    await sheet.getByText('I kept the old ways for a year.').waitFor()
    await sheet.getByText('Keep the assembly, change the rest.').waitFor()
    await sheet.getByRole('tab', { name: 'Only mine' }).click()
    await sheet.getByText('Her voice changed at the word Friday.').waitFor()
    expect(await sheet.getByLabel('In the presenter’s own words').count()).toBe(0)
  })
})
