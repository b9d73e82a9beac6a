import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#shared/contract/system.ts'
import type { MenuWords } from './menuWords.ts'

/** The platform's menu: commands go to the window, locking goes to main. */
export const setMenu = (
  words: MenuWords,
  actions: { readonly lock: () => void; readonly send: (command: MenuCommand) => void },
): void => {
  const isMac = process.platform === 'darwin'
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => actions.send(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const lock: MenuItemConstructorOptions = {
    label: words.lock,
    accelerator: isMac ? 'Cmd+Ctrl+L' : 'Ctrl+L',
    click: actions.lock,
  }
  const app: MenuItemConstructorOptions = {
    label: 'Subrosa',
    submenu: [
      command(words.settings, 'settings', 'CmdOrCtrl+,'),
      lock,
      command(words.hide, 'hide', 'F8'),
      { type: 'separator' },
      { role: 'quit', label: words.quit },
    ],
  }
  const go: MenuItemConstructorOptions = {
    label: words.go,
    submenu: [
      command(words.today, 'today', 'CmdOrCtrl+1'),
      command(words.nextSteps, 'next-steps', 'CmdOrCtrl+2'),
      command(words.vault, 'vault'),
    ],
  }
  // A role brings its own label in English only.
  const edit: MenuItemConstructorOptions = {
    role: 'editMenu',
    label: words.edit,
    submenu: [
      { role: 'undo', label: words.undo },
      { role: 'redo', label: words.redo },
      { type: 'separator' },
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
    ],
  }
  const window: MenuItemConstructorOptions = {
    role: 'windowMenu',
    label: words.window,
    submenu: [
      { role: 'minimize', label: words.minimize },
      { role: 'close', label: words.close },
    ],
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate([app, edit, go, window]))
}
