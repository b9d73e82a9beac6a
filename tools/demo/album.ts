import { join } from 'node:path'
import type { Subrosa } from '../hosts/subrosa.ts'

/** Takes pictures of the window as it is when nothing on it moves any more. */
export const album =
  (app: Subrosa, folder: string) =>
  async (name: string): Promise<void> => {
    const page = await app.page()
    await page.locator('h1, h2').first().waitFor()
    // The rose that opens over a vault lies on everything.
    await page.locator('.bloom').waitFor({ state: 'detached' })
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))),
    )
    await page.screenshot({ path: join(folder, `${name}.png`) })
  }
