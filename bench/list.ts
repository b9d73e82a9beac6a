import type { Page } from 'playwright-core'
import type { Bench, Measurement } from './measurement.ts'
import { launchPeer } from './peers/launchPeer.ts'
import { makeLongListPeer } from './peers/makePeer.ts'
import { median } from './timing.ts'

/** The longest list there is, a full vault's next steps: the list takes in every row before it shows the first. */
const rows = 5_000
const rounds = 3
const screens = 40

/** A long list in our component: the longest task of the window while it is shown, and while it scrolls. */
export const list: Bench = {
  name: 'list',
  measure: async () => {
    await using peer = await launchPeer(await makeLongListPeer())
    const { page } = peer
    await page.evaluate(noteLongTasks)
    const shown: number[] = []
    const scrolled: number[] = []
    for (let round = 0; round < rounds; round++) {
      await page.evaluate((count) => window.showRows(count), 0)
      shown.push(await longestTask(page, showAll))
      scrolled.push(await longestTask(page, scroll))
    }
    return [
      {
        ...common,
        what: `longest task while ${rows} rows scroll`,
        ours: { is: 'scrolling', value: median(scrolled) },
      },
      {
        ...common,
        what: `longest task when ${rows} rows are shown`,
        ours: { is: 'showing', value: median(shown) },
      },
    ]
  },
}

const common = {
  notes: null,
  unit: 'ms',
  other: null,
  limit: { most: 50 },
  details: { rounds, screens },
} satisfies Partial<Measurement>

declare global {
  interface Window {
    longTasks: number[]
  }
}

/** Runs in a page. Chromium tells of tasks over 50 ms only. */
const noteLongTasks = (): void => {
  window.longTasks = []
  new PerformanceObserver((seen) => {
    window.longTasks.push(...seen.getEntries().map(({ duration }) => duration))
  }).observe({ entryTypes: ['longtask'] })
}

const longestTask = async (page: Page, act: (page: Page) => Promise<void>): Promise<number> => {
  await page.evaluate(() => void window.longTasks.splice(0))
  await act(page)
  // Entries are handed over with the next frames.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)))
  return page.evaluate(() => Math.max(0, ...window.longTasks))
}

const showAll = async (page: Page): Promise<void> => {
  await page.evaluate((count) => window.showRows(count), rows)
  await page.getByText('Row 0', { exact: true }).waitFor({ timeout: 120_000 })
}

const scroll = (page: Page): Promise<void> =>
  page.evaluate(async (times) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    for (let screen = 0; screen < times; screen++) {
      window.scrollBy(0, screen % 2 === 0 ? window.innerHeight : 40 * window.innerHeight)
      await frame()
    }
  }, screens)
