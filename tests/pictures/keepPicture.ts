import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { root } from '#tools/setup/project.mjs'
import { keptPictures } from './keptPictures.ts'

const folder = join(root, 'docs', 'pictures', 'screens')
const isKeeping = process.argv.includes('--keep')

/** For the docs, in few bytes: Chromium writes WebP itself. */
export const keepPicture = async (page: Page, screen: string, theme: 'light' | 'dark'): Promise<void> => {
  if (!isKeeping || !keptPictures.includes(screen)) return
  mkdirSync(folder, { recursive: true })
  const session = await page.context().newCDPSession(page)
  try {
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 })
    writeFileSync(join(folder, `${screen}-${theme}.webp`), Buffer.from(data, 'base64'))
  } finally {
    await session.detach()
  }
}
