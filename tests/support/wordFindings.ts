import type { Page } from 'playwright-core'

/** What is on screen in plain Latin letters and is meant to be: names of languages, what is typed for a link, paths, words of the sheet. */
const foreign = 'code, pre, .path, .ProseMirror [data-type], [data-word], [lang]:not(html)'
const names = ['English', 'Deutsch', 'https']

/** Every text and every name for a screen reader that holds a Latin letter without a mark: it was never translated. */
export const untranslatedFindings = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    ({ skipped, known }) => {
      // What stands on the page in a language of its own is called by its own words.
      const ofOtherLanguages = [...document.querySelectorAll('body [lang]')].flatMap(
        ({ textContent }) => textContent?.trim() || [],
      )
      const isPlain = (words: string): boolean =>
        /[A-Za-z]{2}/u.test(
          [...known, ...ofOtherLanguages].reduce((rest, name) => rest.replaceAll(name, ''), words),
        )
      const found: string[] = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const words = node.textContent ?? ''
        const parent = node.parentElement
        if (parent === null || /^(SCRIPT|STYLE)$/u.test(parent.tagName) || parent.closest(skipped) !== null)
          continue
        if (isPlain(words))
          found.push(`not translated: “${words.trim()}” in ${parent.tagName}.${parent.className}`)
      }
      const attributes = [
        'aria-label',
        'aria-description',
        'aria-valuetext',
        'aria-roledescription',
        'aria-placeholder',
        'data-placeholder',
        'placeholder',
        'title',
        'alt',
      ]
      for (const element of document.querySelectorAll('body *')) {
        if (element.closest(skipped) !== null) continue
        for (const name of attributes) {
          const words = element.getAttribute(name)
          if (words !== null && isPlain(words)) found.push(`not translated: ${name}=“${words}”`)
        }
      }
      return found
    },
    { skipped: foreign, known: names },
  )

/**
 * Every word of the app that is cut off, by its own box or by one it lies in, or that runs out of its box.
 * @param said sentences of the language in use; of a made-up one the marks tell
 */
export const clippedFindings = (page: Page, said: readonly string[] = []): Promise<readonly string[]> =>
  page.evaluate((sentences) => {
    const known = new Set(sentences)
    const isOfTheApp = (words: string): boolean => known.has(words) || /[⟦⟧]|[\u0100-\u024f]/u.test(words)
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const words = (node.textContent ?? '').trim()
      const parent = node.parentElement
      if (parent === null || !isOfTheApp(words)) continue
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      if (parent.closest('.only-read-aloud, [aria-hidden="true"], svg') !== null) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0)
      const says = (how: string): void => {
        found.push(`${how}: “${words.slice(0, 60)}” in ${parent.tagName.toLowerCase()}.${parent.className}`)
      }
      const isOnlyReadAloud = (box: Element): boolean =>
        getComputedStyle(box).clipPath === 'inset(50%)' || box.getBoundingClientRect().width <= 1
      if (isOnlyReadAloud(parent) || (parent.parentElement !== null && isOnlyReadAloud(parent.parentElement)))
        continue
      for (let box: Element | null = parent; box !== null; box = box.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(box)
        const { left, right, top, bottom } = box.getBoundingClientRect()
        const cutsAcross = overflowX === 'hidden' || overflowX === 'clip'
        const cutsDown = overflowY === 'hidden' || overflowY === 'clip'
        if (cutsAcross && lines.some((line) => line.left < left - 1 || line.right > right + 1)) {
          says('cut off')
          break
        }
        if (cutsDown && lines.some((line) => line.top < top - 1 || line.bottom > bottom + 1)) {
          says('cut off below')
          break
        }
        // Beyond what scrolls, and for what floats above the page, other boxes decide.
        if (!cutsDown && overflowY !== 'visible') break
        if (position === 'fixed') break
      }
      const box =
        parent.closest('button, [role="option"], [role="menuitem"], label, .chip, .pill, th, td') ?? parent
      const { left, right } = box.getBoundingClientRect()
      if (lines.some((line) => line.left < left - 1.5 || line.right > right + 1.5))
        says('runs out of its box')
    }
    return found
  }, said)
