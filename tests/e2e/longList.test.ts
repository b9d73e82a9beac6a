import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { launchPeer, type Peer } from '../../bench/peers/launchPeer.ts'
import { makeLongListPeer } from '../../bench/peers/makePeer.ts'
import { settled } from '#tests/support/screens.ts'

const rows = 100_000
/** A windowful of rows of 24 pixels, and a margin above and below. */
const mostDrawn = 80

let peer: Peer
let page: Page

beforeAll(async () => {
  peer = await launchPeer(await makeLongListPeer())
  page = peer.page
})
afterAll(() => peer[Symbol.asyncDispose]())

const show = (without: readonly number[] = []): Promise<void> =>
  page.evaluate(([count, gone]) => window.showRows(count, gone), [rows, without] as const)

beforeEach(async () => {
  // A list that is shown anew in the same page remembers which row had the focus.
  await page.reload()
  await show()
  await rowCalled('Row 0').waitFor()
})

const rowCalled = (name: string) => page.getByRole('row', { name, exact: true })
const drawn = (): Promise<number> => page.getByRole('row').count()
const focused = (): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.closest('[role=row]')?.getAttribute('aria-label'))
const focusedButton = (): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.textContent)
/** From before the list, as one comes to it. */
const tabIn = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Before' }).focus()
  await page.keyboard.press('Tab')
}
const topOf = (name: string): Promise<number> =>
  rowCalled(name).evaluate((row) => row.getBoundingClientRect().top)
const isInSight = (name: string): Promise<boolean> =>
  rowCalled(name).evaluate((row) => {
    const { top, bottom } = row.getBoundingClientRect()
    return top >= 0 && bottom <= window.innerHeight
  })

it('A list of 100,000 rows says how long it is, numbers its rows, and draws a windowful of them wherever it is scrolled', async () => {
  expect(await page.getByRole('grid', { name: 'Rows' }).getAttribute('aria-rowcount')).toBe(`${rows}`)
  for (const part of [0, 0.31, 0.62, 1]) {
    await page.evaluate((far) => window.scrollTo(0, far * document.documentElement.scrollHeight), part)
    await expect
      .poll(() => page.evaluate(() => document.elementFromPoint(20, 300)?.closest('[role=row]') !== null))
      .toBe(true)
    expect(await drawn()).toBeLessThan(mostDrawn)
    const numbered = await page
      .getByRole('row')
      .evaluateAll((all) =>
        all.every(
          (row) => row.getAttribute('aria-label') === `Row ${Number(row.getAttribute('aria-rowindex')) - 1}`,
        ),
      )
    expect(numbered).toBe(true)
  }
  // Rows that are higher than thought come in on the way down: their end is where they say.
  await expect
    .poll(async () => {
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
      return isInSight(`Row ${rows - 1}`)
    })
    .toBe(true)
})

it('Arrow keys, Page Up and Down, Home, End and the beginning of a name walk past whatever is drawn, and what has the focus is in sight', async () => {
  await tabIn()
  expect(await focused()).toBe('Row 0')
  const walk = async (key: string): Promise<string> => {
    await page.keyboard.press(key)
    const name = (await focused()) ?? 'nothing'
    await expect.poll(() => isInSight(name)).toBe(true)
    // A page is as long as its rows: those that were drawn just now are measured first.
    await settled(page)
    return name
  }
  for (let step = 1; step <= 90; step += 1) expect(await walk('ArrowDown')).toBe(`Row ${step}`)
  expect(await walk('End')).toBe(`Row ${rows - 1}`)
  expect(await walk('ArrowDown')).toBe(`Row ${rows - 1}`)
  expect(await walk('ArrowUp')).toBe(`Row ${rows - 2}`)
  const above = Number((await walk('PageUp')).slice(4))
  expect(above).toBeLessThan(rows - 15)
  expect(await walk('PageDown')).toBe(`Row ${rows - 2}`)
  expect(await walk('Home')).toBe('Row 0')
  await page.keyboard.type('row 4711')
  await expect.poll(focused).toBe('Row 4711')
  await expect.poll(() => isInSight('Row 4711')).toBe(true)
  expect(await drawn()).toBeLessThan(mostDrawn)
})

it('Tab goes through what is in the row and leaves the list from there; back in, it comes to the same row', async () => {
  await tabIn()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => window.pressed.splice(0))).toEqual(['Row 1'])
  expect(await focusedButton()).toBe('Row 1')
  await page.keyboard.press('Tab')
  expect(await focusedButton()).toBe('After')
  await page.keyboard.press('Shift+Tab')
  expect(await focused()).toBe('Row 1')
  await page.keyboard.press('Shift+Tab')
  expect(await focusedButton()).toBe('Before')
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('Row 1')
})

it('When rows above come or go, what is in sight stays where it is, and the focus stays with its row', async () => {
  await tabIn()
  await page.keyboard.type('row 5000')
  await expect.poll(focused).toBe('Row 5000')
  await expect.poll(() => isInSight('Row 5000')).toBe(true)
  const before = await topOf('Row 5000')
  await show([10, 4000, 4990])
  await expect.poll(() => rowCalled('Row 4990').count()).toBe(0)
  await expect.poll(() => topOf('Row 5000')).toBeCloseTo(before, 0)
  expect(await focused()).toBe('Row 5000')
  await show()
  await rowCalled('Row 4990').waitFor()
  await expect.poll(() => topOf('Row 5000')).toBeCloseTo(before, 0)
  expect(await focused()).toBe('Row 5000')
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe('Row 5001')
})

it('A row that has the focus stays when it is scrolled away, and when it is gone the one in its place has it', async () => {
  await tabIn()
  await page.keyboard.press('ArrowDown')
  await page.evaluate(() => window.scrollTo(0, 500_000))
  await expect.poll(() => rowCalled('Row 0').count()).toBe(0)
  expect(await focused()).toBe('Row 1')
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe('Row 2')
  await expect.poll(() => isInSight('Row 2')).toBe(true)
  await show([2])
  await expect.poll(focused).toBe('Row 3')
})
