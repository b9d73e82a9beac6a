import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goTo } from '#tools/demo/journey/door.ts'
import { untilKept } from '#tools/demo/journey/notes.ts'
import { openRunningSession, type OpenApp } from '#tests/support/openVault.ts'

/** How long something may take on a busy computer before it counts as not happening. */
const patience = { timeout: 20_000 }

describe('Writing in a session', () => {
  let open: OpenApp
  let page: Page

  beforeAll(async () => {
    open = await openRunningSession()
    page = await open.page()
    await note().waitFor()
  })
  afterAll(() => open[Symbol.asyncDispose]())

  const note = () => page.getByRole('textbox', { name: 'Only mine' })
  const type = (words: string) => page.keyboard.type(words)
  const press = (key: string) => page.keyboard.press(key)
  const chips = () => page.locator('.step-chip')
  const besides = () => page.locator('.session-aside .step-title')

  /** The caret on an empty line at the end of the note. */
  const onNewLine = async (): Promise<void> => {
    await note().focus()
    await press('ControlOrMeta+End')
    await caretInLastLine()
    if ((await lastLine().innerText()).trim() !== '') await press('Enter')
    await caretInLastLine()
  }
  const lastLine = () => page.locator('.note-text > :last-child')
  /** A key within the same frame as another finds the editor not told yet where the caret went. */
  const caretInLastLine = async (): Promise<void> => {
    const isThere = () => lastLine().evaluate((line) => line.contains(getSelection()?.focusNode ?? null))
    await expect.poll(isThere, patience).toBe(true)
  }
  const chooseFromMenu = async (): Promise<void> => {
    await page.getByRole('option', { selected: true }).waitFor()
    await press('Enter')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
  }

  it('makes a next step where it is typed, and shows whose it is and which day before it is kept', async () => {
    await onNewLine()
    await type('[] Send the list @lid')
    await chooseFromMenu()
    await type('by 9 January')
    const outcome = page.locator('.step-line-outcome')
    await outcome.getByText(/^by \w+,? 9 January/).waitFor()
    expect(await outcome.locator('.chip').first().innerText()).toBe('Lidia')
    expect(await besides().count()).toBe(0)

    await press('Enter')
    await chips().waitFor()
    await type('and on we go')
    await besides().getByText('Send the list', { exact: true }).waitFor()
    expect(await note().innerText()).toContain('and on we go')
  })

  it('begins one by /next as well, mine and without a date', async () => {
    await onNewLine()
    await type('/next')
    await chooseFromMenu()
    await type('Draft the rule')
    await press('Enter')
    await chips().nth(1).waitFor()
    expect(await chips().nth(1).innerText()).toMatch(/Draft the rule\s+You\s+someday/)
  })

  it('ticks a step in the list from the note, and in the note from the list', async () => {
    const inNote = chips().nth(1).getByRole('checkbox')
    const inList = page.locator('.session-aside').getByRole('checkbox', { name: /Draft the rule/ })
    await inNote.click()
    await expect.poll(() => inList.getAttribute('aria-checked'), patience).toBe('true')
    await inList.click()
    await expect.poll(() => inNote.getAttribute('aria-checked'), patience).toBe('false')
  })

  it('gives a kept step back as words by undo, and keeping them again makes no second one', async () => {
    await onNewLine()
    await type('[] Ring the harbour master')
    await press('Enter')
    await chips().nth(2).waitFor()
    await press('ControlOrMeta+Z')
    await page.locator('.step-line-words').click()
    await press('End')
    await type(' about the barge')
    await press('Enter')
    await besides().getByText('Ring the harbour master about the barge').waitFor()
    expect(
      await besides()
        .getByText(/Ring the harbour master/)
        .count(),
    ).toBe(1)
  })

  it('ticks and opens a step by keys alone', async () => {
    await note().focus()
    await press('ControlOrMeta+Home')
    const chosen = page.locator('[role=status]', { hasText: 'Send the list' })
    // A key within the same frame as another finds the editor not told yet where the caret went: up until it is there.
    await expect
      .poll(async () => {
        const isChosen = (await chosen.count()) > 0
        if (!isChosen) await press('ArrowUp')
        return isChosen
      }, patience)
      .toBe(true)
    expect(await chosen.innerText()).toContain('Space ticks it, Enter opens it.')
    await press('Space')
    await expect.poll(() => chips().first().getAttribute('data-state'), patience).toBe('done')
    await press('Space')
    await expect.poll(() => chips().first().getAttribute('data-state'), patience).toBe('promised')
    await press('Enter')
    await page.locator('.step-line').waitFor()
    await press('Escape')
    await page.locator('.step-line').waitFor({ state: 'detached' })
    expect(await chips().first().innerText()).toContain('Send the list')
  })

  it('keeps the focus in the text while a menu is open, and points at the choice', async () => {
    await onNewLine()
    await type('@')
    const option = page.getByRole('option', { selected: true })
    await option.waitFor()
    expect(await note().evaluate((text) => text.contains(document.activeElement))).toBe(true)
    expect(await note().getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
    await press('Escape')
    await press('Backspace')
    expect(await note().getAttribute('aria-activedescendant')).toBe(null)
  })

  it('leaves the caret where it is while the note is being kept', async () => {
    await onNewLine()
    await type('before  after')
    for (let left = 0; left < ' after'.length; left += 1) await press('ArrowLeft')
    await type('one')
    await untilKept(page)
    await type('two')
    await untilKept(page)
    await type('three')
    expect(await note().innerText()).toContain('before onetwothree after')
  })

  it('takes words from a paste; pictures, addresses, styles and foreign ids stay outside', async () => {
    await onNewLine()
    await note().evaluate((text) => {
      const data = new DataTransfer()
      data.setData(
        'text/html',
        '<h2 style="color:red">Pasted</h2><p>a <a href="x:y">link</a> and <b>weight</b><img src="x:y"></p><span data-person="eve">Eve</span>',
      )
      text.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    await page.getByText('Pictures and files are left out').waitFor()
    const html = await note().innerHTML()
    expect(html).toContain('<h2>Pasted</h2><p>a link and <strong>weight</strong>')
    expect(html).not.toMatch(/x:y|color:red|<a |<img src/)
    expect(await page.locator('.mention', { hasText: 'Eve' }).count()).toBe(0)
  })

  it('shows a new name in every note at once', async () => {
    await onNewLine()
    await type('With @bru')
    await chooseFromMenu()
    await goTo(page, 'People')
    await page.getByRole('button', { name: 'Rename Bruno' }).focus()
    await press('Enter')
    await page.getByLabel('Name of Bruno').fill('Benno')
    await press('Enter')
    await page.getByRole('button', { name: 'Rename Benno' }).waitFor({ state: 'attached' })
    await backToTheSession()
    await expect.poll(() => page.locator('.mention', { hasText: 'Benno' }).count(), patience).toBe(1)
  })

  it('loses nothing when another screen is opened in the middle of a word', async () => {
    await onNewLine()
    await type('the very last wor')
    await goTo(page, 'Today')
    await backToTheSession()
    expect(await note().innerText()).toContain('the very last wor')
  })

  const backToTheSession = async (): Promise<void> => {
    await page
      .getByRole('button', { name: /^Plumline/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Open the session' }).click()
    await note().waitFor()
  }
})
