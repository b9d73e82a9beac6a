import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepWords } from '#tools/demo/journey/door.ts'
import { openAtDoor, passphrase } from '#tests/support/openVault.ts'
import { enterOn } from '#tests/support/keyboard.ts'

it('The recovery sheet becomes a PDF of one page by keyboard alone, only for its owner, and the printed page holds the words large and nothing of the window', async () => {
  await using open = await openAtDoor(() => [])
  const page = await open.page()
  await page.getByLabel('What do people call you?').fill('Ines')
  await page.getByLabel('Which words will open your vault?').fill(passphrase)
  await page.getByRole('button', { name: 'Open my vault' }).click()
  const pdf = join(open.home, 'sheet.pdf')
  await keepWords(page, async () => {
    // A dialog that is closed saves nothing and says nothing.
    await open.app.answerSaveDialog(null)
    await enterOn(page, 'Save as a PDF')
    await expect.poll(() => page.locator('.print-page').count()).toBe(0)
    expect(await page.getByText('Saved. The file holds').count()).toBe(0)

    await open.app.answerSaveDialog(pdf)
    await enterOn(page, 'Save as a PDF')
    await page.getByText('Saved. The file holds').waitFor()
    expect(statSync(pdf).mode & 0o777).toBe(0o600)
    const bytes = readFileSync(pdf).toString('latin1')
    expect(bytes.startsWith('%PDF-')).toBe(true)
    expect(bytes.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)

    // The page as paper sees it, held still by a print dialog that never answers.
    await page.evaluate(() => {
      window.print = () => {
        const paper = document.querySelector('.print-page')?.cloneNode(true)
        if (paper !== undefined) document.body.append(paper)
      }
    })
    await enterOn(page, 'Print the sheet')
    await expect.poll(() => page.locator('.print-page').count()).toBe(1)
    await page.emulateMedia({ media: 'print' })
    const seen = await page.evaluate(() => ({
      shown: [...document.body.children]
        .filter((element) => getComputedStyle(element).display !== 'none')
        .map(({ className }) => className),
      sizes: [...document.querySelectorAll('.print-words > li')].map(
        (word) => getComputedStyle(word).fontSize,
      ),
      colours: [
        ...new Set(
          [...document.querySelectorAll('.print-page *')].map((element) => getComputedStyle(element).color),
        ),
      ],
    }))
    expect(seen).toEqual({
      shown: ['print-page'],
      // 24 pt.
      sizes: Array.from({ length: 12 }, () => '32px'),
      colours: ['rgb(0, 0, 0)'],
    })
    await page.emulateMedia({ media: null })
  })
})
