import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { root } from '#tools/setup/project.mjs'
import { keptPictures } from './keptPictures.ts'

const folder = join(root, 'docs', 'pictures', 'screens')
const isKeeping = process.argv.includes('--keep')

/** A little smaller than it is seen: some two hundred of them lie in the project. */
const scale = 0.8

/** For the docs, in few bytes: Chromium writes WebP itself. */
export const keepPicture = async (page: Page, screen: string, theme: 'light' | 'dark'): Promise<void> => {
  if (!isKeeping || !keptPictures.includes(screen)) return
  mkdirSync(folder, { recursive: true })
  const session = await page.context().newCDPSession(page)
  try {
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'webp',
      quality: 60,
      clip: { x: 0, y: 0, width, height, scale },
    })
    writeFileSync(join(folder, `${screen}-${theme}.webp`), Buffer.from(data, 'base64'))
  } finally {
    await session.detach()
  }
}
