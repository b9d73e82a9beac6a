import { expect, it } from 'vitest'
import { inDays, promisedStep } from '#tests/support/filledVault.ts'
import { openReadyVault } from '#tests/support/openVault.ts'
import { makeReadyVault } from '#tests/support/readyVault.ts'

const promises = makeReadyVault(async (vault) => {
  for (const title of ['Measure the stairs', 'Write to the harbour master', 'Learn to splice'])
    await promisedStep(vault, { title, circleId: null, dueOn: inDays(4) })
})

it('A next step that is looked for is unfolded in its list and has the focus, each time it is looked for', async () => {
  await using open = await openReadyVault(await promises)
  const page = await open.page()
  const detail = page.getByRole('region', { name: 'The chosen next step' })
  const find = async (typed: string): Promise<void> => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find or do' }).fill(typed)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '')
  await find('harbour master')
  await expect.poll(focused).toBe('Write to the harbour master')
  expect(await detail.getByRole('heading').first().innerText()).toBe('Write to the harbour master')
  expect(await page.locator('button.step-words[aria-expanded="true"]').innerText()).toContain(
    'harbour master',
  )
  expect(await page.locator('.nav.here').innerText()).toContain('My next steps')

  await find('learn to')
  await expect.poll(focused).toBe('Learn to splice')
  // Folded again, and looked for once more.
  await detail.getByRole('button', { name: 'Close' }).click()
  await detail.waitFor({ state: 'detached' })
  await find('learn to')
  await expect.poll(focused).toBe('Learn to splice')
})
