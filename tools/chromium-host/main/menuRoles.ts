import type { BrowserWindow } from './browserWindow.ts'
import { app } from './app.ts'

type Role = {
  readonly label: string
  readonly accelerator?: string
  readonly act?: (window: BrowserWindow | null) => void
  readonly submenu?: readonly Electron.MenuItemConstructorOptions[]
}

const edits = ['undo', 'redo', 'cut', 'copy', 'paste', 'delete'] as const

/**
 * What Electron's roles do. The editing ones have no accelerator here: Chromium's own keys do the same in the page,
 * and do it with the real clipboard.
 */
export const roles: Readonly<Record<string, Role>> = {
  ...Object.fromEntries(edits.map((name) => [name, editRole(name)])),
  selectall: { label: 'Select All', act: (window) => window?.contents.selectAll() },
  pasteandmatchstyle: {
    label: 'Paste and Match Style',
    act: (window) => window?.contents.pasteAndMatchStyle(),
  },
  quit: { label: 'Quit', accelerator: 'CmdOrCtrl+Q', act: () => app.quit() },
  close: { label: 'Close Window', accelerator: 'CmdOrCtrl+W', act: (window) => window?.close() },
  minimize: { label: 'Minimize', accelerator: 'CmdOrCtrl+M', act: (window) => window?.minimize() },
  zoom: { label: 'Zoom' },
  reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R', act: (window) => window?.reload() },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: process.platform === 'darwin' ? 'Control+Command+F' : 'F11',
    act: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
  zoomin: { label: 'Zoom In', accelerator: 'CmdOrCtrl+Plus', act: (window) => zoomBy(window, 0.5) },
  zoomout: { label: 'Zoom Out', accelerator: 'CmdOrCtrl+-', act: (window) => zoomBy(window, -0.5) },
  resetzoom: {
    label: 'Actual Size',
    accelerator: 'CmdOrCtrl+0',
    act: (window) => window?.contents.setZoomLevel(0),
  },
  about: { label: `About ${app.name}` },
  hide: { label: `Hide ${app.name}` },
  hideothers: { label: 'Hide Others' },
  unhide: { label: 'Show All' },
  front: { label: 'Bring All to Front' },
  services: { label: 'Services' },
  help: { label: 'Help', submenu: [] },
  window: { label: 'Window' },
  appmenu: { label: app.name, submenu: [{ role: 'about' }, { type: 'separator' }, { role: 'quit' }] },
  filemenu: { label: 'File', submenu: [{ role: process.platform === 'darwin' ? 'close' : 'quit' }] },
  editmenu: {
    label: 'Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'delete' },
      { type: 'separator' },
      { role: 'selectAll' },
    ],
  },
  viewmenu: {
    label: 'View',
    submenu: [
      { role: 'reload' },
      { type: 'separator' },
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  },
  windowmenu: { label: 'Window', submenu: [{ role: 'minimize' }, { role: 'zoom' }, { role: 'close' }] },
}

function editRole(name: (typeof edits)[number]): Role {
  return {
    label: name[0]?.toUpperCase() + name.slice(1),
    act: (window) => window?.contents[name](),
  }
}

const zoomBy = (window: BrowserWindow | null, steps: number): void => {
  if (window !== null) window.contents.setZoomLevel(window.contents.getZoomLevel() + steps)
}
