import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { CommandId } from '#shared/commands.ts'
import { keysOf, type KeyChoices } from '#shared/keyChoices.ts'
import { acceleratorOf, type Platform } from '#shared/shortcuts.ts'
import { menuCommandIds, menuTemplate } from './menuTemplate.ts'
import type { MenuCommandId, MenuWords } from './menuWords.ts'

export type MenuActions = {
  /** What the window does: a command of the registry, by its id and nothing else. */
  readonly run: (id: CommandId) => void
  readonly lock: () => void
  readonly toggleFullScreen: () => void
}

export type AppMenu = {
  /** Only what the window would do now can be chosen; no label ever says more than the registry's words. */
  readonly offer: (ids: readonly CommandId[]) => void
  /** In another language. */
  readonly say: (words: MenuWords) => void
  /** With other keys. */
  readonly giveKeys: (keys: KeyChoices) => void
}

/**
 * The menus as each platform has them: File, Edit, View, Window, Help, and on macOS the app's own first. Their
 * commands and keys come from the registry; the page sees a key first, so nothing is done twice.
 */
export const setMenu = (
  words: MenuWords,
  platform: Platform,
  keys: KeyChoices,
  actions: MenuActions,
): AppMenu => {
  let offered: readonly CommandId[] = []
  let spoken = words
  let chosen = keys

  const acts: Partial<Record<CommandId, () => void>> = {
    lock: actions.lock,
    'full-screen': actions.toggleFullScreen,
  }
  const isEnabled = (id: CommandId): boolean => id === 'full-screen' || offered.includes(id)
  const command = (id: MenuCommandId): MenuItemConstructorOptions => {
    const [shortcut] = keysOf(id, platform, chosen)
    const accelerator = shortcut === undefined ? undefined : acceleratorOf(shortcut)
    return {
      id,
      label: spoken.commands[id],
      enabled: isEnabled(id),
      click: () => (acts[id] ?? (() => actions.run(id)))(),
      ...(accelerator === undefined ? {} : { accelerator }),
    }
  }
  const build = (): void =>
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(spoken, platform, command)))
  build()
  return {
    offer: (ids) => {
      offered = ids
      const menu = Menu.getApplicationMenu()
      for (const id of menuCommandIds) {
        const item = menu?.getMenuItemById(id) ?? null
        if (item !== null) item.enabled = isEnabled(id)
      }
    },
    say: (next) => {
      spoken = next
      build()
    },
    giveKeys: (next) => {
      chosen = next
      build()
    },
  }
}
