import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openRunningSession, type OpenApp } from '#tests/support/openVault.ts'
import { emptyNote, noteIn, shownNote } from '#tests/support/pasting.ts'
import { setSize, smallTargets } from '#tests/support/screens.ts'

/** How long something may take on a busy computer before it counts as not happening. */
const patience = { timeout: 20_000 }

describe('The tools of a note', () => {
  let open: OpenApp
  let page: Page

  beforeAll(async () => {
    open = await openRunningSession()
    page = await open.page()
    await noteIn(page).waitFor()
  })
  afterAll(() => open[Symbol.asyncDispose]())
  beforeEach(() => emptyNote(page))

  const bubble = (): Locator => page.locator('.tool-bubble')
  const tool = (name: string): Locator => bubble().getByRole('button', { name, exact: true })
  const type = (words: string) => page.keyboard.type(words)
  const press = (key: string) => page.keyboard.press(key)
  /** Chooses a word by a double click on it. */
  const choose = async (word: string): Promise<void> => {
    const place = await page.evaluate((wanted) => {
      const walker = document.createTreeWalker(
        document.querySelector('.note-text') ?? document.body,
        NodeFilter.SHOW_TEXT,
      )
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1
        if (at === -1) continue
        node.parentElement?.scrollIntoView({ block: 'center' })
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        const { left, top, width, height } = range.getBoundingClientRect()
        return { x: left + width / 2, y: top + height / 2 }
      }
      throw new Error(`The note does not say “${wanted}”`)
    }, word)
    // Two double clicks at one place, half a second apart, are a click of four: it would choose the whole line.
    await page.mouse.click(place.x, place.y + 40)
    await page.mouse.dblclick(place.x, place.y)
    await bubble().waitFor()
  }
  const hasFocus = (): Promise<boolean> =>
    noteIn(page).evaluate((text) => text.contains(document.activeElement))

  it('come up over words chosen with the mouse, and leave the focus and the choice where they are', async () => {
    await type('so it is')
    await choose('so')
    await tool('Bold').click()
    await tool('Highlight').click()
    await expect.poll(() => shownNote(page), patience).toBe('<p><strong><mark>so</mark></strong> it is</p>')
    expect(await tool('Bold').getAttribute('aria-pressed')).toBe('true')
    expect(await hasFocus()).toBe(true)
    await tool('Bold').click()
    await expect.poll(() => shownNote(page), patience).toBe('<p><mark>so</mark> it is</p>')
    await press('ArrowRight')
    await bubble().waitFor({ state: 'detached' })
  })

  it('do not come up while words are chosen by keys, and come when they are asked for by key', async () => {
    await type('so it is')
    await press('Shift+Home')
    expect(await bubble().count()).toBe(0)
    await press('Alt+F10')
    await expect.poll(() => focused(), patience).toBe('Bold')
    await press('ArrowRight')
    await expect.poll(() => focused(), patience).toBe('Italic')
    await press('Enter')
    await expect.poll(() => shownNote(page), patience).toBe('<p><em>so it is</em></p>')
    expect(await hasFocus()).toBe(true)
    // Where one was before.
    await press('Alt+F10')
    await expect.poll(() => focused(), patience).toBe('Italic')
    // The first Escape may be the tooltip's.
    while ((await bubble().count()) > 0) await press('Escape')
    expect(await hasFocus()).toBe(true)
  })

  it('link chosen words to an address that is typed, say when it is none, and take the link off again', async () => {
    await type('see the paper')
    await choose('paper')
    await tool('Words with a link').click()
    await type('nowhere')
    await press('Enter')
    await page.getByText('That is no address.').waitFor()
    await press('ControlOrMeta+A')
    await type('paper.example/a')
    await press('Enter')
    await expect
      .poll(() => shownNote(page), patience)
      .toBe(
        '<p>see the <span data-address="https://paper.example/a" class="note-link" role="link">paper</span></p>',
      )
    expect(await hasFocus()).toBe(true)
    await choose('paper')
    await tool('Take the link off its words').click()
    await expect.poll(() => shownNote(page), patience).toBe('<p>see the paper</p>')
  })

  it('take Escape in the address for going back to the text, with the words still chosen', async () => {
    await type('see the paper')
    await choose('paper')
    await tool('Words with a link').click()
    await page.getByRole('textbox', { name: 'Where the words lead' }).waitFor()
    await press('Escape')
    await bubble().waitFor({ state: 'detached' })
    await type('sea')
    await expect.poll(() => shownNote(page), patience).toBe('<p>see the sea</p>')
  })

  it('write a page by the mouse: heading, list, quote, line, name and next step, each beside an empty line', async () => {
    const begin = async (name: string): Promise<void> => {
      await page.getByRole('button', { name: 'Turn the line into something else' }).click()
      await tool(name).click()
      await bubble().waitFor({ state: 'detached' })
      expect(await hasFocus()).toBe(true)
    }
    await begin('Heading')
    await type('Since October')
    await press('Enter')
    await begin('List')
    await type('ropes')
    await press('Enter')
    await press('Enter')
    await begin('Quote')
    await type('Whose approval?')
    await press('Enter')
    await press('Enter')
    await begin('Name somebody')
    await page.getByRole('option', { name: 'Lidia' }).click()
    await type('has the keys')
    await press('Enter')
    await begin('Next step')
    await type('Ring the harbour master')
    await press('Enter')
    await page.locator('.step-chip').waitFor()
    const shown = await shownNote(page)
    expect(shown).toContain('<h2>Since October</h2>\n<ul><li><p>ropes</p></li></ul>')
    expect(shown).toContain('<blockquote><p>Whose approval?</p></blockquote>')
    expect(shown).toContain('<span>Lidia</span> has the keys')
    expect(await page.locator('.line-button').count()).toBe(1)
  })

  it.each([
    [1_360, 860, 'ltr'],
    [900, 600, 'ltr'],
    [900, 600, 'rtl'],
  ] as const)('never lie over the line in work, at %d × %d from %s', async (width, height, direction) => {
    await setSize(open.app, width, height)
    await page.evaluate((dir) => (document.documentElement.dir = dir), direction)
    try {
      await type(
        ['First words.', 'Further words.', 'Middle of it.', 'Nearly there.', 'Last ones.'].join('\n'),
      )
      for (const word of ['First', 'Middle', 'Last']) {
        await choose(word)
        const bubblePlace = await placeOf('.tool-bubble')
        const chosen = await page.evaluate(() => {
          const { top, bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect()
          return { top, bottom }
        })
        expect(bubblePlace.bottom <= chosen.top || bubblePlace.top >= chosen.bottom).toBe(true)
        expect(bubblePlace.left >= 0 && bubblePlace.right <= width).toBe(true)
        expect((await smallTargets(page)).filter((one) => one.includes('icon-button'))).toEqual([])
        await press('ArrowRight')
        await bubble().waitFor({ state: 'detached' })
      }
    } finally {
      await page.evaluate(() => (document.documentElement.dir = 'ltr'))
    }
  })

  it('the sheet keeps its size while words are looked for and counted', async () => {
    await setSize(open.app, 1360, 860)
    await type('one two three')
    const before = await placeOf('.note-panel')
    await press('ControlOrMeta+F')
    await page.getByRole('textbox', { name: 'Find in this note' }).waitFor()
    expect(await placeOf('.note-panel')).toEqual(before)
    await press('Escape')
    await press('ControlOrMeta+Shift+C')
    await expect.poll(() => page.locator('.note-foot').innerText(), patience).toBe('3 words.')
    expect(await placeOf('.note-panel')).toEqual(before)
    await press('ControlOrMeta+Shift+C')
  })

  const focused = (): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  const placeOf = (selector: string) =>
    page.locator(selector).evaluate((element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect()
      return { top, bottom, left, right }
    })
})
