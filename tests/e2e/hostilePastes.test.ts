import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostilePastes } from '#tests/support/hostilePastes/index.ts'
import { findings, watch, type Watched } from '#tests/support/hostilePastes/watch.ts'
import { openRunningSession, type OpenApp } from '#tests/support/openVault.ts'
import { emptyNote, noteIn, paste } from '#tests/support/pasting.ts'

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
