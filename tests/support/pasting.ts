import type { Page } from 'playwright-core'

export type Clipboard = { readonly html?: string; readonly text?: string }

/** The one note on screen. */
export const noteIn = (page: Page) => page.locator('.note-text')

/** What the note held is gone; the caret stands on its one empty line. */
export const emptyNote = async (page: Page): Promise<void> => {
  await noteIn(page).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Backspace')
  // A list or quote is left by further steps, one level each.
  for (let step = 0; step < 40 && (await firstBlock(page)) !== 'P'; step += 1)
    await page.keyboard.press('Backspace')
}

const firstBlock = (page: Page): Promise<string> =>
  noteIn(page).evaluate((text) =>
    text.childElementCount > 2 ? 'more' : (text.firstElementChild?.tagName ?? ''),
  )

/** Pastes (or drops) as the system would, at the caret. */
export const paste = (page: Page, clipboard: Clipboard): Promise<void> =>
  noteIn(page).evaluate((text, { html, text: words }) => {
    const data = new DataTransfer()
    if (html !== undefined) data.setData('text/html', html)
    if (words !== undefined) data.setData('text/plain', words)
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, clipboard)

/** The note as it stands on screen: one block a line, without what only the editor needs. */
export const shownNote = (page: Page): Promise<string> =>
  noteIn(page).evaluate((text) => {
    const copy = text.cloneNode(true) as HTMLElement
    for (const extra of copy.querySelectorAll('.ProseMirror-trailingBreak, .ProseMirror-separator, label'))
      extra.remove()
    for (const inside of copy.querySelectorAll('li[data-checked] > div'))
      inside.replaceWith(...inside.childNodes)
    const kept = new Set(['start', 'data-address', 'role', 'data-checked'])
    for (const element of copy.querySelectorAll('*')) {
      for (const { name, value } of [...element.attributes]) {
        const isKept = kept.has(name) || (name === 'class' && value === 'note-link') || value === 'taskList'
        if (!isKept) element.removeAttribute(name)
      }
    }
    const lines = [...copy.children].map((block) => block.outerHTML)
    while (lines.at(-1) === '<p></p>') lines.pop()
    return lines.join('\n')
  })
