import { describe, expect, it } from 'vitest'
import { goTo } from '#tools/demo/journey/door.ts'
import { chooseByArrows, enterOn, typeInto } from '#tests/support/keyboard.ts'
import { openWrappingUp } from '#tests/support/wrappingUp.ts'

const promise = 'Ask Lotte what she would keep, and why'

describe('Confirming what was promised', () => {
  it('001-22 names by keys alone who may ask and how it begins; Today asks me to, until I have', async () => {
    await using open = await openWrappingUp()
    const page = await open.page()
    await enterOn(page, `Confirm: ${promise}`)
    await page.getByRole('dialog', { name: promise }).waitFor()
    await chooseByArrows(page, 'By when', 'by a day')
    await typeInto(page, 'Which day', 'today')
    await enterOn(page, /Who may ask how it went/u)
    await page.getByRole('option', { name: 'You', exact: true }).press('Enter')
    await typeInto(page, 'The first tiny move', 'Look up her number')
    await chooseByArrows(page, 'New for me?', 'yes')
    await chooseByArrows(page, 'Can I keep it going?', 'yes')
    await enterOn(page, 'Keep it so')
    await page.getByText('you may ask').waitFor()

    await enterOn(page, 'Close the session')
    await page.getByText('held', { exact: true }).waitFor()
    await goTo(page, 'Today')
    await enterOn(page, `Asked Priya: ${promise}`)
    await expect.poll(() => page.getByText('Ask how it went').count()).toBe(0)
  })

  it('settles the next date and who does what then, while everybody is still there', async () => {
    await using open = await openWrappingUp()
    const page = await open.page()
    const dates = page.locator('.date-choice')
    await dates.first().press('Enter')
    const roles = page.getByRole('heading', { name: 'Roles next time' })
    await roles.waitFor()
    const host = page.getByRole('button', { name: /Host: who/u })
    await host.press('Enter')
    await page.getByRole('option', { name: 'Priya' }).press('Enter')
    await expect.poll(() => host.textContent()).toContain('Priya')
  })
})
