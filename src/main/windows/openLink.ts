import { dialog, shell, type BrowserWindow } from 'electron'
import type { DialogWords } from './dialogWords.ts'

/**
 * Shows a whole address and hands it to the system's browser when the user says so; the window cannot skip the question.
 * The address was checked by the contract (`isAddress`) and is kept nowhere. True when it was opened.
 */
export const openLink = async (
  window: BrowserWindow,
  address: string,
  words: DialogWords,
): Promise<boolean> => {
  const { response } = await dialog.showMessageBox(window, {
    message: words.openLink,
    detail: `${address}\n\n${words.openLinkSays}`,
    buttons: [words.openLinkStay, words.openLinkGo],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response !== 1) return false
  await shell.openExternal(address)
  return true
}
