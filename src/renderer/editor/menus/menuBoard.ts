import type { IconName } from '#ui/index.ts'
import type { Watched } from '../sources.ts'

export type MenuChoice = {
  readonly key: string
  readonly label: string
  readonly icon?: IconName
  /** What one may type instead, shown at the right. */
  readonly shortcut?: string
  readonly choose: () => void
}

export type OpenMenu = {
  readonly kind: 'people' | 'blocks'
  readonly choices: readonly MenuChoice[]
  readonly index: number
  /** Where the typed words stand on screen, read anew at every use. */
  readonly place: () => DOMRect | null
}

/** The one menu of an editor that may be open. The caret stays in the text while it is. */
export type MenuBoard = Watched<OpenMenu | null> & {
  /** Opens, or shows other choices; without any it closes. The first choice is the current one. */
  readonly show: (menu: Omit<OpenMenu, 'index'>) => void
  readonly point: (index: number) => void
  readonly close: (kind: OpenMenu['kind']) => void
  /** Takes a key while a menu is open; true when it was one of the menu's. */
  readonly press: (key: string) => boolean
}

export const createMenuBoard = (): MenuBoard => {
  let menu: OpenMenu | null = null
  const listeners = new Set<() => void>()
  const set = (next: OpenMenu | null): void => {
    menu = next
    for (const listener of [...listeners]) listener()
  }
  const point = (index: number): void => {
    if (menu !== null) set({ ...menu, index: (index + menu.choices.length) % menu.choices.length })
  }

  return {
    get: () => menu,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show: (next) => set(next.choices.length === 0 ? null : { ...next, index: 0 }),
    point,
    close: (kind) => {
      if (menu?.kind === kind) set(null)
    },
    press: (key) => {
      if (menu === null) return false
      if (key === 'ArrowDown') point(menu.index + 1)
      else if (key === 'ArrowUp') point(menu.index - 1)
      else if (key === 'Enter' || key === 'Tab') menu.choices[menu.index]?.choose()
      else return false
      return true
    },
  }
}
