import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { foundedCircle, inDays, plannedSession } from '#tests/support/filledVault.ts'
import { enterOn } from '#tests/support/keyboard.ts'
import { openReadyVault } from '#tests/support/openVault.ts'
import { makeReadyVault } from '#tests/support/readyVault.ts'

const harbour = makeReadyVault(async (vault) => {
  const circleId = await foundedCircle(vault, 'Harbour Table', ['Priya', 'Oona'])
  await plannedSession(vault, circleId, inDays(0))
})

it('The agreed record goes on paper by keyboard alone: shown first, nobody named unless wanted, black on white, its handling at the foot', async () => {
  await using open = await openReadyVault(await harbour)
  const { app } = open
  const page = await app.page()
  await page
    .getByRole('button', { name: /^Harbour Table/u })
    .first()
    .waitFor()
  await page.keyboard.press('Control+3')
  await page.getByRole('heading', { name: 'Harbour Table', level: 1, exact: true }).waitFor()
  await enterOn(page, 'Open the session')
  await page.getByRole('tab', { name: 'For me' }).focus()
  await page.keyboard.press('ArrowRight')
  const record = page.getByRole('textbox', { name: 'Agreed record' })
  await record.focus()
  await page.keyboard.type('@Pri')
  await page.getByRole('listbox').getByRole('option', { name: 'Priya' }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type(' keeps the Friday assembly, said Oona.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('[] Ask Lotte what she would keep')
  await page.keyboard.press('Enter')
  await page.locator('.ProseMirror .step-chip').waitFor()

  await page.keyboard.press('Control+p')
  const asked = page.getByRole('dialog', { name: 'Print this record?' })
  await asked.getByText('This name stands in the text itself and stays: Oona.').waitFor()
  const preview = asked.getByRole('region', { name: 'What leaves' })
  expect(await preview.innerText()).toMatch(/someone\s+keeps the Friday assembly, said Oona\./u)

  const pdf = join(open.home, 'Documents', 'record.pdf')
  await app.answerSaveDialog(pdf)
  await enterOn(page, 'Save as PDF')
  await page.getByText('Saved. A PDF is not encrypted').waitFor()
  expect(statSync(pdf).mode & 0o777).toBe(0o600)
  const bytes = readFileSync(pdf).toString('latin1')
  expect(bytes.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  expect(bytes).not.toMatch(/Priya|app\.invalid|app:/u)

  // The page as paper sees it, held still by a print dialog that never answers.
  await page.evaluate(() => {
    window.print = () => {
      const paper = document.querySelector('.print-page')?.cloneNode(true)
      if (paper !== undefined) document.body.append(paper)
    }
  })
  await enterOn(page, 'Print')
  await expect.poll(() => page.locator('.print-page').count()).toBe(1)
  await page.emulateMedia({ media: 'print' })
  const seen = await page.evaluate(() => {
    const paper = document.querySelector<HTMLElement>('.print-page')
    const parts = [...(paper?.querySelectorAll('*') ?? [])].filter(({ textContent }) => textContent !== '')
    return {
      text: paper?.innerText ?? '',
      colours: [...new Set(parts.map((part) => getComputedStyle(part).color))],
      ruleBeforeSteps: getComputedStyle(paper?.querySelector('.step-chip') ?? document.body).borderTopStyle,
      shown: [...document.body.children].filter((one) => getComputedStyle(one).display !== 'none').length,
    }
  })
  expect(seen).toMatchObject({ colours: ['rgb(0, 0, 0)'], ruleBeforeSteps: 'double', shown: 1 })
  expect(seen.text).toMatch(/someone\s+keeps the Friday assembly/u)
  expect(seen.text).not.toMatch(/Priya|Harbour/u)
  expect(seen.text).toMatch(/stays on the writer’s computer until .* Keep this page the way it was said\./u)
})
