import { accessibilityFindings } from '#tests/support/accessibility.ts'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparePictures } from '#tools/gallery/comparePictures.ts'
import { openGallery, stages, type Gallery, type Look } from '#tools/gallery/open.ts'
import { clippedFindings, sidewaysFindings, smallTargets, unseenFocus } from '#tests/support/screens.ts'

/** The smallest window at 200 % text, in CSS pixels. */
const smallestAtDouble = { width: 450, height: 300 }
const plain: Look = { stage: 'components', theme: 'light', direction: 'ltr' }

/** The components an index exports: names that begin with a capital, types and contexts left out. */
const componentsOf = (index: string): readonly string[] => {
  const text = readFileSync(path.join(import.meta.dirname, '..', '..', 'src', 'renderer', index), 'utf8')
  return [...text.matchAll(/export \{([^}]+)\}/g)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => /^[A-Z]/.test(name) && !name.endsWith('Context'))
}

let gallery: Gallery

beforeAll(async () => {
  gallery = await openGallery()
})
afterAll(() => gallery[Symbol.asyncDispose]())

/** Goes through every stage and gathers what is found there, each line with the stage's name. */
const findingsOnEveryStage = async (
  find: () => Promise<readonly string[]>,
  look: Partial<Look>,
  options?: Parameters<Gallery['show']>[1],
): Promise<readonly string[]> => {
  const findings: string[] = []
  for (const stage of stages) {
    await gallery.show({ ...plain, ...look, stage }, options)
    findings.push(...(await find()).map((one) => `${stage}: ${one}`))
  }
  return findings
}

describe('The gallery', () => {
  it('shows every component that ui and rosette export', async () => {
    const exported = ['ui/index.ts', 'ui/print/index.ts', 'ui/secrets/index.ts', 'rosette/index.ts'].flatMap(
      componentsOf,
    )
    expect(exported.length).toBeGreaterThan(40)
    const shown = await findingsOnEveryStage(
      () =>
        gallery.page
          .locator('[data-shows]')
          .evaluateAll((specimens) =>
            specimens
              .filter((specimen) => specimen.querySelectorAll('*').length > 1)
              .flatMap((specimen) => specimen.getAttribute('data-shows')?.split(' ') ?? []),
          ),
      {},
    )
    const names = new Set(shown.map((line) => line.split(': ')[1]))
    expect(exported.filter((name) => !names.has(name))).toEqual([])
  })

  it.each(['light', 'dark'] as const)('has nothing axe finds fault with, %s', async (theme) => {
    const found = await findingsOnEveryStage(() => accessibilityFindings(gallery.page), { theme })
    // A tooltip is read as the description of what it explains; nobody comes to it through a landmark. And paper is
    // no page of a screen reader's.
    const isMeant = /^(?:tooltip: region|paper: (?:landmark-one-main|page-has-heading-one)) /u
    expect(found.filter((one) => !isMeant.test(one))).toEqual([])
  })

  it.each(['ltr', 'rtl'] as const)(
    'neither scrolls sideways nor clips a word in the smallest window at 200 % text, set %s',
    async (direction) => {
      const look = { direction }
      const find = async () => [
        ...(await sidewaysFindings(gallery.page)),
        ...(await clippedFindings(gallery.page)),
      ]
      expect(await findingsOnEveryStage(find, look, { size: smallestAtDouble })).toEqual([])
    },
  )

  it('offers nothing to press that is lower or narrower than 32 pixels', async () => {
    expect(await findingsOnEveryStage(() => smallTargets(gallery.page), {})).toEqual([])
  })

  it('shows where the focus is at every stop of Tab', async () => {
    await gallery.show(plain)
    expect(await unseenFocus(gallery.page)).toEqual([])
  })

  it('keeps every shape of the rosette as an outline in forced colours', async () => {
    await gallery.show(plain, { isForcedColors: true })
    const unlined = await gallery.page.locator('.rosette :is(path, circle), .seat').evaluateAll((shapes) =>
      shapes
        .map((shape) => ({ name: shape.getAttribute('class'), style: getComputedStyle(shape) }))
        .filter(({ style }) => style.stroke !== 'rgb(0, 0, 0)')
        .map(({ name }) => name),
    )
    expect(await gallery.page.locator('.rosette path').count()).toBeGreaterThan(100)
    expect(unlined).toEqual([])
  })

  it('moves nothing where reduced motion is asked for, and lets the rose open in 900 ms where it is not', async () => {
    const longest = () =>
      gallery.page.evaluate(() =>
        Math.max(
          0,
          ...document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0)),
        ),
      )
    await gallery.show(plain)
    expect(await longest()).toBe(0)
    await gallery.page.emulateMedia({ reducedMotion: 'no-preference' })
    await gallery.page.reload()
    await gallery.page.locator('.rosette.opening .petal').first().waitFor()
    expect(await longest()).toBe(900)
  })

  it('holds of five thousand rows only those in sight', async () => {
    await gallery.show(plain)
    const list = gallery.page.getByRole('grid', { name: 'Next steps' })
    await list.scrollIntoViewIfNeeded()
    await list.getByRole('row').first().waitFor()
    expect(await list.getByRole('row').count()).toBeLessThan(60)
    await list.getByRole('row', { name: 'Next step 1', exact: true }).focus()
    await gallery.page.keyboard.press('End')
    await list.getByRole('row', { name: 'Next step 5000', exact: true }).waitFor()
    expect(await list.getByRole('row').count()).toBeLessThan(60)
  })

  it('gives the focus to the safe answer before something is erased', async () => {
    await gallery.show({ ...plain, stage: 'confirm' })
    expect(await gallery.page.locator(':focus').textContent()).toBe('Keep them')
  })

  it('tells a changed picture from an unchanged one', async () => {
    const { page } = gallery
    const pictureIn = async (theme: Look['theme']) => {
      await gallery.show({ ...plain, stage: 'menu', theme })
      return page.screenshot({ animations: 'disabled' })
    }
    const [light, again, dark] = [await pictureIn('light'), await pictureIn('light'), await pictureIn('dark')]
    await page.goto('about:blank')
    expect(await comparePictures(page, light, again)).toEqual({ pixels: 0, picture: null })
    const { pixels, picture } = await comparePictures(page, light, dark)
    expect([pixels > 100_000, picture === null]).toEqual([true, false])
  })

  it('keeps a message for eight seconds, and longer while it is pointed at', async () => {
    const { page } = gallery
    await page.clock.install()
    await gallery.show({ ...plain, stage: 'toast' })
    const message = page.getByText('Released. A respectable end.')
    await message.hover()
    await page.clock.fastForward(60_000)
    expect(await message.count()).toBe(1)
    await page.mouse.move(5, 5)
    await page.clock.fastForward(9_000)
    await expect.poll(() => message.count()).toBe(0)
  })
})
