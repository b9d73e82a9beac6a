/**
 * `npm run gallery`: photographs every component, light and dark, and in the other ways one may look at them, into
 * `gallery-output/`. Light and dark are compared with the pictures kept for this very version of Chromium; where there are none,
 * or with `--keep`, the new ones are kept. Ends with 1 when kept pictures differ.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../setup/project.mjs'
import { comparePictures } from './comparePictures.ts'
import { openGallery, stages, type Gallery, type Look } from './open.ts'

const output = path.join(root, 'gallery-output')
const isKeeping = process.argv.includes('--keep')

/** Fewer differing pixels than this are chance: the edge of a letter here and there. */
const chance = 60

rmSync(output, { recursive: true, force: true })
mkdirSync(output, { recursive: true })

await using gallery = await openGallery()
const kept = path.join(root, 'docs', 'pictures', 'gallery', `chromium-${gallery.chromiumVersion}`)

const photograph = async ({ page }: Gallery, name: string, isLong: boolean): Promise<Buffer> => {
  const file = path.join(output, `${name}.png`)
  return page.screenshot({ path: file, fullPage: isLong, animations: 'disabled', caret: 'hide' })
}

const taken: { readonly name: string; readonly picture: Buffer }[] = []
for (const stage of stages) {
  for (const theme of ['light', 'dark'] as const) {
    const look: Look = { stage, theme, direction: 'ltr' }
    await gallery.show(look)
    const name = `${stage}-${theme}`
    taken.push({ name, picture: await photograph(gallery, name, stage === 'components') })
  }
}

const plain: Look = { stage: 'components', theme: 'light', direction: 'ltr' }
await gallery.show({ ...plain, direction: 'rtl' })
await photograph(gallery, 'components-right-to-left', true)
await gallery.show(plain, { isForcedColors: true })
await photograph(gallery, 'components-forced-colours', true)
await gallery.show(plain, { size: { width: 450, height: 300 } })
await photograph(gallery, 'components-200-percent-in-the-smallest-window', true)

const isNew = !existsSync(kept)
if (isNew || isKeeping) {
  mkdirSync(kept, { recursive: true })
  for (const { name, picture } of taken) writeFileSync(path.join(kept, `${name}.png`), picture)
  console.log(
    `Kept ${taken.length} pictures of Chromium ${gallery.chromiumVersion} in ${path.relative(root, kept)}`,
  )
} else {
  await gallery.page.goto('about:blank')
  for (const { name, picture } of taken) {
    const file = path.join(kept, `${name}.png`)
    if (!existsSync(file)) {
      writeFileSync(file, picture)
      console.log(`${name}: new, kept`)
      continue
    }
    const { pixels, picture: marked } = await comparePictures(gallery.page, readFileSync(file), picture)
    if (pixels <= chance) continue
    process.exitCode = 1
    if (marked !== null) writeFileSync(path.join(output, `${name}-difference.png`), marked)
    console.log(`${name}: ${pixels} pixels differ`)
  }
  console.log(
    process.exitCode === 1 ? 'Look at gallery-output/; --keep makes them the kept ones.' : 'All as kept.',
  )
}
console.log(`Pictures: ${path.relative(process.cwd(), output)}/`)
