import axe, { type Result } from 'axe-core'
import type { Page } from 'playwright-core'
import { settled } from './screens.ts'

/**
 * `contrast`: what depends on colours, for a page that was seen on another ground a moment ago. `but contrast`: for one
 * that was seen in another language, in the same colours.
 */
export type Rules = 'all' | 'contrast' | 'but contrast'

const optionsOf: Readonly<Record<Rules, object>> = {
  all: {},
  contrast: { runOnly: ['color-contrast', 'link-in-text-block'] },
  'but contrast': {
    rules: { 'color-contrast': { enabled: false }, 'link-in-text-block': { enabled: false } },
  },
}

/** What axe has against the page, one line per element. It comes into a page once and stays as long as the page does. */
export const accessibilityFindings = async (page: Page, rules: Rules = 'all'): Promise<readonly string[]> => {
  await settled(page)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async (options) => {
    // Put there a moment ago.
    const { axe: inPage } = window as unknown as { readonly axe: typeof axe }
    const found = await inPage.run(document, { resultTypes: ['violations'], ...options })
    // The word about a button stands outside the page's regions, as such words do.
    const isTooltip = (target: unknown): boolean => {
      const around = typeof target === 'string' ? document.querySelector(target) : null
      return Boolean(
        around?.closest('[role="tooltip"]') ?? around?.querySelector(':scope > [role="tooltip"]'),
      )
    }
    return found.violations.map(({ nodes, ...rest }) => ({
      ...rest,
      nodes: rest.id === 'region' ? nodes.filter(({ target }) => !isTooltip(target[0])) : nodes,
    }))
  }, optionsOf[rules])
  return violations.flatMap(({ id, help, nodes }: Result) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')} — ${failureSummary ?? ''}`,
    ),
  )
}
