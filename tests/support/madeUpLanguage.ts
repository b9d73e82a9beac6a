import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Words } from '#i18n/catalogues/index.ts'
import type { Text } from '#i18n/index.ts'
import { copyAppSpeaking } from './appCopy.ts'
import { doorways } from './doorScreens.ts'
import { furnishedWith, inCyrillic } from './everyScreen.ts'
import type { Look } from './wayThroughScreens.ts'
import { openAtDoor, type OpenApp } from './openVault.ts'
import type { ReadyVault } from './readyVault.ts'
import { setSize, sidewaysFindings } from './screens.ts'
import { clippedFindings, untranslatedFindings } from './wordFindings.ts'
import type { Subrosa } from '#tools/hosts/subrosa.ts'

export const usual = { width: 1_360, height: 860 }
export const smallest = { width: 900, height: 600 }
export const goneVault = 'Огород'
/** Some forty screens, each looked at in several ways. */
export const timeoutMs = 600_000

/** The app at its lock screen, speaking other words. */
export const openSpeaking = (vault: ReadyVault, words: Words, textSize = 100): Promise<OpenApp> =>
  openSpeakingAt(furnishedWith(vault, inCyrillic.vault, goneVault), words, textSize)

const openSpeakingAt = async (
  furnish: Parameters<typeof openAtDoor>[0],
  words: Words,
  textSize: number,
): Promise<OpenApp> => {
  const copy = copyAppSpeaking(words)
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
export const lookIntoWords =
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

/** In the smallest window: the rescue of a damaged vault and the sheet of the demo, whose people have Latin names. */
export const lookThroughDoorways = async (
  words: Words,
  text: Text,
  findings: string[],
  textSize = 100,
): Promise<void> => {
  for (const { furnish, see } of await doorways(inCyrillic.circles[0], inCyrillic.people[0])) {
    await using open = await openSpeakingAt(furnish, words, textSize)
    await setSize(open.app, smallest.width, smallest.height)
    await see(open.app, text, lookIntoWords(open.app, findings, [smallest]))
  }
}
