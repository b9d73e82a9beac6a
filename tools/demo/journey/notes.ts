import type { Page } from 'playwright-core'

const editor = '.ProseMirror'

/** Types lines into the open note and waits until they are kept. */
export const writeNotes = async (page: Page, lines: readonly string[]): Promise<void> => {
  await writeLines(page, lines)
  await untilKept(page)
}

/** Types lines into the open note as a person would: `@Name` is chosen from the menu, `[]` begins a next step. */
export const writeLines = async (page: Page, lines: readonly string[]): Promise<void> => {
  await page.locator(editor).focus()
  const steps = page.locator(editor).getByRole('checkbox')
  for (const line of lines) {
    const before = await steps.count()
    await writeLine(page, line)
    await page.keyboard.press('Enter')
    if (line.startsWith('[]')) await steps.nth(before).waitFor()
  }
}

const writeLine = async (page: Page, line: string): Promise<void> => {
  // A name chosen from the menu brings the space behind it.
  for (const part of line.split(/(@\p{L}+) ?/u)) {
    await page.keyboard.type(part)
    if (!part.startsWith('@')) continue
    await page.getByRole('listbox').getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
  }
}

/** Waits until the line above the note says that it is kept. */
export const untilKept = async (page: Page): Promise<void> => {
  await page.getByText('Kept', { exact: true }).waitFor()
}
