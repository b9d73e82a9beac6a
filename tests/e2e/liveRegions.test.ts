import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dropFiles } from '#tools/chromium-host/testing/files.ts'
import { goToVault } from '#tools/demo/journey/vault.ts'
import { inLatin, makeVaultOf } from '#tests/support/everyScreen.ts'
import { openReadyVault } from '#tests/support/openVault.ts'
import { labelFindings } from '#tests/support/screens.ts'
import { listenToPage, liveRegionFindings, type Spoken } from '#tests/support/spoken.ts'

it('What is done, asked, found or refused is read aloud once, politely unless it is an error, and nothing while all is hidden', async () => {
  await using open = await openReadyVault(await makeVaultOf(inLatin))
  const { app } = open
  const page = await open.page()
  const said = await listenToPage(page)
  /** What was said since, until these words have come; nothing else may be among it. */
  const expectSaid = async (...expected: readonly Spoken[]): Promise<void> => {
    const heard: Spoken[] = []
    await expect
      .poll(async () => {
        heard.push(...(await said()))
        return heard
      })
      .toEqual(expected)
  }
  const polite = (words: string): Spoken => ({ how: 'polite', words })

  await page.keyboard.press('Control+n')
  await page.getByLabel('What will be done').fill('Ring the harbour')
  await said()
  await page.keyboard.press('Enter')
  await expectSaid(polite('A next step more.'))
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expectSaid(polite('Undone.'))

  await page.keyboard.press('Control+k')
  await page.keyboard.type('bruno')
  await page.getByRole('option').first().waitFor()
  expect((await said()).at(-1)).toEqual(polite('1 thing found'))
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  // A file that is no backup: refused in one sentence.
  const picture = join(open.home, 'Documents', 'holiday.png')
  writeFileSync(picture, 'no picture at all')
  await said()
  await dropFiles(page, 'main.shell-content', [picture])
  await expect.poll(async () => (await said()).map(({ how }) => how)).toEqual(['polite'])

  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: 'Change the keys' }).click()
  await page.getByRole('button', { name: ': change the key of “Go to People”' }).click()
  await page.getByRole('textbox', { name: 'The new key' }).waitFor()
  await said()
  await page.keyboard.press('Control+C')
  await expectSaid(
    polite('Ctrl C belongs to the computer, or to copying, pasting and undoing. It stays as it is.'),
  )
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  // Long work: each phase once; an error at once.
  await goToVault(page)
  await page.getByRole('button', { name: 'Back up now' }).click()
  await app.answerSaveDialog(join(open.home, 'Documents', 'By hand.subrosa-backup'))
  await said()
  await page.getByRole('button', { name: 'Choose where' }).click()
  await page.getByRole('heading', { name: 'Backed up, read back, compared' }).waitFor()
  const phases = await said()
  expect(phases.length).toBeGreaterThan(0)
  expect(phases.filter(({ how }) => how !== 'polite')).toEqual([])
  expect(new Set(phases.map(({ words }) => words)).size).toBe(phases.length)
  await page.getByRole('button', { name: 'Done' }).click()

  await page.keyboard.press('F8')
  await page.getByRole('heading', { name: 'Hidden' }).waitFor()
  await said()
  await dropFiles(page, 'body', [picture])
  expect(await said()).toEqual([])
  await page.keyboard.press('Space')
})

it('A button that is called otherwise than it reads, and a live region within another, are found out', async () => {
  await using open = await openReadyVault(await makeVaultOf(inLatin))
  const page = await open.page()
  expect([await labelFindings(page), await liveRegionFindings(page)]).toEqual([[], []])
  await page.evaluate(() => {
    document.querySelector('.nav')?.setAttribute('aria-label', 'Elsewhere')
    document.body.insertAdjacentHTML('beforeend', '<div role="status"><p role="status">Twice</p></div>')
  })
  expect((await labelFindings(page)).join()).toContain('is called “elsewhere”')
  expect((await liveRegionFindings(page)).join()).toContain('lies within another live region')
})
