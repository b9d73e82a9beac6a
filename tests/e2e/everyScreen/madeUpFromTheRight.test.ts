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
    'written from the right turns every screen round, and nothing leaves the window',
    async () => {
      const words = pseudoWords('he')
      const text = createText('de', words)
      const findings: string[] = []
      await using open = await openSpeaking(await makeVaultOf(inCyrillic), words)
      await setSize(open.app, smallest.width, smallest.height)
      const look = lookIntoWords(open.app, findings, [smallest])
      await seeTheVault(open.app, text, inCyrillic, async (screen) => {
        const page = await open.app.page()
        const side = page.locator('.sidebar')
        // A session that runs has the whole window, a lent sheet too: no side bar stands anywhere.
        const from = (await side.isVisible())
          ? await side.evaluate((bar) => bar.getBoundingClientRect().right)
          : smallest.width
        if (from !== smallest.width) findings.push(`${screen}: the side bar stands at ${from}`)
        await look(screen)
      })
      expect(findings).toEqual([])
    },
    timeoutMs,
  )

  it(
    'written from the right holds at a rescue and in the demo',
    async () => {
      const words = pseudoWords('he')
      const findings: string[] = []
      await lookThroughDoorways(words, createText('de', words), findings)
      expect(findings).toEqual([])
    },
    timeoutMs,
  )
})
