import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { localDay } from '#main/localClock.ts'
import { accessibilityFindings } from '#tests/support/accessibility.ts'
import { foundedCircle } from '#tests/support/filledVault.ts'
import { openAtDoor, vaultFolderIn } from '#tests/support/openVault.ts'
import { makeReadyVault, passphrase } from '#tests/support/readyVault.ts'
import { sidewaysFindings } from '#tests/support/screens.ts'

const pageBytes = 4_096

/** Makes one page in the middle of the vault unreadable. */
const damage = (home: string): void => {
  const path = join(vaultFolderIn(home), 'vault.db')
  const file = readFileSync(path)
  const page = Math.floor(file.length / pageBytes / 2)
  file.fill(0xdb, page * pageBytes, (page + 1) * pageBytes)
  writeFileSync(path, file)
}

it('A damaged vault that does not open is rescued at the door: what can be read becomes a new vault, and what is missing is listed', async () => {
  const ready = await makeReadyVault(
    async (vault) => void (await foundedCircle(vault, 'Plumline', ['Bruno'])),
  )
  await using open = await openAtDoor((home) => {
    const folder = vaultFolderIn(home)
    ready.putInto(folder)
    damage(home)
    return [{ name: 'My vault', folder, lastOpenedOn: localDay() }]
  })
  const page = await open.page()
  await page.getByLabel('Your passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Rescue what can be read' }).click()

  await page.getByRole('heading', { name: 'Rescue what can be read?' }).waitFor()
  await page.getByLabel('Your passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'What is missing' }).waitFor()
  await page.getByText('Plumline').first().waitFor()
  expect(await page.getByText(/one page could not be read/).count()).toBe(1)
  expect([await accessibilityFindings(page), await sidewaysFindings(page)]).toEqual([[], []])
  const picture = process.env['PICTURE']
  if (picture !== undefined) await page.screenshot({ path: picture })
})
