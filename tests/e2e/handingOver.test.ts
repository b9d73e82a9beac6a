import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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
    await page.getByText(/^Handed to Priya on/u).waitFor()
  })
})
