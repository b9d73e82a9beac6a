import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostilePastes, type HostilePaste } from '#tests/support/hostilePastes/index.ts'
import { openRunningSession, type OpenApp } from '#tests/support/openVault.ts'
import { emptyNote, noteIn, paste } from '#tests/support/pasting.ts'

/** Left in the page by `watch`, and by anything of a paste that runs. */
type Watched = Window & {
  hasRun?: boolean
  picturesMade?: number
  violations?: string[]
}

const allowedElements = 'P H1 H2 H3 UL OL LI LABEL INPUT DIV BLOCKQUOTE HR BR STRONG EM MARK SPAN'.split(' ')
const allowedAttributes = [
  'class',
  'contenteditable',
  'start',
  'data-type',
  'data-checked',
  'data-address',
  'data-placeholder',
  'role',
  'type',
  'aria-label',
  'draggable',
]

describe('A hostile paste', () => {
  let open: OpenApp
  let page: Page

  beforeAll(async () => {
    open = await openRunningSession()
    page = await open.page()
    await noteIn(page).waitFor()
    await watch(page)
  })
  afterAll(() => open[Symbol.asyncDispose]())

  it('is looked for in at least sixty shapes', () => {
    expect(Object.values(hostilePastes).flat().length).toBeGreaterThanOrEqual(60)
  })

  for (const [wants, cases] of Object.entries(hostilePastes)) {
    it.each(cases)(`that ${wants} comes in as words or not at all: $name`, async (hostile) => {
      await emptyNote(page)
      await paste(page, { html: hostile.html })
      expect(await findings(page, hostile)).toEqual([])
    })
  }

  it('has by then run nothing, asked for nothing and made no picture, not even out of sight', async () => {
    const { hasRun, picturesMade, violations } = await page.evaluate(() => {
      const watched = window as Watched
      return {
        hasRun: watched.hasRun ?? false,
        picturesMade: watched.picturesMade,
        violations: watched.violations,
      }
    })
    expect({ hasRun, picturesMade, violations }).toEqual({ hasRun: false, picturesMade: 0, violations: [] })
  })

  it('is seen by this very watch: a picture and a style that do come in are noticed', async () => {
    await page.evaluate(() => {
      new DOMParser().parseFromString('<img src="x:y">', 'text/html')
      document.body.insertAdjacentHTML('beforeend', '<b id="planted" style="color:red"></b>')
      document.getElementById('planted')?.remove()
    })
    const seen = () =>
      page.evaluate(() => {
        const { picturesMade = 0, violations = [] } = window as Watched
        return [picturesMade > 0, violations.length > 0]
      })
    // The browser tells of a violation in its own time.
    await expect.poll(seen).toEqual([true, true])
  })
})

/** Counts the pictures of every document that is read, and what the page's policy had to forbid. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watched = window as Watched
    watched.picturesMade = 0
    watched.violations = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      watched.violations?.push(`${effectiveDirective} ${blockedURI}`),
    )
    const count = (root: ParentNode): void => {
      watched.picturesMade = (watched.picturesMade ?? 0) + root.querySelectorAll('img').length
    }
    // Bound at every call, which the lint rule cannot see.
    const original = Object.getOwnPropertyDescriptor(DOMParser.prototype, 'parseFromString')
    const parse = original?.value as typeof DOMParser.prototype.parseFromString
    DOMParser.prototype.parseFromString = function (...given) {
      const made = parse.apply(this, given)
      count(made)
      return made
    }
    const innerHTML = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')
    Object.defineProperty(Element.prototype, 'innerHTML', {
      ...innerHTML,
      set(this: Element, html: string) {
        innerHTML?.set?.call(this, html)
        count(this)
      },
    })
  })

/** What the note holds that it may not hold, one line each. */
const findings = (page: Page, { leaves }: HostilePaste): Promise<readonly string[]> =>
  noteIn(page).evaluate(
    (text, allowed) => {
      const found: string[] = []
      for (const element of text.querySelectorAll('*')) {
        // The editor's own help for the caret; it has no source.
        if (element.matches('img.ProseMirror-separator:not([src])')) continue
        if (!allowed.elements.includes(element.tagName)) found.push(`element ${element.tagName}`)
        for (const { name, value } of element.attributes) {
          if (!allowed.attributes.includes(name)) found.push(`attribute ${name}`)
          if (name === 'data-address' && !value.startsWith('https://example.org/'))
            found.push(`address ${value}`)
        }
      }
      const words = (text.textContent ?? '').slice(0, 10_000).trim().replaceAll(/\s+/gu, ' ')
      if (allowed.leaves === null && !words.includes('harmless')) found.push(`words: ${words.slice(0, 80)}`)
      if (allowed.leaves !== null && words !== allowed.leaves)
        found.push(`words: ${JSON.stringify(words.slice(0, 80))}`)
      return found
    },
    { elements: allowedElements, attributes: allowedAttributes, leaves: leaves ?? null },
  )
