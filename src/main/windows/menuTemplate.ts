import type { MenuItemConstructorOptions } from 'electron'
import { commandIds, commandOf, type CommandId, type CommandMenu } from '#shared/commands.ts'
import type { Platform } from '#shared/shortcuts.ts'
import type { MenuCommandId, MenuWords } from './menuWords.ts'

type Item = MenuItemConstructorOptions

const line: Item = { type: 'separator' }

const isInMenu = (id: CommandId): id is MenuCommandId => commandOf(id).menu !== undefined

export const menuCommandIds = commandIds.filter(isInMenu)

/** The commands of a menu, in the registry's order, with a line wherever its groups change. */
const commandsOf = (menu: CommandMenu, item: (id: MenuCommandId) => Item): readonly Item[] =>
  menuCommandIds
    .filter((id) => commandOf(id).menu === menu)
    .flatMap((id, index, all) => {
      const before = all[index - 1]
      const begins = before !== undefined && commandOf(before).group !== commandOf(id).group
      return begins ? [line, item(id)] : [item(id)]
    })

/** File, Edit, View, Window and Help, and on macOS the app's own menu before them. */
export const menuTemplate = (
  words: MenuWords,
  platform: Platform,
  item: (id: MenuCommandId) => Item,
): Item[] => {
  const isMac = platform === 'darwin'
  const role = (name: NonNullable<Item['role']>, label: string): Item => ({ role: name, label })
  const ofApp = commandsOf('app', item)

  const app: Item = {
    label: 'Subrosa',
    submenu: [
      ...ofApp,
      line,
      role('services', words.services),
      line,
      role('hide', words.hideApp),
      role('hideOthers', words.hideOthers),
      role('unhide', words.showAll),
      line,
      role('quit', words.quit),
    ],
  }
  const file: Item = {
    label: words.file,
    submenu: [
      ...commandsOf('file', item),
      line,
      ...(isMac ? [role('close', words.closeWindow)] : [...ofApp, line, role('quit', words.quit)]),
    ],
  }
  const edit: Item = {
    label: words.edit,
    submenu: [
      role('undo', words.undo),
      role('redo', words.redo),
      line,
      role('cut', words.cut),
      role('copy', words.copy),
      role('paste', words.paste),
      role('pasteAndMatchStyle', words.pastePlain),
      role('delete', words.delete),
      role('selectAll', words.selectAll),
      line,
      ...commandsOf('edit', item),
    ],
  }
  const view: Item = { label: words.view, submenu: [...commandsOf('view', item)] }
  const window: Item = {
    label: words.window,
    ...(isMac ? { role: 'window' } : {}),
    submenu: [
      role('minimize', words.minimize),
      ...(isMac
        ? [role('zoom', words.zoomWindow), line, role('front', words.allToFront)]
        : [role('close', words.closeWindow)]),
    ],
  }
  const help: Item = {
    label: words.help,
    ...(isMac ? { role: 'help' } : {}),
    submenu: [...commandsOf('help', item)],
  }
  return [...(isMac ? [app] : []), file, edit, view, window, help]
}
