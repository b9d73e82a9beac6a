import { describe, expect, it } from 'vitest'
import { createText } from '#i18n/text.ts'
import { inCyrillic, makeVaultOf, seeTheVault } from '#tests/support/everyScreen.ts'
import {
  lookIntoWords,
  lookThroughDoorways,
  openSpeaking,
  smallest,
  timeoutMs,
} from '#tests/support/madeUpLanguage.ts'
import { pseudoWords } from '#tests/support/pseudoWords.ts'
import { setSize } from '#tests/support/screens.ts'

describe('A language that is made up, two fifths longer, and marked letter by letter', () => {
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
        lookIntoWords(open.app, findings, [smallest]),
      )
      expect(findings).toEqual([])
    },
    timeoutMs,
  )

  it(
    'fits twice as large into the smallest window at a rescue and in the demo',
    async () => {
      const words = pseudoWords('el')
      const findings: string[] = []
      await lookThroughDoorways(words, createText('de', words), findings, 200)
      expect(findings).toEqual([])
    },
    timeoutMs,
  )
})
