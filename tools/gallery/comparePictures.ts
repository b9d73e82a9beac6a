import type { Page } from 'playwright-core'

export type Difference = {
  /** Pixels that differ by more than the eye forgives; every pixel when the sizes differ. */
  readonly pixels: number
  /** A PNG in which they are marked; null when there are none, or the sizes differ. */
  readonly picture: Buffer | null
}

/** How far a channel may be off: fonts are smoothed a little differently from one computer to the next. */
const forgiven = 48

/** Compares two PNGs pixel by pixel. @param page an empty page to decode them in */
export const comparePictures = async (page: Page, kept: Buffer, made: Buffer): Promise<Difference> => {
  const { pixels, marked } = await page.evaluate(
    async ([before, after, limit]) => {
      const read = async (base64: string): Promise<ImageData> => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
        if (context === null) throw new Error('No canvas to compare pictures on')
        context.drawImage(bitmap, 0, 0)
        return context.getImageData(0, 0, bitmap.width, bitmap.height)
      }
      const [old, now] = await Promise.all([read(before), read(after)])
      if (old.width !== now.width || old.height !== now.height) {
        return { pixels: now.width * now.height, marked: null }
      }
      let differing = 0
      for (let at = 0; at < now.data.length; at += 4) {
        const distance = Math.max(
          ...[0, 1, 2].map((channel) =>
            Math.abs((old.data[at + channel] ?? 0) - (now.data[at + channel] ?? 0)),
          ),
        )
        if (distance > limit) {
          differing += 1
          now.data.set([255, 0, 255, 255], at)
        } else now.data[at + 3] = 90
      }
      if (differing === 0) return { pixels: 0, marked: null }
      const canvas = new OffscreenCanvas(now.width, now.height)
      canvas.getContext('2d')?.putImageData(now, 0, 0)
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
      return { pixels: differing, marked: [...bytes] }
    },
    [kept.toString('base64'), made.toString('base64'), forgiven] as const,
  )
  return { pixels, picture: marked === null ? null : Buffer.from(marked) }
}
