import type { Page } from 'playwright-core'
import type { HostilePaste } from './index.ts'
import { noteIn } from '../pasting.ts'

/** Left in the page by `watch`, and by anything of a paste that runs. */
export type Watched = Window & {
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

/** Counts the pictures of every document that is read, and what the page's policy had to forbid. */
export const watch = (page: Page): Promise<void> =>
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
export const findings = (page: Page, { leaves }: HostilePaste): Promise<readonly string[]> =>
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
