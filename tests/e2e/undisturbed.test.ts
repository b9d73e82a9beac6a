import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Bridge } from '#shared/contract/bridge.ts'
import { lock, unlock } from '#tools/demo/journey/door.ts'
import { untilKept } from '#tools/demo/journey/notes.ts'
import { openRunningSession, passphrase, type OpenApp } from '#tests/support/openVault.ts'
import { emptyNote, noteIn, paste, shownNote } from '#tests/support/pasting.ts'

/** How long something may take on a busy computer before it counts as not happening. */
const patience = { timeout: 20_000 }

/** What the page counts for the test: how often React has put something into it, and what has changed. */
type Counted = { commits: number; aroundNote: number; keptLine: number }

describe('Writing is not disturbed', () => {
  let open: OpenApp
  let page: Page

  beforeAll(async () => {
    open = await openRunningSession()
    page = await open.page()
    // React tells whoever stands here when it begins; a lock makes a new window, where this stands before it.
    await page.context().addInitScript(() => {
      const counting = globalThis as unknown as { counted: Counted; __REACT_DEVTOOLS_GLOBAL_HOOK__: object }
      counting.counted = { commits: 0, aroundNote: 0, keptLine: 0 }
      counting.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
        supportsFiber: true,
        isDisabled: false,
        inject: () => 1,
        onCommitFiberRoot: () => (counting.counted.commits += 1),
        onCommitFiberUnmount: () => undefined,
        onPostCommitFiberRoot: () => undefined,
      }
    })
    await lock(open.app)
    page = await open.page()
    await unlock(page, passphrase)
    await page
      .getByRole('button', { name: /^Plumline/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Open the session' }).click()
    await noteIn(page).waitFor()
  })
  afterAll(() => open[Symbol.asyncDispose]())
  beforeEach(() => emptyNote(page))

  const readCounts = (): Promise<Counted> =>
    page.evaluate(() => (globalThis as unknown as { counted: Counted }).counted)
  const type = (words: string) => page.keyboard.type(words)
  const press = (key: string) => page.keyboard.press(key)
  const mention = async (): Promise<void> => {
    await type('@lid')
    await page.getByRole('option', { selected: true }).waitFor()
    await press('Enter')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
  }
  const chosen = (): Promise<string> => page.evaluate(() => getSelection()?.toString() ?? '')
  const lidia = (): Promise<string> =>
    noteIn(page).evaluate((text) => {
      const data = new DataTransfer()
      text.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
      return /data-person="([^"]+)"/u.exec(data.getData('text/html'))?.[1] ?? ''
    })
  /** As another part of the app does it, while the note stays open and the focus in it. */
  const rename = async (personId: string, name: string): Promise<void> => {
    await page.evaluate(
      (input) =>
        (globalThis as unknown as { subrosa: Bridge }).subrosa.post({
          kind: 'call',
          id: 900_000,
          name: 'people.rename',
          input,
        }),
      { personId, name },
    )
    await expect.poll(() => page.locator('.mention').allInnerTexts(), patience).toEqual([name])
  }

  it('shows a new name under the caret, and caret, choice and undo are as they were', async () => {
    await type('Before ')
    await mention()
    await type('after')
    await press('ControlOrMeta+A')
    const personId = await lidia()
    expect(personId).not.toBe('')
    await press('ArrowRight')
    for (let left = 0; left < ' after'.length; left += 1) await press('ArrowLeft')

    await rename(personId, 'Lydia of the harbour')
    await type('!')
    await expect.poll(() => noteIn(page).innerText(), patience).toContain('Lydia of the harbour! after')

    await press('Shift+ArrowLeft')
    await press('Shift+ArrowLeft')
    expect(await chosen()).toContain('Lydia of the harbour')
    await rename(personId, 'Li')
    expect(await chosen()).toContain('Li')
    expect(await chosen()).toContain('!')
    await press('ArrowRight')

    await press('ControlOrMeta+Z')
    await expect.poll(() => noteIn(page).innerText(), patience).toMatch(/Before Li after/)
    await press('ControlOrMeta+Shift+Z')
    await expect.poll(() => noteIn(page).innerText(), patience).toMatch(/Before Li! after/)
    await rename(personId, 'Lidia')
  })

  it('puts nothing into the page through React while one writes and it is kept: what changes meanwhile are the clocks', async () => {
    await type('A line to write on, ')
    await untilKept(page)
    const before = await page.evaluate(() => {
      const { counted } = globalThis as unknown as { counted: Counted }
      // The session's clocks go on by themselves, outside the note.
      new MutationObserver((changes) => {
        const around = changes.filter(({ target }) => {
          const element = target instanceof Element ? target : target.parentElement
          return element?.closest('.note-panel') === null
        })
        if (around.length > 0) counted.aroundNote += 1
      }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
      new MutationObserver(() => (counted.keptLine += 1)).observe(
        document.querySelector('.kept-line') ?? document.body,
        { attributes: true },
      )
      const { commits } = counted
      Object.assign(counted, { commits: 0, aroundNote: 0, keptLine: 0 })
      return commits
    })
    expect(before).toBeGreaterThan(0)
    const letters = 'and sixty letters more without one look up from the page now.'
    await type(letters)
    // Kept again: the line has said in between that it was not.
    await expect.poll(() => readCounts().then(({ keptLine }) => keptLine), patience).toBeGreaterThanOrEqual(2)
    await untilKept(page)
    const { commits, aroundNote } = await readCounts()
    expect(await shownNote(page)).toContain(letters)
    expect(aroundNote).toBeLessThan(letters.length / 2)
    expect(commits).toBeLessThanOrEqual(aroundNote)
  })

  it('lets no letter out of the text to what stands around it, and every other key', async () => {
    await noteIn(page).focus()
    await page.evaluate(() => {
      const heard: string[] = []
      Object.assign(globalThis, { heard })
      for (const name of ['keydown', 'keypress', 'beforeinput', 'input', 'keyup'])
        document.addEventListener(name, (event) =>
          heard.push(event instanceof KeyboardEvent ? `${name} ${event.key}` : name),
        )
    })
    const heard = (): Promise<readonly string[]> =>
      page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0))
    await type('Six letters and more')
    expect(await heard()).toEqual([])
    await press('ArrowLeft')
    await press('Alt+x')
    expect(await heard()).toEqual([
      'keydown ArrowLeft',
      'keyup ArrowLeft',
      'keydown Alt',
      'keydown x',
      'keyup x',
      'keyup Alt',
    ])
    expect(await shownNote(page)).toContain('Six letters and more')
  })

  it('tells React of no letter written in a note, and of every other key, a letter in a field among them', async () => {
    await page.evaluate(() => {
      const told: string[] = []
      Object.assign(globalThis, { told })
      // Listeners like React's own: at its root and where its dialogs lie, on the way down.
      for (const place of [document.querySelector('#root'), document.body])
        for (const name of ['keydown', 'keypress', 'beforeinput', 'textInput', 'input', 'keyup'])
          place?.addEventListener(
            name,
            (event) => told.push(event instanceof KeyboardEvent ? `${name} ${event.key}` : name),
            { capture: true },
          )
    })
    const told = (): Promise<readonly string[]> =>
      page.evaluate(() => (globalThis as unknown as { told: string[] }).told.splice(0))
    const twice = (names: readonly string[]): readonly string[] => names.flatMap((name) => [name, name])
    await noteIn(page).focus()
    await type('Seven')
    expect(await told()).toEqual([])
    await press('Enter')
    await press('Escape')
    expect(await told()).toEqual(twice(['keydown Enter', 'keyup Enter', 'keydown Escape', 'keyup Escape']))
    await press('Alt+x')
    expect(await told()).toEqual(twice(['keydown Alt', 'keydown x', 'keyup x', 'keyup Alt']))
    await page.getByPlaceholder('Catch something for the circle').focus()
    await type('x')
    expect(await told()).toEqual(
      twice(['keydown x', 'keypress x', 'beforeinput', 'textInput', 'input', 'keyup x']),
    )
    await press('Backspace')
    await noteIn(page).focus()
    expect(await shownNote(page)).toContain('Seven')
  })

  it('asks at most eight times at a letter where something stands on the page, at the end of a long note too', async () => {
    await paste(page, { text: Array.from({ length: 120 }, (_, at) => `Line ${at}`).join('\n\n') })
    await press('ControlOrMeta+End')
    await type('the ')
    await page.evaluate(() => {
      const counting = globalThis as unknown as { asked: number }
      counting.asked = 0
      for (const [owner, name] of [
        [Element.prototype, 'getBoundingClientRect'],
        [Range.prototype, 'getClientRects'],
        [window, 'getComputedStyle'],
      ] as const) {
        const before = Reflect.get(owner, name) as (...given: unknown[]) => unknown
        const counted = function (this: unknown, ...given: unknown[]): unknown {
          counting.asked += 1
          return before.apply(this, given)
        }
        Object.assign(owner, { [name]: counted })
      }
    })
    const letters = 'end, twenty letters.'
    await type(letters)
    await expect.poll(() => noteIn(page).locator('> p').last().innerText(), patience).toContain(letters)
    const asked = await page.evaluate(() => (globalThis as unknown as { asked: number }).asked)
    expect(asked / letters.length).toBeLessThanOrEqual(8)
  })
})
