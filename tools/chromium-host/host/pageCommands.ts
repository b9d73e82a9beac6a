import type { Bounds, PdfOptions } from '../wire/shapes.ts'
import { setBackground, setScheme, type AppWindow, type Surroundings } from './appWindow.ts'

/** A smaller page at a larger scale is what the browser's own zoom does; CSS zoom would be seen by the page. */
export const zoomPage = async (window: AppWindow, factor: number): Promise<void> => {
  const { session, frame, memory } = window
  const wasZoomed = memory.zoom !== 1
  memory.zoom = factor
  if (factor === 1) {
    if (wasZoomed) await session.send('Emulation.clearDeviceMetricsOverride')
    return
  }
  const { width, height } = frame.contentSize
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: Math.round(width / factor),
    height: Math.round(height / factor),
    deviceScaleFactor: factor,
    mobile: false,
  })
}

/** Inserts text at the caret, or carries out one of the browser's editing commands there. */
export const editPage = async (
  { session }: AppWindow,
  command: string,
  text: string | undefined,
): Promise<void> => {
  if (command === 'insertText') {
    await session.send('Input.insertText', { text: text ?? '' })
    return
  }
  // A key event that stands for nothing but the editing command it carries.
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Unidentified',
    commands: [command],
  })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Unidentified' })
}

export const printPage = async ({ session }: AppWindow, options: PdfOptions): Promise<Uint8Array> => {
  const { data } = await session.send('Page.printToPDF', { printBackground: false, ...options })
  return Buffer.from(data, 'base64')
}

/** A PNG of the page or of a part of it. */
export const capturePage = async ({ session }: AppWindow, rect: Bounds | null): Promise<Uint8Array> => {
  const clip = rect === null ? {} : { clip: { ...rect, scale: 1 } }
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', ...clip })
  return Buffer.from(data, 'base64')
}

/** Background and colour scheme, which a new renderer process does not know yet. */
export const repaintPage = async (window: AppWindow, scheme: Surroundings['scheme']): Promise<void> => {
  await Promise.all([setBackground(window.session, window.memory.color), setScheme(window.session, scheme)])
}
