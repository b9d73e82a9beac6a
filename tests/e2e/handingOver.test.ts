import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { today } from '#tests/support/filledVault.ts'
import { presenterNote, writtenForAma } from '#tests/support/handOver.ts'
import { openTestVault } from '#tests/support/openTestVault.ts'
import { openFreshVault } from '#tests/support/openVault.ts'
import { noonOf } from '#tests/support/readyVault.ts'
import { goTo } from '#tools/demo/journey/door.ts'
import { openWrappingUp } from '#tests/support/wrappingUp.ts'

describe('Wrapping up', () => {
  it('approves the record, hands the notes over and lets its own copy go only when the words are told', async () => {
    await using open = await openWrappingUp()
    const page = await open.page()
    const path = join(open.home, 'page.age')
    await open.app.answerSaveDialog(path)
    const approve = page.getByRole('switch', { name: /^Read out/u })
    await approve.press('Space')
    await page.getByText(/^approved on/u).waitFor()

    await page.getByRole('button', { name: 'Hand over', exact: true }).press('Enter')
    const paper = page.getByRole('region', { name: 'What leaves, word for word' })
    await paper.getByText(/They wait for your own way/u).waitFor()
    expect(await paper.textContent()).not.toContain('Priya')
    await page.getByRole('button', { name: 'Choose a place and seal it' }).press('Enter')
    const words = page.getByRole('list', { name: 'Six words' }).getByRole('listitem')
    await words.first().waitFor({ timeout: 60_000 })
    expect(await words.count()).toBe(6)
    expect(readdirSync(open.home)).toContain('page.age')
    // Nothing leads away from the words by accident, and the safe answer has the focus.
    await page.keyboard.press('Escape')
    expect(await words.count()).toBe(6)
    await page.getByRole('button', { name: 'They have the words. Let my copy go' }).press('Enter')
    await page.getByText(/^Handed to Priya on/u).waitFor()

    await page.getByRole('radio', { name: 'more than hoped' }).first().press('Space')
    await page.getByRole('button', { name: 'Close the session' }).press('Enter')
    await page.getByText('held', { exact: true }).waitFor()

    // It stays listed, for whom it was and that it is handed over, until it is known to be gone.
    await goTo(page, 'Vault and backups')
    const made = page.getByRole('region', { name: 'Packets you made' })
    await made.getByText(/^handed over/u).waitFor()
    expect(await made.textContent()).toContain('Priya')
    await made.getByRole('button', { name: 'More for the packet for Priya' }).press('Enter')
    await page.getByRole('menuitem', { name: 'The file is destroyed' }).press('Enter')
    await made.getByText('destroyed', { exact: true }).waitFor()
  })

  it('a packet is opened with its words, looked at, taken in and read', async () => {
    await using giver = await openTestVault({ now: noonOf(today) })
    const { session, who } = await writtenForAma(giver)
    const path = join(giver.folder, 'page.age')
    const { words } = await giver.call('packets.makeHandOver', {
      sessionId: session.id,
      personId: who('Ama'),
      aliased: false,
      language: 'en',
      expiresOn: null,
      to: giver.token(path),
    })
    await using open = await openFreshVault()
    const page = await open.page()
    await page.getByRole('button', { name: /^Vault and backups/u }).press('Enter')
    await page.getByRole('button', { name: 'Open a packet' }).press('Enter')
    await open.app.answerOpenDialog(path)
    await page.getByRole('button', { name: 'Choose the file' }).press('Enter')
    await page.getByText(path).waitFor()
    await page.getByRole('textbox', { name: 'The six words' }).fill(words.join(' '))
    await page.keyboard.press('Enter')
    await page.getByRole('switch', { name: /^Following someone/u }).waitFor({ timeout: 60_000 })
    await page.getByText(presenterNote).waitFor()
    expect(await page.getByRole('switch').count()).toBe(1)
    await page.getByRole('button', { name: 'Take it in' }).press('Enter')
    await page.getByText('It is yours now.').waitFor()
    await page.getByRole('button', { name: /^Following someone/u }).press('Enter')
    await page.getByRole('dialog').getByText(presenterNote).waitFor()
  })
})
