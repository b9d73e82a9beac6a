import { app, dialog, type BrowserWindow } from 'electron'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SystemInputs, SystemOutputs } from '#shared/contract/system.ts'
import { SubrosaError } from '#shared/errors.ts'

/**
 * Draws what the window shows on paper as a PDF into a file that a dialog names, readable by its owner only. The
 * window's page is drawn by its renderer; of it main sees the finished file alone, and wipes it once it is written.
 * @throws `disk-full`, `read-only/no-permission`
 */
export const savePagePdf = async (
  window: BrowserWindow,
  { paper }: SystemInputs['savePagePdf'],
): Promise<SystemOutputs['savePagePdf']> => {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), 'Subrosa.pdf'),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'dontAddToRecent', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return { saved: false }
  const pdf = await window.webContents.printToPDF({
    pageSize: paper === 'letter' ? 'Letter' : 'A4',
    preferCSSPageSize: false,
    displayHeaderFooter: false,
    printBackground: false,
  })
  try {
    await writeFile(filePath, pdf, { mode: 0o600 })
  } catch (error) {
    throw refusal(error)
  } finally {
    pdf.fill(0)
  }
  return { saved: true }
}

const refusal = (error: unknown): SubrosaError => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return new SubrosaError('disk-full')
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new SubrosaError('read-only', { reason: 'no-permission' })
  }
  return new SubrosaError('internal')
}
