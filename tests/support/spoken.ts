import type { Page } from 'playwright-core'

/** What a screen reader is given to say, in order. */
export type Spoken = { readonly how: 'polite' | 'assertive'; readonly words: string }

const regions = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"], [role="log"]'

/**
 * Listens to every live region of the page from now on: whatever of it changes or comes while it can be perceived is
 * said (Chromium announces a region that comes with its words), as the words of the whole region. Regions that are inert, hidden or aria-hidden say nothing.
 * @returns what was said since it was asked last
 */
export const listenToPage = async (page: Page): Promise<() => Promise<readonly Spoken[]>> => {
  await page.evaluate((selector) => {
    const said: Spoken[] = []
    const known = new Map<Element, string>()
    const wordsOf = (region: Element): string =>
      region.closest('[inert], [aria-hidden="true"]') !== null ||
      !region.checkVisibility({ visibilityProperty: true })
        ? ''
        : (region.textContent ?? '').replaceAll(/\s+/gu, ' ').trim()
    const isAssertive = (region: Element): boolean =>
      region.getAttribute('aria-live') === 'assertive' || region.getAttribute('role') === 'alert'
    const hear = (isFirst: boolean): void => {
      for (const region of document.querySelectorAll(selector)) {
        const words = wordsOf(region)
        const before = known.get(region)
        known.set(region, words)
        if (isFirst || words === '' || words === before) continue
        said.push({ how: isAssertive(region) ? 'assertive' : 'polite', words })
      }
    }
    hear(true)
    new MutationObserver(() => hear(false)).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    Object.assign(window, { saidSoFar: () => said.splice(0) })
  }, regions)
  // Put there a moment ago.
  return () => page.evaluate(() => (window as unknown as { saidSoFar: () => Spoken[] }).saidSoFar())
}

/** What is wrong with the live regions of a screen as it stands: one within another is said twice. */
export const liveRegionFindings = (page: Page): Promise<readonly string[]> =>
  page.evaluate((selector) => {
    const all = [...document.querySelectorAll(selector)]
    const nameOf = (region: Element): string =>
      `${region.tagName.toLowerCase()}.${[...region.classList].join('.')} “${(region.textContent ?? '').trim().slice(0, 40)}”`
    const nested = all
      .filter((region) => (region.parentElement?.closest(selector) ?? null) !== null)
      .map((region) => `${nameOf(region)} lies within another live region`)
    const isLoud = (region: Element): boolean => region.matches('[role="alert"], [aria-live="assertive"]')
    const isHidden = document.documentElement.hasAttribute('data-hidden')
    const heard = all.filter(
      (region) =>
        (region.textContent ?? '').trim() !== '' &&
        region.closest('[inert], [aria-hidden="true"]') === null &&
        region.checkVisibility({ visibilityProperty: true }),
    )
    const loud = heard.filter(isLoud)
    return [
      ...nested,
      ...(loud.length > 1 ? loud.map((region) => `${nameOf(region)} is one of ${loud.length} alerts`) : []),
      ...(isHidden && heard.some((region) => !region.matches('.hidden-cover'))
        ? heard.map((region) => `${nameOf(region)} is heard while everything is hidden`)
        : []),
    ]
  }, regions)
