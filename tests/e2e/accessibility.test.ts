import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { de } from '#i18n/catalogues/de/index.ts'
import { en } from '#i18n/catalogues/en/index.ts'
import {
  furnishedWith,
  inLatin,
  makeVaultOf,
  seeTheDoor,
  seeTheVault,
  type Look,
} from '#tests/support/everyScreen.ts'
import { openAtDoor } from '#tests/support/openVault.ts'
import {
  accessibilityFindings,
  labelFindings,
  setSize,
  setTheme,
  sidewaysFindings,
  unseenFocus,
  type Theme,
} from '#tests/support/screens.ts'
import { clippedFindings } from '#tests/support/wordFindings.ts'
import { english, german } from '#tests/support/texts.ts'
import type { Subrosa } from '#tools/hosts/subrosa.ts'

const usual = { width: 1_360, height: 860 }
const smallest = { width: 900, height: 600 }
/** Whole sentences as they stand in a catalogue; those with values in them are left to the made-up language. */
const said = {
  English: Object.values(en.catalogue).flatMap((area) => Object.values<string>(area)),
  German: Object.values(de.catalogue).flatMap((area) => Object.values<string>(area)),
} as const
const goneVault = 'Allotment'
/** Some forty screens, each looked at in several ways. */
const timeoutMs = 600_000

/** For the eyes of whoever mends a screen: `PICTURES` names a folder. */
const photograph = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['PICTURES']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name.replaceAll(' ', '-')}.png`) })
}

/**
 * Looks at a screen; thoroughly means in light and dark, in both sizes, and by Tab. What only that shows (a contrast, a
 * ring that is not seen) is the same in every language, and whether longer words fit is madeUpLanguage.test.ts's.
 */
const lookInto =
  (
    app: Subrosa,
    language: 'English' | 'German',
    findings: string[],
    { isThorough }: { isThorough: boolean },
  ): Look =>
  async (screen, { isTabbed } = { isTabbed: true }) => {
    const page = await app.page()
    const themes: readonly Theme[] = isThorough ? ['light', 'dark'] : ['dark']
    const note = (found: readonly string[], how: string): void => {
      findings.push(...found.map((one) => `${screen}, ${how}: ${one}`))
    }
    for (const theme of themes) {
      await setTheme(app, theme)
      note(await accessibilityFindings(page), theme)
      await photograph(page, `${language}-${screen}-${theme}`)
    }
    note(await labelFindings(page), 'name')
    note(await clippedFindings(page, said[language]), 'usual size')
    if (!isThorough) return
    note(await sidewaysFindings(page), 'usual size')
    await setSize(app, smallest.width, smallest.height)
    note(await sidewaysFindings(page), 'smallest size')
    await photograph(page, `${language}-${screen}-small`)
    await setSize(app, usual.width, usual.height)
    if (isTabbed) note(await unseenFocus(page), 'focus')
  }

describe.each([
  ['English', 'en_GB.UTF-8', english, true],
  ['German', 'de_DE.UTF-8', german, false],
] as const)('In %s every screen, dialog and menu', (language, locale, text, isThorough) => {
  it(
    'before a vault is open has nothing axe finds fault with, and nothing scrolls sideways',
    async () => {
      const vault = await makeVaultOf(inLatin)
      const findings: string[] = []
      await using open = await openAtDoor(furnishedWith(vault, inLatin.vault, goneVault), { locale })
      await setSize(open.app, usual.width, usual.height)
      await seeTheDoor(open.app, text, goneVault, lookInto(open.app, language, findings, { isThorough }))
      expect(findings).toEqual([])
    },
    timeoutMs,
  )

  it(
    'of an open vault has nothing axe finds fault with, nothing scrolls sideways, and the focus is always to be seen',
    async () => {
      const vault = await makeVaultOf(inLatin)
      const findings: string[] = []
      await using open = await openAtDoor(furnishedWith(vault, inLatin.vault, goneVault), { locale })
      await setSize(open.app, usual.width, usual.height)
      await seeTheVault(open.app, text, inLatin, lookInto(open.app, language, findings, { isThorough }))
      expect(findings).toEqual([])
    },
    timeoutMs,
  )
})
