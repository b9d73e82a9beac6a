import { expect, it } from 'vitest'
import { foundedCircle } from '#tests/support/filledVault.ts'
import { openReadyVault } from '#tests/support/openVault.ts'
import { makeReadyVault } from '#tests/support/readyVault.ts'
import { setSize } from '#tests/support/screens.ts'

const harbour = makeReadyVault(async (vault) => {
  await foundedCircle(vault, 'Harbour Table', ['Priya', 'Davit'])
})

it('a menu that opens over its own button waits for a press of its own', async () => {
  await using open = await openReadyVault(await harbour, { textSize: 200 })
  const page = await open.page()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find or do' }).fill('Harbour')
  await page
    .getByRole('option', { name: /Harbour Table/u })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Harbour Table', level: 1 }).waitFor()
  await setSize(open.app, 900, 600)
  const button = page.getByRole('button', { name: 'More for Harbour Table' })
  // In the middle there is too little room above it and below.
  await button.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = await button.boundingBox()
  if (box === null) throw new Error('the button is not there')
  const middle = [box.x + box.width / 2, box.y + box.height / 2] as const
  await page.mouse.move(...middle)
  await page.mouse.down()
  const menu = page.getByRole('menu')
  await menu.waitFor()
  // The test is one only while the menu covers the pointer.
  expect(
    await page.evaluate(
      ([x, y]) => document.elementFromPoint(x, y)?.matches('[role="menu"] *') === true,
      middle,
    ),
  ).toBe(true)
  await page.mouse.up()
  await expect.poll(() => menu.isVisible()).toBe(true)
  expect(await page.locator('.sheet.dialog').count()).toBe(0)
  await page.mouse.down()
  await page.mouse.up()
  await menu.waitFor({ state: 'detached' })
})
