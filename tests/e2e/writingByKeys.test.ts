import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lock, unlock } from '#tools/demo/journey/door.ts'
import { untilKept } from '#tools/demo/journey/notes.ts'
import { openRunningSession, passphrase, type OpenApp } from '#tests/support/openVault.ts'
import { emptyNote, noteIn, paste, shownNote } from '#tests/support/pasting.ts'

/** How long something may take on a busy computer before it counts as not happening. */
const patience = { timeout: 20_000 }

/** What main would have done outside the app; nothing of it happens. */
type Outside = { asked: string[]; opened: string[] }

describe('Writing by keys alone', () => {
  let open: OpenApp
  let page: Page

  beforeAll(async () => {
    open = await openRunningSession()
    page = await open.page()
    await noteIn(page).waitFor()
  })
  afterAll(() => open[Symbol.asyncDispose]())
  beforeEach(() => emptyNote(page))

  const type = (words: string) => page.keyboard.type(words)
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** The line the caret stands in, the caret as a bar. */
  const caret = (): Promise<string> =>
    page.evaluate(() => {
      const { anchorNode, anchorOffset } = document.getSelection() ?? {}
      const words = anchorNode?.textContent ?? ''
      return `${words.slice(0, anchorOffset)}|${words.slice(anchorOffset)}`
    })

  it.each([
    ['# ', 'Since October', '<h1>Since October</h1>'],
    ['## ', 'Since October', '<h2>Since October</h2>'],
    ['### ', 'Since October', '<h3>Since October</h3>'],
    ['- ', 'ropes', '<ul><li><p>ropes</p></li></ul>'],
    ['1. ', 'untie', '<ol><li><p>untie</p></li></ol>'],
    ['> ', 'Whose approval?', '<blockquote><p>Whose approval?</p></blockquote>'],
    ['[ ] ', 'bring cups', '<ul data-type="taskList"><li data-checked="false"><p>bring cups</p></li></ul>'],
    ['[x] ', 'bring cups', '<ul data-type="taskList"><li data-checked="true"><p>bring cups</p></li></ul>'],
    ['**so**', ' it is', '<p><strong>so</strong> it is</p>'],
    ['*so*', ' it is', '<p><em>so</em> it is</p>'],
    ['==so==', ' it is', '<p><mark>so</mark> it is</p>'],
  ])('makes of %j what it means', async (sign, words, expected) => {
    await type(sign)
    await type(words)
    await expect.poll(() => shownNote(page), patience).toBe(expected)
  })

  it('draws a line across by three strokes', async () => {
    await type('above')
    await press('Enter')
    await type('---')
    await type('below')
    await expect.poll(() => shownNote(page), patience).toBe('<p>above</p>\n<hr>\n<p>below</p>')
  })

  it('turns a line into anything by the slash menu, with the shortcut beside each', async () => {
    await type('/quo')
    const choices = page.getByRole('listbox').getByRole('option')
    await expect.poll(() => choices.allInnerTexts(), patience).toContain('Quote\n>')
    await press('Enter')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    await type('Whose approval?')
    await expect.poll(() => shownNote(page), patience).toBe('<blockquote><p>Whose approval?</p></blockquote>')
  })

  it('makes words bold, slanted and highlighted by keys, and ticks a point', async () => {
    await press('ControlOrMeta+B')
    await type('a')
    await press('ControlOrMeta+B', 'ControlOrMeta+I')
    await type('b')
    await press('ControlOrMeta+I', 'ControlOrMeta+Shift+H')
    await type('c')
    await expect
      .poll(() => shownNote(page), patience)
      .toBe('<p><strong>a</strong><em>b</em><mark>c</mark></p>')
    await emptyNote(page)
    await type('[ ] cups')
    await press('ControlOrMeta+Shift+Enter')
    await expect
      .poll(() => shownNote(page), patience)
      .toBe('<ul data-type="taskList"><li data-checked="true"><p>cups</p></li></ul>')
  })

  it('makes a link of an address that is typed or pasted over words, and never an element to follow', async () => {
    await type('see https://example.org/a, or [the paper](https://paper.example/) there')
    await press('Home')
    await paste(page, { text: 'https://example.org/over' })
    expect(await noteIn(page).locator('a').count()).toBe(0)
    await emptyNote(page)
    await type('see https://example.org/a, or [the paper](https://paper.example/) there')
    await expect
      .poll(() => shownNote(page), patience)
      .toBe(
        '<p>see <span data-address="https://example.org/a" class="note-link" role="link">https://example.org/a</span>, or <span data-address="https://paper.example/" class="note-link" role="link">the paper</span> there</p>',
      )
    await emptyNote(page)
    await type('words')
    await press('Shift+Home')
    await paste(page, { text: 'https://example.org/over' })
    await expect
      .poll(() => shownNote(page), patience)
      .toBe('<p><span data-address="https://example.org/over" class="note-link" role="link">words</span></p>')
  })

  it('opens a link only after a question that shows the whole address, and not when the answer is no', async () => {
    const address = 'https://example.org/a/long/way?to=go#there'
    await type(`[paper](${address})`)
    await press('ArrowLeft')
    await page.locator('.note-foot').getByText(address).waitFor()

    await answerMessageBox(0)
    await press('ControlOrMeta+Enter')
    await expect.poll(async () => (await outside()).asked.length, patience).toBe(1)
    expect((await outside()).opened).toEqual([])

    await answerMessageBox(1)
    await press('ControlOrMeta+Enter')
    await expect.poll(async () => (await outside()).opened, patience).toEqual([address])
    const { asked } = await outside()
    expect(asked.every((question) => question.includes(address))).toBe(true)

    await press('ControlOrMeta+Shift+K')
    await expect.poll(() => shownNote(page), patience).toBe('<p>paper</p>')
  })

  it('finds words, goes from place to place, says how many, and gives the caret back by Escape', async () => {
    await type('the barge, another barge')
    await press('Enter')
    await type('and the BARGE of old')
    for (let left = 0; left < ' of old'.length; left += 1) await press('ArrowLeft')
    const before = await caret()
    await press('ControlOrMeta+F')
    const field = page.getByRole('textbox', { name: 'Find in this note' })
    await field.waitFor()
    await type('barge')
    const count = page.locator('.find-count')
    await expect.poll(() => count.innerText(), patience).toBe('1 of 3 places')
    await press('Enter', 'Enter')
    await expect.poll(() => count.innerText(), patience).toBe('3 of 3 places')
    expect(await marked()).toEqual({ here: ['BARGE'], others: ['barge', 'barge'] })
    await press('Shift+Enter')
    await expect.poll(() => count.innerText(), patience).toBe('2 of 3 places')
    await press('Escape')
    await field.waitFor({ state: 'detached' })
    expect(await caret()).toBe(before)
    expect(await marked()).toEqual({ here: [], others: [] })
    await type('!')
    await expect.poll(() => shownNote(page), patience).toContain('BARGE! of old')
  })

  it('puts the caret at a found place when asked to, and says when there is none', async () => {
    await type('the barge and more')
    await press('ControlOrMeta+F')
    await page.getByRole('textbox', { name: 'Find in this note' }).waitFor()
    await type('bargeman')
    await expect.poll(() => page.locator('.find-count').innerText(), patience).toBe('Nothing like it here')
    await press('Backspace', 'Backspace', 'Backspace')
    await expect.poll(() => page.locator('.find-count').innerText(), patience).toBe('Once in this note')
    await press('ControlOrMeta+Enter')
    await type('ship')
    await expect.poll(() => shownNote(page), patience).toBe('<p>the ship and more</p>')
  })

  it('counts the words when asked, follows the text, and is silent again', async () => {
    await type('one two three')
    const foot = page.locator('.note-foot')
    expect(await foot.innerText()).toBe('')
    await press('ControlOrMeta+Shift+C')
    await expect.poll(() => foot.innerText(), patience).toBe('3 words.')
    await type(' four')
    await expect.poll(() => foot.innerText(), patience).toBe('4 words.')
    await press('ControlOrMeta+A')
    await expect.poll(() => foot.innerText(), patience).toBe('4 words chosen, of 4.')
    await press('ArrowRight', 'ControlOrMeta+Shift+C')
    await expect.poll(() => foot.innerText(), patience).toBe('')
  })

  it('leaves the caret alone when a step is ticked beside the note', async () => {
    await type('[] Ring the harbour master')
    await press('Enter')
    await page.locator('.step-chip').waitFor()
    await type('before after')
    for (let left = 0; left < 'after'.length; left += 1) await press('ArrowLeft')
    const before = await caret()
    // Without the mouse, so that only what comes back from the vault could move the caret.
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.session-aside .tick')?.click()
    })
    await expect.poll(() => page.locator('.step-chip').getAttribute('data-state'), patience).toBe('done')
    await untilKept(page)
    expect(await caret()).toBe(before)
    await type('X')
    await expect.poll(() => shownNote(page), patience).toContain('before Xafter')
  })

  it('keeps a long note in its sheet: what stands above it stays in sight', async () => {
    await paste(page, { text: Array.from({ length: 120 }, (_, at) => `Line ${at}`).join('\n\n') })
    await press('ControlOrMeta+End')
    await type('the end')
    const sees = (selector: string): Promise<boolean> =>
      page.evaluate((wanted) => {
        const place = document.querySelector(wanted)?.getBoundingClientRect()
        return place !== undefined && place.top >= 0 && place.bottom <= window.innerHeight
      }, selector)
    expect([await sees('h1'), await sees('.note-head')]).toEqual([true, true])
    const caretPlace = await page.evaluate(() => {
      const place = document.getSelection()?.getRangeAt(0).getBoundingClientRect()
      const sheet = document.querySelector('.note-scroll')?.getBoundingClientRect()
      return (
        place !== undefined && sheet !== undefined && place.top >= sheet.top && place.bottom <= sheet.bottom
      )
    })
    expect(caretPlace).toBe(true)
  })

  it('undoes what was kept already, and nothing any more after a lock', async () => {
    await type('first')
    await untilKept(page)
    await press('Enter')
    await type('second')
    await untilKept(page)
    await press('ControlOrMeta+Z')
    await expect.poll(() => shownNote(page), patience).not.toContain('second')
    await press('ControlOrMeta+Shift+Z')
    await expect.poll(() => shownNote(page), patience).toBe('<p>first</p>\n<p>second</p>')
    await untilKept(page)

    await lock(open.app)
    page = await open.page()
    await unlock(page, passphrase)
    await page
      .getByRole('button', { name: /^Plumline/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Open the session' }).click()
    await noteIn(page).waitFor()
    await noteIn(page).focus()
    await press('ControlOrMeta+Z', 'ControlOrMeta+Z', 'ControlOrMeta+Z')
    await expect.poll(() => shownNote(page), patience).toBe('<p>first</p>\n<p>second</p>')
  })

  const marked = (): Promise<{ here: readonly string[]; others: readonly string[] }> =>
    noteIn(page).evaluate((text) => {
      const words = (selector: string): readonly string[] =>
        [...text.querySelectorAll(selector)].map((place) => place.textContent ?? '')
      return { here: words('.note-found.here'), others: words('.note-found:not(.here)') }
    })

  /** The next question of main is answered with this button, and what would leave the app is written down. */
  const answerMessageBox = (button: number): Promise<void> =>
    open.app.evaluate(({ dialog, shell }, response) => {
      const kept = globalThis as unknown as { outside?: Outside }
      const seen = (kept.outside ??= { asked: [], opened: [] })
      dialog.showMessageBox = (...given: readonly unknown[]) => {
        seen.asked.push(JSON.stringify(given.at(-1)))
        return Promise.resolve({ response, checkboxChecked: false })
      }
      shell.openExternal = (url) => {
        seen.opened.push(url)
        return Promise.resolve()
      }
    }, button)
  const outside = (): Promise<Outside> =>
    open.app.evaluate((_electron, _none) => (globalThis as unknown as { outside: Outside }).outside, null)
})
