import type { Page } from 'playwright-core'

/** Sets the files of a file field with their paths, as a person's choice does. */
export const chooseFiles = async (page: Page, selector: string, paths: readonly string[]): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  const { result } = await session.send('Runtime.evaluate', {
    expression: `document.querySelector(${JSON.stringify(selector)})`,
  })
  if (result.objectId === undefined) throw new Error(`no element ${selector}`)
  await session.send('DOM.setFileInputFiles', { files: [...paths], objectId: result.objectId })
}

/** Drags files from the system onto the middle of an element and lets go. */
export const dropFiles = async (page: Page, selector: string, paths: readonly string[]): Promise<void> => {
  const box = await page.locator(selector).boundingBox()
  if (box === null) throw new Error(`no element ${selector} to be seen`)
  const session = await page.context().newCDPSession(page)
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...place, data })
  }
}
