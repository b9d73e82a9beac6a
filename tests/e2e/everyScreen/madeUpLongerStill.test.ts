import { describe, expect, it } from 'vitest'
import { createText } from '#i18n/text.ts'
import { inCyrillic, makeVaultOf, seeTheVault } from '#tests/support/everyScreen.ts'
import { lookIntoWords, openSpeaking, smallest, timeoutMs, usual } from '#tests/support/madeUpLanguage.ts'
import { pseudoWords } from '#tests/support/pseudoWords.ts'

describe('A language that is made up, two fifths longer, and marked letter by letter', () => {
  it(
    'is all there is in a circle, a session, and what is kept, and none of it is cut off',
    async () => {
      const words = pseudoWords('el')
      const text = createText('de', words)
      const vault = await makeVaultOf(inCyrillic)
      const findings: string[] = []
      await using open = await openSpeaking(vault, words)
      await seeTheVault(open.app, text, inCyrillic, lookIntoWords(open.app, findings, [usual, smallest]), [
        'backups',
        'circle',
        'table',
        'kept',
      ])
      expect(findings).toEqual([])
    },
    timeoutMs,
  )
})
