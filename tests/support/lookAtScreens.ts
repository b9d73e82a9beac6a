import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { de } from '#i18n/catalogues/de/index.ts'
import { en } from '#i18n/catalogues/en/index.ts'
import { furnishedWith, inLatin, makeVaultOf, seeTheDoor, seeTheVault, type Stretch } from './everyScreen.ts'
import { doorways } from './doorScreens.ts'
import type { Look } from './wayThroughScreens.ts'
import { accessibilityFindings } from './accessibility.ts'
import { openAtDoor } from './openVault.ts'
import { labelFindings, setSize, setTheme, sidewaysFindings, unseenFocus, type Theme } from './screens.ts'
import { clippedFindings } from './wordFindings.ts'
import { liveRegionFindings } from './spoken.ts'
import { english, german } from './texts.ts'
import type { Text } from '#i18n/index.ts'
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
      // Another ground changes nothing but colours, and another language all but colours.
      const rules = !isThorough ? 'but contrast' : theme === 'light' ? 'all' : 'contrast'
      note(await accessibilityFindings(page, rules), theme)
      await photograph(page, `${language}-${screen}-${theme}`)
    }
    note(await labelFindings(page), 'name')
    note(await liveRegionFindings(page), 'read aloud')
    note(await clippedFindings(page, said[language]), 'usual size')
    if (!isThorough) return
    note(await sidewaysFindings(page), 'usual size')
    await setSize(app, smallest.width, smallest.height)
    note(await sidewaysFindings(page), 'smallest size')
    await photograph(page, `${language}-${screen}-small`)
    await setSize(app, usual.width, usual.height)
    if (isTabbed) note(await unseenFocus(page), 'focus')
  }

const languages = {
  English: { locale: 'en_GB.UTF-8', text: english, isThorough: true },
  German: { locale: 'de_DE.UTF-8', text: german, isThorough: false },
} as const

/** In a language, what is shown before a vault is open. */
export const lookAtTheDoor = (language: 'English' | 'German'): void =>
  lookAt(`In ${language} every screen and dialog before a vault is open`, language, (app, text, look) =>
    seeTheDoor(app, text, goneVault, look),
  )

/** In a language, the rescue of a damaged vault, and the demo vault of an empty computer. */
export const lookThroughDoorways = (language: 'English' | 'German'): void => {
  const { locale, text, isThorough } = languages[language]
  it(
    `In ${language} the rescue of a damaged vault and the sheet of the demo have nothing axe finds fault with, are called by their words, and nothing scrolls sideways`,
    async () => {
      const findings: string[] = []
      for (const { furnish, see } of await doorways(inLatin.circles[0], inLatin.people[0])) {
        await using open = await openAtDoor(furnish, { locale })
        await setSize(open.app, usual.width, usual.height)
        await see(open.app, text, lookInto(open.app, language, findings, { isThorough }))
      }
      expect(findings).toEqual([])
    },
    timeoutMs,
  )
}

/** In a language, some stretches of the way through an open vault: files of equal length keep both workers busy. */
export const lookAlong = (language: 'English' | 'German', along: readonly Stretch[]): void =>
  lookAt(
    `In ${language} every screen, dialog and menu of an open vault, along ${along.join(', ')},`,
    language,
    (app, text, look) => seeTheVault(app, text, inLatin, look, along),
  )

const lookAt = (
  what: string,
  language: keyof typeof languages,
  see: (app: Subrosa, text: Text, look: Look) => Promise<void>,
): void => {
  const { locale, text, isThorough } = languages[language]
  it(
    `${what} has nothing axe finds fault with, is called by its words, nothing scrolls sideways, and the focus is always to be seen`,
    async () => {
      const vault = await makeVaultOf(inLatin)
      const findings: string[] = []
      await using open = await openAtDoor(furnishedWith(vault, inLatin.vault, goneVault), { locale })
      await setSize(open.app, usual.width, usual.height)
      await see(open.app, text, lookInto(open.app, language, findings, { isThorough }))
      expect(findings).toEqual([])
    },
    timeoutMs,
  )
}
