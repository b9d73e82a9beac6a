import type { Page } from 'playwright-core'

/**
 * Milliseconds of processor time that the page's main thread has used so far, by Chromium's own account: what other
 * programs do is not in it.
 */
export const threadMeter = async (page: Page): Promise<() => Promise<number>> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const seconds = metrics.find(({ name }) => name === 'ThreadTime')?.value
    if (seconds === undefined) throw new Error('this Chromium does not tell the time of a thread')
    return seconds * 1_000
  }
}
