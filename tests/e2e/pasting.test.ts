import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRunningSession, type OpenApp } from '#tests/support/openVault.ts'
import { emptyNote, noteIn, paste, shownNote } from '#tests/support/pasting.ts'

const folder = join(import.meta.dirname, '../fixtures/pasted')
const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
const sources = readdirSync(folder)
  .filter((file) => /^[^.]+\.(?:html|txt)$/u.test(file))
  .map((file) => ({ file, expected: read(file.replace(/\..*$/u, '.expected.html')).trim() }))

describe('Pasting into a note', () => {
  let open: OpenApp
  let page: Page

  beforeAll(async () => {
    open = await openRunningSession()
    page = await open.page()
    await page.locator('.note-text').waitFor()
  })
  afterAll(() => open[Symbol.asyncDispose]())

  const leftOut = 'Pictures and files are left out. Notes hold words.'

  it('leaves a picture out with one sentence, and what was selected stays', async () => {
    await emptyNote(page)
    await page.keyboard.type('selected')
    await page.keyboard.press('Shift+Home')
    await paste(page, { html: '<img src="https://example.org/a.png">' })
    await page.getByText(leftOut).first().waitFor()
    expect(await shownNote(page)).toBe('<p>selected</p>')
  })

  it('refuses a dropped file kindly, and takes dropped HTML in as clean as pasted', async () => {
    await emptyNote(page)
    const drop = (what: 'file' | 'html'): Promise<boolean> =>
      noteIn(page).evaluate((text, kind) => {
        const data = new DataTransfer()
        if (kind === 'file') data.items.add(new File(['x'], 'x.png', { type: 'image/png' }))
        else data.setData('text/html', '<h2 onclick="x">Dropped</h2><img src=x><script>x</script>')
        const { left, top } = (text.firstElementChild ?? text).getBoundingClientRect()
        const place = { clientX: left + 2, clientY: top + 2, bubbles: true, cancelable: true }
        return !text.dispatchEvent(new DragEvent('drop', { dataTransfer: data, ...place }))
      }, what)
    expect(await drop('file')).toBe(true)
    await page.getByText(leftOut).first().waitFor()
    expect(await shownNote(page)).toBe('')
    expect(await drop('html')).toBe(true)
    expect(await shownNote(page)).toBe('<h2>Dropped</h2>')
  })

  it('keeps what is copied within a note as it was: spaces, empty lines and names of people', async () => {
    await emptyNote(page)
    await page.keyboard.type('two  spaces @lid')
    await page.getByRole('option', { selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('below')
    await page.keyboard.press('ControlOrMeta+A')
    const copied = await noteIn(page).evaluate((text) => {
      const data = new DataTransfer()
      text.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
      return data.getData('text/html')
    })
    const before = await shownNote(page)
    await emptyNote(page)
    await paste(page, { html: copied })
    expect(await shownNote(page)).toBe(before)
    expect(await page.locator('.mention', { hasText: 'Lidia' }).count()).toBe(1)
  })

  it('takes five megabytes of Word in, and writing goes on', async () => {
    await emptyNote(page)
    const soup =
      'margin-top:0cm;margin-right:0cm;margin-bottom:8.0pt;line-height:107%;mso-pagination:widow-orphan;'
    const line = (at: number): string =>
      `<p class=MsoNormal style='${soup.repeat(6)}'><span lang=EN-US style='${soup}'>Line ${at}<o:p></o:p></span></p>`
    const html = Array.from({ length: 7_000 }, (_, at) => line(at)).join('')
    expect(html.length).toBeGreaterThan(5_000_000)
    await paste(page, { html })
    expect(await noteIn(page).locator('> p').count()).toBeGreaterThanOrEqual(7_000)
    await page.keyboard.type(' and on')
    await expect
      .poll(() => noteIn(page).evaluate((text) => text.textContent?.includes('Line 6999 and on')))
      .toBe(true)
  })

  it.each(sources)(
    'takes $file in clean: its words and blocks, and nothing of its looks',
    async ({ file, expected }) => {
      await emptyNote(page)
      const content = read(file)
      await paste(page, file.endsWith('.txt') ? { text: content } : { html: content })
      expect(await shownNote(page)).toBe(expected)
    },
  )
})
