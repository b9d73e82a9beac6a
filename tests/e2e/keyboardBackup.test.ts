import { join } from 'node:path'
import { expect, it } from 'vitest'
import { foundedCircle, inDays, plannedSession } from '#tests/support/filledVault.ts'
import { chooseByArrows, enterOn, tabTo } from '#tests/support/keyboard.ts'
import { openReadyVault } from '#tests/support/openVault.ts'
import { makeReadyVault } from '#tests/support/readyVault.ts'

const harbour = makeReadyVault(async (vault) => {
  const circleId = await foundedCircle(vault, 'Harbour Table', ['Priya'])
  await plannedSession(vault, circleId, inDays(1))
})

it('A backup is made and looked into, settings are changed and the vault is locked, by keyboard alone', async () => {
  await using open = await openReadyVault(await harbour)
  const { app } = open
  const page = await app.page()
  for (const act of ['move', 'down', 'up', 'click', 'dblclick', 'wheel'] as const) {
    page.mouse[act] = () => {
      throw new Error('This way goes by keyboard alone')
    }
  }
  const ask = async (words: string): Promise<void> => {
    await page.locator('[role="dialog"]').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find or do' }).waitFor()
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
  }
  const file = join(open.home, 'Documents', 'By keys.subrosa-backup')
  await page
    .getByRole('button', { name: /^Harbour Table/u })
    .first()
    .waitFor()

  await ask('back up now')
  await page.getByRole('dialog').waitFor()
  await app.answerSaveDialog(file)
  await enterOn(page, 'Choose where')
  await page.getByRole('heading', { name: 'Backed up, read back, compared' }).waitFor()
  await page.keyboard.press('Escape')

  await ask('look into')
  await page.getByRole('dialog').waitFor()
  await app.answerOpenDialog(file)
  await enterOn(page, 'Choose a backup file')
  await page.getByText(file).waitFor()
  await chooseByArrows(page, 'What opens it', 'Recovery words')
  for (const [index, word] of open.words.entries()) {
    await tabTo(page, `Word ${index + 1}`)
    await page.keyboard.type(word)
  }
  await enterOn(page, 'Look inside')
  await page.getByText('It is a backup of this vault.').waitFor()
  await enterOn(page, 'Put it away')

  await ask('settings')
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  await tabTo(page, /Light or dark$/u)
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'dark', exact: true }).waitFor()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')

  const before = await app.rendererPid()
  await page.keyboard.press('Control+l')
  await app.untilRendererReplaced(before)
  await (await app.page()).getByLabel('Your passphrase').waitFor()
})
