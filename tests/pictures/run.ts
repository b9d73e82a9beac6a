import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { localDay } from '#main/localClock.ts'
import { makeFullVault } from '#tests/support/fullVault.ts'
import { openAtDoor, vaultFolderIn, type OpenApp } from '#tests/support/openVault.ts'
import { makeReadyVault, passphrase, type ReadyVault } from '#tests/support/readyVault.ts'
import { setSize, setTheme } from '#tests/support/screens.ts'
import { unlock } from '#tools/demo/journey/door.ts'
import type { Subrosa } from '#tools/hosts/subrosa.ts'
import { demoScreens, lookAround } from './demoScreens.ts'
import { screens, type PictureScreen } from './screens.ts'
import { root } from '#tools/setup/project.mjs'

/**
 * `npm run pictures [-- words]`: photographs every screen, with nothing in the vault and with forty people, three
 * hundred sessions and five thousand steps, and those of the demo vault, light and dark, in the usual and the smallest window, into
 * `picture-output/`, to be looked at beside the mocks. Words (`full`, `demo`, `circle`, `dark`, `900`) narrow it down.
 */
const output = join(root, 'picture-output')
const wanted = process.argv.slice(2)
const sizes = [
  { width: 1_360, height: 860 },
  { width: 900, height: 600 },
] as const
const themes = ['light', 'dark'] as const

const isWanted = (name: string): boolean => wanted.every((word) => name.split('-').includes(word))
const namesOf = (vault: string, screen: string): readonly string[] =>
  sizes.flatMap(({ width }) => themes.map((theme) => `${vault}-${screen}-${width}-${theme}`))

/** Filling one takes half a minute: it is kept for the day, beside what else is made anew at will. */
const kept = async (name: string, make: () => Promise<ReadyVault>): Promise<Pick<ReadyVault, 'putInto'>> => {
  const folder = join(root, 'node_modules', '.cache', 'picture-vaults', `${localDay()}-${name}`)
  if (!existsSync(join(folder, 'vault.json'))) (await make()).putInto(folder)
  return {
    putInto: (target) => {
      mkdirSync(target, { recursive: true })
      for (const file of readdirSync(folder))
        writeFileSync(join(target, file), readFileSync(join(folder, file)))
    },
  }
}

const photograph = async (
  app: Subrosa,
  page: Page,
  vault: string,
  { name }: PictureScreen,
): Promise<void> => {
  for (const { width, height } of sizes) {
    await setSize(app, width, height)
    for (const theme of themes) {
      const picture = `${vault}-${name}-${width}-${theme}`
      if (!isWanted(picture)) continue
      await setTheme(app, theme)
      await page.screenshot({ path: join(output, `${picture}.png`) })
      console.log(`· ${picture}`)
    }
  }
}

/** Those before the door first, then, once it is open, all the others. */
const photographAll = async (
  { app, page: pageOf }: OpenApp,
  vault: string,
  asked: readonly PictureScreen[],
  enter: (page: Page) => Promise<void>,
): Promise<void> => {
  const page = await pageOf()
  for (const screen of asked.filter(({ atDoor }) => atDoor)) {
    await screen.go(page)
    await photograph(app, page, vault, screen)
    await screen.leave?.(page)
  }
  await setSize(app, sizes[0].width, sizes[0].height)
  await enter(page)
  await page.locator('.bloom').waitFor({ state: 'detached' })
  for (const screen of asked.filter(({ atDoor }) => !atDoor)) {
    await setSize(app, sizes[0].width, sizes[0].height)
    await screen.go(page)
    await photograph(app, page, vault, screen)
    await screen.leave?.(page)
  }
}

mkdirSync(output, { recursive: true })
for (const [vault, make] of [
  ['empty', () => makeReadyVault()],
  ['full', () => makeFullVault()],
] as const) {
  const asked = screens.filter(
    (screen) => (vault === 'full' || screen.whenEmpty) && namesOf(vault, screen.name).some(isWanted),
  )
  if (asked.length === 0) continue
  const ready = await kept(vault, make)
  await using open = await openAtDoor((home) => {
    const folder = vaultFolderIn(home)
    ready.putInto(folder)
    return [{ name: 'My vault', folder, lastOpenedOn: localDay() }]
  })
  await photographAll(open, vault, asked, (page) => unlock(page, passphrase))
}
const lived = demoScreens.filter((screen) => namesOf('demo', screen.name).some(isWanted))
if (lived.length > 0) {
  await using open = await openAtDoor(() => [])
  await photographAll(open, 'demo', lived, lookAround)
}
