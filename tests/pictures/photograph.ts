import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { setSize, setTheme, settled } from '#tests/support/screens.ts'
import type { Subrosa } from '#tools/hosts/subrosa.ts'
import { root } from '#tools/setup/project.mjs'
import type { Album } from './albums.ts'
import { keepPicture } from './keepPicture.ts'

const output = join(root, 'picture-output')
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const sizes = [
  { width: 1_360, height: 860 },
  { width: 900, height: 600 },
] as const
const [usual] = sizes
const themes = ['light', 'dark'] as const

const isWanted = (name: string): boolean => wanted.every((word) => name.split('-').includes(word))
const isAnyWanted = (vault: string, screen: string): boolean =>
  sizes.some(({ width }) => themes.some((theme) => isWanted(`${vault}-${screen}-${width}-${theme}`)))
/** As a screen of the tests' ways is called in a file's name. */
const inFileName = (look: string): string => look.replaceAll(' ', '-')

/** What was said about an act before is no part of the screen after it. */
const hush = async (page: Page): Promise<void> => {
  const toast = page.locator('.toast')
  while ((await toast.count()) > 0) {
    await toast.first().getByRole('button').last().dispatchEvent('click')
    await settled(page)
  }
}

const photograph = async (app: Subrosa, vault: string, screen: string): Promise<void> => {
  const page = await app.page()
  await hush(page)
  // Nothing lies under the pointer.
  await page.mouse.move(1, 1)
  for (const { width, height } of sizes) {
    const size = `${vault}-${screen}-${width}`
    if (!themes.some((theme) => isWanted(`${size}-${theme}`))) continue
    await setSize(app, width, height)
    for (const theme of themes) {
      if (!isWanted(`${size}-${theme}`)) continue
      await setTheme(app, theme)
      await settled(page)
      await page.screenshot({ path: join(output, `${size}-${theme}.png`) })
      if (width === usual.width) await keepPicture(page, `${vault}-${screen}`, theme)
      console.log(`· ${size}-${theme}`)
    }
  }
  await setSize(app, usual.width, usual.height)
}

/** The screens before the door first, then, once it is open, all the others. Nothing is opened that nobody asked for. */
export const photographAlbum = async ({ vault, screens, enter, open, way }: Album): Promise<void> => {
  // Whoever wants a late step of an evening goes through the ones before.
  const asked = screens.filter(({ name, along }) =>
    along === undefined
      ? isAnyWanted(vault, name)
      : screens.some((other) => other.along === along && isAnyWanted(vault, other.name)),
  )
  const isWayAsked = (way?.looks ?? []).some((look) => isAnyWanted(vault, inFileName(look)))
  if (!isWayAsked && asked.length === 0) return
  mkdirSync(output, { recursive: true })
  await using opened = await open()
  const { app } = opened
  const page = await opened.page()
  await setSize(app, usual.width, usual.height)
  for (const [atDoor, isOpening] of [
    [true, true],
    [false, false],
  ] as const) {
    for (const screen of asked.filter((one) => one.atDoor === atDoor)) {
      await screen.go(page, opened)
      await photograph(app, vault, screen.name)
      await screen.leave?.(page, opened)
    }
    if (!isOpening) continue
    await enter(page)
    await page.locator('.bloom').waitFor({ state: 'detached' })
  }
  if (isWayAsked) await way?.see(app, (look) => photograph(app, vault, inFileName(look)))
}
