import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lock, unlock } from '#tools/demo/journey/door.ts'
import { openRunningSession, passphrase, type OpenApp } from '#tests/support/openVault.ts'
import { emptyNote, noteIn, shownNote } from '#tests/support/pasting.ts'

const secret = 'the heron told nobody'

type Timed = { readonly act: () => void; readonly ms: number }

/** What main can see of the clipboard: kinds, and their bytes as latin1. */
const clipboardOf = ({ app }: OpenApp): Promise<Readonly<Record<string, string>>> =>
  app.evaluate(async ({ clipboard }) => {
    const items = await clipboard.read()
    const values = items.flatMap((item) =>
      item.types.map(async (type) => {
        const value = await item.getType(type)
        const bytes = value instanceof Blob ? await value.arrayBuffer() : new ArrayBuffer()
        return [type, Buffer.from(bytes).toString(type.startsWith('text/') ? 'utf8' : 'utf16le')] as const
      }),
    )
    return Object.fromEntries(await Promise.all(values))
  }, null)

/** From now on main's long timers are only kept, for `letAMinutePass`. */
const holdTimers = ({ app }: OpenApp): Promise<void> =>
  app.evaluate(() => {
    const { setTimeout: before } = globalThis
    const held: Timed[] = []
    const holding = (act: () => void, ms = 0, ...given: unknown[]): unknown =>
      ms < 10_000 ? before(act, ms, ...given) : held.push({ act, ms })
    Object.assign(globalThis, { held, setTimeout: holding })
  }, null)

/** @returns how long they were to wait */
const letAMinutePass = ({ app }: OpenApp): Promise<readonly number[]> =>
  app.evaluate(() => {
    const { held } = globalThis as unknown as { held: Timed[] }
    const passed = held.splice(0)
    for (const { act } of passed) act()
    return passed.map(({ ms }) => ms)
  }, null)

const goIntoSession = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Plumline/ }).click()
  await page.getByRole('button', { name: 'Open the session' }).first().click()
}

const copyAll = async (page: Page): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('ControlOrMeta+C')
}

describe('What is copied', () => {
  let open: OpenApp
  let page: Page

  beforeAll(async () => {
    open = await openRunningSession()
  })
  beforeEach(async () => {
    page = await open.page()
    await noteIn(page).waitFor()
    await emptyNote(page)
    await page.keyboard.type(secret)
  })
  afterAll(() => open[Symbol.asyncDispose]())

  const words = async (): Promise<string | undefined> => (await clipboardOf(open))['text/plain']

  it('lies on the clipboard with a mark, and a minute later it is gone', async () => {
    await holdTimers(open)
    await copyAll(page)
    await expect.poll(words).toBe(secret)
    const held = await clipboardOf(open)
    expect(held['text/html']).toMatch(new RegExp(`^<p[^>]*>${secret}</p>$`, 'u'))
    const marked = Object.entries(held).find(([type]) => type.includes('osclipboard'))?.[1] ?? ''
    expect(marked).toMatch(/application\/x-subrosa-copy/)
    expect(marked).not.toContain('heron')
    await expect.poll(() => letAMinutePass(open)).toEqual([60_000])
    await expect.poll(words).toBe(undefined)
  })

  it('stays when another program has put something in its place', async () => {
    await holdTimers(open)
    await copyAll(page)
    await expect.poll(words).toBe(secret)
    await open.app.evaluate(({ clipboard }) => clipboard.writeText('somebody else’s'), null)
    await expect.poll(() => letAMinutePass(open)).toEqual([60_000])
    expect(await words()).toBe('somebody else’s')
  })

  it('is what was cut, too: that goes from the note, comes back by undo and pastes as it was', async () => {
    await emptyNote(page)
    await page.keyboard.type('one ')
    await page.keyboard.press('ControlOrMeta+B')
    await page.keyboard.type('bold')
    await page.keyboard.press('Enter')
    await page.keyboard.type('below')
    const before = await shownNote(page)
    // What is cut lies apart from what was typed last, so that undo takes it back alone.
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.press('Shift+End')
    await page.keyboard.press('ControlOrMeta+X')
    await expect.poll(() => shownNote(page)).toMatch(/^<p><\/p>\s*<p><strong>below<\/strong><\/p>$/u)
    expect(await words()).toBe('one bold')
    await page.keyboard.press('ControlOrMeta+Z')
    await expect.poll(() => shownNote(page)).toBe(before)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('ControlOrMeta+V')
    await expect.poll(() => shownNote(page)).toBe('<p>one <strong>bold</strong></p>')
  })

  it('is marked too where it comes out of a field or the page itself, and nothing hidden is in it', async () => {
    await page.evaluate(() => {
      const made = document.createElement('div')
      made.innerHTML =
        '<input value="out of a field"><p class="selectable" title="no"><b style="color:red">out</b> of <span hidden>never</span> the &lt;page&gt;</p>'
      made.id = 'made'
      document.body.append(made)
    })
    await page.locator('#made input').focus()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('ControlOrMeta+C')
    await expect.poll(words).toBe('out of a field')
    expect(Object.keys(await clipboardOf(open)).some((type) => type.includes('osclipboard'))).toBe(true)
    await page.keyboard.press('ControlOrMeta+X')
    await expect.poll(() => page.locator('#made input').inputValue()).toBe('')
    await page.keyboard.press('ControlOrMeta+Z')
    await expect.poll(() => page.locator('#made input').inputValue()).toBe('out of a field')

    await page.locator('#made p').selectText()
    await page.keyboard.press('ControlOrMeta+C')
    await expect.poll(words).toMatch(/^out of\s+the <page>$/)
    const { 'text/html': html } = await clipboardOf(open)
    expect(html).toBe('<p>out of  the &lt;page&gt;</p>')
    await page.locator('#made').evaluate((made) => made.remove())
  })

  it('goes at a lock, and so does what is only marked with the mouse', async () => {
    await copyAll(page)
    await expect.poll(words).toBe(secret)
    const onlyChosen = (text: string | null): Promise<string> =>
      open.app.evaluate(async ({ clipboard }, put) => {
        if (process.platform !== 'linux') return ''
        if (put !== null) await clipboard.selection.writeText(put)
        return clipboard.selection.readText()
      }, text)
    await onlyChosen('chosen')
    await lock(open.app)
    expect(await words()).toBe(undefined)
    expect(await onlyChosen(null)).toBe('')
    page = await open.page()
    await unlock(page, passphrase)
    await goIntoSession(page)
  })

  it('goes when the window is closed', async () => {
    await copyAll(page)
    await expect.poll(words).toBe(secret)
    // Nobody can ask a main that has gone: the clipboard itself tells.
    const cleared = open.app.evaluate(({ app, clipboard }) => {
      const { promise, resolve } = Promise.withResolvers<string>()
      const clear = clipboard.clear.bind(clipboard)
      clipboard.clear = () => {
        clear()
        resolve('cleared')
      }
      app.quit()
      return promise
    }, null)
    expect(await cleared).toBe('cleared')
  })
})
