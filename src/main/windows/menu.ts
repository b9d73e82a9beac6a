import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#shared/contract/system.ts'

/** The platform's menu. Labels are the interface's own words; commands go to the window, locking goes to main. */
export const setMenu = (actions: {
  readonly lock: () => void
  readonly send: (command: MenuCommand) => void
}): void => {
  const isMac = process.platform === 'darwin'
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => actions.send(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const lock: MenuItemConstructorOptions = {
    label: 'Lock',
    accelerator: isMac ? 'Cmd+Ctrl+L' : 'Ctrl+L',
    click: actions.lock,
  }
  const app: MenuItemConstructorOptions = {
    label: 'Subrosa',
    submenu: [
      command('Settings', 'settings', 'CmdOrCtrl+,'),
      lock,
      command('Hide what is on screen', 'hide', 'F8'),
      { type: 'separator' },
      { role: 'quit' },
    ],
  }
  const go: MenuItemConstructorOptions = {
    label: 'Go',
    submenu: [
      command('Today', 'today', 'CmdOrCtrl+1'),
      command('My next steps', 'next-steps', 'CmdOrCtrl+2'),
      command('Vault and backups', 'vault'),
    ],
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate([app, { role: 'editMenu' }, go, { role: 'windowMenu' }]))
}
