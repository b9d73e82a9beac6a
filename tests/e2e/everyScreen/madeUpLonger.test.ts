import { describe, expect, it } from 'vitest'
import { createText } from '#i18n/text.ts'
import { inCyrillic, makeVaultOf, seeTheDoor, seeTheVault } from '#tests/support/everyScreen.ts'
import {
  goneVault,
  lookIntoWords,
  openSpeaking,
  smallest,
  timeoutMs,
  usual,
} from '#tests/support/madeUpLanguage.ts'
import { pseudoWords } from '#tests/support/pseudoWords.ts'
import { clippedFindings, untranslatedFindings } from '#tests/support/wordFindings.ts'

describe('A language that is made up, two fifths longer, and marked letter by letter', () => {
  it(
    'is all there is before a vault is open, and none of it is cut off',
    async () => {
      const words = pseudoWords('el')
      const text = createText('de', words)
      const vault = await makeVaultOf(inCyrillic)
      const findings: string[] = []
      await using open = await openSpeaking(vault, words)
      await seeTheDoor(open.app, text, goneVault, lookIntoWords(open.app, findings, [usual, smallest]))
      expect(findings).toEqual([])
    },
    timeoutMs,
  )

  it(
    'is all there is on every screen one comes to first, and none of it is cut off',
    async () => {
      const words = pseudoWords('el')
      const text = createText('de', words)
      const vault = await makeVaultOf(inCyrillic)
      const findings: string[] = []
      await using open = await openSpeaking(vault, words)
      await seeTheVault(open.app, text, inCyrillic, lookIntoWords(open.app, findings, [usual, smallest]), [
        'places',
        'over',
      ])
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
})
