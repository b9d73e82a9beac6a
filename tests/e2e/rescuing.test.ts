import { expect, it } from 'vitest'
import { typeWords } from '#tools/demo/journey/vault.ts'
import { localDay } from '#main/localClock.ts'
import { accessibilityFindings } from '#tests/support/accessibility.ts'
import { makeDamagedVault, seeTheRescue } from '#tests/support/doorScreens.ts'
import { openAtDoor, vaultFolderIn } from '#tests/support/openVault.ts'
import type { ReadyVault } from '#tests/support/readyVault.ts'
import { sidewaysFindings } from '#tests/support/screens.ts'
import { english } from '#tests/support/texts.ts'

const openWith = (damaged: ReadyVault) =>
  openAtDoor((home) => {
    const folder = vaultFolderIn(home)
    damaged.putInto(folder)
    return [{ name: 'My vault', folder, lastOpenedOn: localDay() }]
  })

it('A damaged vault that does not open is rescued at the door: what can be read becomes a new vault, and what is missing is listed', async () => {
  const damaged = await makeDamagedVault('Plumline', 'Bruno')
  await using open = await openWith(damaged)
  const page = await open.page()
  await seeTheRescue(open.app, english, async (screen) => {
    expect([screen, await accessibilityFindings(page), await sidewaysFindings(page)]).toEqual([
      screen,
      [],
      [],
    ])
  })
  await page.getByText('Plumline').first().waitFor()
  expect(await page.getByText(/one page could not be read/).count()).toBe(1)
})

it('Whoever has only the recovery sheet is led from a damaged vault to its rescue, and the words read it', async () => {
  const damaged = await makeDamagedVault('Plumline', 'Bruno')
  await using open = await openWith(damaged)
  const page = await open.page()
  await page.getByRole('button', { name: 'I have my recovery sheet' }).click()
  await typeWords(page, damaged.words)
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('New passphrase').fill('nine copper kettles under the bridge')
  await page.getByRole('button', { name: 'Open the vault', disabled: false }).click()
  await page.getByRole('button', { name: 'Rescue what can be read' }).click()
  await page.getByRole('heading', { name: 'Rescue what can be read?' }).waitFor()
  await typeWords(page, damaged.words)
  await page.getByRole('button', { name: 'Read it', disabled: false }).click()
  await page.getByRole('heading', { name: 'What is missing' }).waitFor()
  await expect.poll(() => page.getByText('Plumline').count()).toBeGreaterThan(0)
})
