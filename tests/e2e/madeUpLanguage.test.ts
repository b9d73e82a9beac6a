import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Words } from '#i18n/catalogues/index.ts'
import { createText } from '#i18n/text.ts'
import { copyAppSpeaking } from '#tests/support/appCopy.ts'
import {
  furnishedWith,
  inCyrillic,
  makeVaultOf,
  seeTheDoor,
  seeTheVault,
  type Look,
} from '#tests/support/everyScreen.ts'
import { openAtDoor, type OpenApp } from '#tests/support/openVault.ts'
import { pseudoWords } from '#tests/support/pseudoWords.ts'
import type { ReadyVault } from '#tests/support/readyVault.ts'
import { setSize, sidewaysFindings } from '#tests/support/screens.ts'
import { clippedFindings, untranslatedFindings } from '#tests/support/wordFindings.ts'
import type { Subrosa } from '#tools/hosts/subrosa.ts'

const usual = { width: 1_360, height: 860 }
const smallest = { width: 900, height: 600 }
const goneVault = 'Огород'
/** Some forty screens, each looked at in several ways. */
const timeoutMs = 600_000

/** The app at its lock screen, speaking other words. */
const openSpeaking = async (vault: ReadyVault, words: Words, textSize = 100): Promise<OpenApp> => {
  const copy = copyAppSpeaking(words)
  const furnish = furnishedWith(vault, inCyrillic.vault, goneVault)
  const open = await openAtDoor(furnish, { locale: 'de_DE.UTF-8', appDir: copy.appDir, textSize })
  return {
    ...open,
    [Symbol.asyncDispose]: async () => {
      await open[Symbol.asyncDispose]()
      copy[Symbol.dispose]()
    },
  }
}

/** Looks at each screen in the sizes given; `PICTURES` names a folder for the eyes of whoever mends one. */
const lookInto =
  (app: Subrosa, findings: string[], sizes: readonly (typeof usual)[]): Look =>
  async (screen) => {
    const page = await app.page()
    for (const { width, height } of sizes) {
      await setSize(app, width, height)
      const found = [
        ...(width === usual.width ? await untranslatedFindings(page) : []),
        ...(await clippedFindings(page)),
        ...(await sidewaysFindings(page)),
      ]
      findings.push(...found.map((one) => `${screen}, ${width}: ${one}`))
      const folder = process.env['PICTURES']
      if (folder === undefined) continue
      mkdirSync(folder, { recursive: true })
      const direction = await page.evaluate(() => document.documentElement.dir)
      const picture = `${direction}-${screen.replaceAll(' ', '-')}-${width}.png`
      await page.screenshot({ path: join(folder, picture) })
    }
  }

describe('A language that is made up, two fifths longer, and marked letter by letter', () => {
  it(
    'is all there is on every screen, and none of it is cut off',
    async () => {
      const words = pseudoWords('el')
      const text = createText('de', words)
      const vault = await makeVaultOf(inCyrillic)
      const findings: string[] = []
      {
        await using open = await openSpeaking(vault, words)
        await seeTheDoor(open.app, text, goneVault, lookInto(open.app, findings, [usual, smallest]))
      }
      {
        await using open = await openSpeaking(vault, words)
        await seeTheVault(open.app, text, inCyrillic, lookInto(open.app, findings, [usual, smallest]))
      }
      expect(findings).toEqual([])
    },
    timeoutMs,
  )

  it('gives away a sentence that was never translated, a name for a screen reader, and a word cut off', async () => {
    const words = pseudoWords('el')
    const { lock } = words.catalogue
    const planted = {
      ...words,
      catalogue: { ...words.catalogue, lock: { ...lock, title: 'Under the rose' } },
    }
    await using open = await openSpeaking(await makeVaultOf(inCyrillic), planted)
    const page = await open.app.page()
    await page.getByText('Under the rose').waitFor()
    await page.evaluate(() => {
      document.querySelector('.lock-pill')?.setAttribute('aria-label', 'Open sesame')
      document.querySelectorAll<HTMLElement>('.lock-foot button').forEach((button) => {
        button.style.cssText = 'width: 20px; overflow: hidden; white-space: nowrap'
      })
    })
    expect((await untranslatedFindings(page)).join('\n')).toMatch(/Under the rose[^]*Open sesame/u)
    expect((await clippedFindings(page)).join('\n')).toContain('cut off')
  })

  it(
    'fits twice as large into the smallest window, and nothing has to be moved sideways to be read',
    async () => {
      const words = pseudoWords('el')
      const findings: string[] = []
      await using open = await openSpeaking(await makeVaultOf(inCyrillic), words, 200)
      await setSize(open.app, smallest.width, smallest.height)
      const page = await open.app.page()
      expect(await page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([450, 300])
      await seeTheVault(
        open.app,
        createText('de', words),
        inCyrillic,
        lookInto(open.app, findings, [smallest]),
      )
      expect(findings).toEqual([])
    },
    timeoutMs,
  )

  it(
    'written from the right turns every screen round, and nothing leaves the window',
    async () => {
      const words = pseudoWords('he')
      const text = createText('de', words)
      const findings: string[] = []
      await using open = await openSpeaking(await makeVaultOf(inCyrillic), words)
      await setSize(open.app, smallest.width, smallest.height)
      const look = lookInto(open.app, findings, [smallest])
      await seeTheVault(open.app, text, inCyrillic, async (screen) => {
        const page = await open.app.page()
        const side = page.locator('.sidebar')
        const from = await side.evaluate((bar) => bar.getBoundingClientRect().right)
        if (from !== smallest.width) findings.push(`${screen}: the side bar stands at ${from}`)
        await look(screen)
      })
      expect(findings).toEqual([])
    },
    timeoutMs,
  )
})
