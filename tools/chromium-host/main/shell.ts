import { records } from './records.ts'

/** Recorded, never done: a development stand-in opens nothing on the person's computer. */
export const shell: Pick<typeof Electron.shell, 'openExternal' | 'showItemInFolder' | 'openPath' | 'beep'> = {
  openExternal: async (url) => {
    records.openedExternally.push(url)
  },
  showItemInFolder: (path) => {
    records.shownInFolder.push(path)
  },
  openPath: async (path) => {
    records.openedPaths.push(path)
    return ''
  },
  beep: () => {
    records.beeps += 1
  },
}
