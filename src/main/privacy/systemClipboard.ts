import { clipboard } from 'electron'
import type { ClipboardParts } from './copied.ts'

/** How Chromium calls the one format that holds all of a page's own types, on each system. */
const names: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'org.chromium.web-custom-data',
  win32: 'Chromium Web Custom MIME Data Format',
}
const ownTypes = `electron application/osclipboard;format="${names[process.platform] ?? 'chromium/x-web-custom-data'}"`

/** The system's clipboard, of which nothing is read but the types that a page made up itself. */
export const systemClipboard: ClipboardParts = {
  carries: async (mark) => {
    const sought = Buffer.from(mark, 'utf16le')
    for (const item of await clipboard.read()) {
      if (!item.types.includes(ownTypes)) continue
      const data = await item.getType(ownTypes)
      if (data instanceof Blob && Buffer.from(await data.arrayBuffer()).includes(sought)) return true
    }
    return false
  },
  clear: () => clipboard.clear(),
  clearSelection: () => {
    if (process.platform === 'linux') clipboard.selection.clear()
  },
}
