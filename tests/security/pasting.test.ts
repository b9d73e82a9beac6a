import { describe, expect, it } from 'vitest'
import { howMany, say } from '#tests/support/effort.ts'
import { classes } from '#tests/support/hostilePastes/classes.ts'
import { hostilePastes } from '#tests/support/hostilePastes/index.ts'
import { findings, watch, type Watched } from '#tests/support/hostilePastes/watch.ts'
import { openRunningSession } from '#tests/support/openVault.ts'
import { emptyNote, noteIn, paste } from '#tests/support/pasting.ts'

/** In `npm test` every twelfth: the sixty by hand are pasted there too (tests/e2e). */
const step = howMany({ selection: 12, usual: 1, full: 1 })
const all = Object.entries(classes).flatMap(([kind, cases]) => cases.map((hostile) => ({ kind, hostile })))

describe('Pasted content', () => {
  it('runs nothing, fetches nothing and leaves only what a note may hold, and what is planted is seen', async (context) => {
    const byHand = Object.values(hostilePastes).flat().length
    expect(all.length + byHand).toBeGreaterThanOrEqual(300)
    await using open = await openRunningSession()
    const page = await open.page()
    await noteIn(page).waitFor()
    await watch(page)
    const found: string[] = []
    const tried = all.filter((_, index) => index % step === 0)
    for (const { kind, hostile } of tried) {
      await emptyNote(page)
      await paste(page, { html: hostile.html })
      const here = await findings(page, hostile)
      found.push(...here.map((what) => `${kind}, ${hostile.name}: ${what}`))
    }
    expect(found).toEqual([])
    const seen = () =>
      page.evaluate(() => {
        const { hasRun = false, picturesMade = 0, violations = [] } = window as Watched
        return { hasRun, picturesMade, violations }
      })
    expect(await seen()).toEqual({ hasRun: false, picturesMade: 0, violations: [] })
    say(context, `${tried.length} cases in ${Object.keys(classes).length} classes, beside ${byHand} by hand`)

    // The same watch over something that does come in.
    await page.evaluate(() => {
      new DOMParser().parseFromString('<img src="x:y">', 'text/html')
      document.body.insertAdjacentHTML('beforeend', '<b id="planted" style="color:red"></b>')
      document.querySelector('#planted')?.remove()
    })
    await expect.poll(seen).toMatchObject({
      picturesMade: 1,
      violations: expect.arrayContaining([expect.stringContaining('style')]),
    })
  })
})
