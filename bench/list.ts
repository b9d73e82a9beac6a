import type { Page } from 'playwright-core'
import type { Bench, Measurement } from './measurement.ts'
import { launchPeer } from './peers/launchPeer.ts'
import { makeLongListPeer } from './peers/makePeer.ts'
import { threadMeter } from './threadMeter.ts'
import { median } from './timing.ts'

const rows = 100_000
const rounds = 3
const steps = 40

/**
 * A long list in our component, by the processor time of the window's thread, which other programs do not change: no
 * task can be longer than what the thread works for one step of scrolling, drawn to the end.
 */
export const list: Bench = {
  name: 'list',
  measure: async () => {
    await using peer = await launchPeer(await makeLongListPeer())
    const { page } = peer
    const worked = await threadMeter(page)
    const workOf = async (act: () => Promise<void>): Promise<number> => {
      const before = await worked()
      await act()
      return (await worked()) - before
    }
    const shown: number[] = []
    const scrolled: number[] = []
    for (let round = 0; round < rounds; round++) {
      await page.evaluate((count) => window.showRows(count), 0)
      shown.push(await workOf(() => showAll(page)))
      await page.evaluate(() => window.scrollTo(0, 0))
      for (let step = 0; step < steps; step++) scrolled.push(await workOf(() => scroll(page, step)))
    }
    return [
      {
        ...common,
        what: `most work of one step while ${rows} rows scroll`,
        ours: { is: 'scrolling', value: Math.max(...scrolled) },
        details: { ...common.details, medianMs: median(scrolled) },
      },
      {
        ...common,
        what: `work until ${rows} rows are shown`,
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
  details: { rounds, steps },
} satisfies Partial<Measurement>

const showAll = async (page: Page): Promise<void> => {
  await page.evaluate((count) => window.showRows(count), rows)
  await page.getByText('Row 0', { exact: true }).waitFor({ timeout: 120_000 })
}

/** By a windowful, and now and then by forty, two frames to draw what came into sight. */
const scroll = (page: Page, step: number): Promise<void> =>
  page.evaluate(
    async (far) => {
      window.scrollBy(0, (far ? 40 : 1) * window.innerHeight)
      for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
    },
    step % 2 === 1,
  )
