import { expect, it } from 'vitest'
import { localDay } from '#main/localClock.ts'
import { accessibilityFindings } from '#tests/support/accessibility.ts'
import { makeDamagedVault, seeTheRescue } from '#tests/support/doorScreens.ts'
import { openAtDoor, vaultFolderIn } from '#tests/support/openVault.ts'
import { sidewaysFindings } from '#tests/support/screens.ts'
import { english } from '#tests/support/texts.ts'

it('A damaged vault that does not open is rescued at the door: what can be read becomes a new vault, and what is missing is listed', async () => {
  const damaged = await makeDamagedVault('Plumline', 'Bruno')
  await using open = await openAtDoor((home) => {
    const folder = vaultFolderIn(home)
    damaged.putInto(folder)
    return [{ name: 'My vault', folder, lastOpenedOn: localDay() }]
  })
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
