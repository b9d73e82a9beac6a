import { CdpError } from '../chromium/cdp.ts'
import type { AppWindow } from './appWindow.ts'

/** Paths of the files that the preload's world holds under this number; an empty text for a file without one. */
export const pathsOfFiles = (window: AppWindow, id: number, count: number): Promise<readonly string[]> =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      pathOfFile(window, id, index).catch((error: unknown) => {
        if (error instanceof CdpError) return ''
        throw error
      }),
    ),
  )

const pathOfFile = async ({ session, link }: AppWindow, id: number, index: number): Promise<string> => {
  if (link.currentContextId === null) return ''
  const { result } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: `function (id, index) { return globalThis[${JSON.stringify(link.fileGetter)}](id, index) }`,
    executionContextId: link.currentContextId,
    arguments: [{ value: id }, { value: index }],
  })
  if (result.objectId === undefined) return ''
  const { path } = await session.send('DOM.getFileInfo', { objectId: result.objectId })
  return path
}
