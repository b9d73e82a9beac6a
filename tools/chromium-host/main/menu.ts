import { canonicalAccelerator } from './accelerators.ts'
import { windowOf, type BrowserWindow } from './browserWindow.ts'
import { host } from './hostLink.ts'
import { MenuItem } from './menuItem.ts'
import { records } from './records.ts'
import { eventsOf, RefusingEmitter } from './refuse.ts'

type Surface = Pick<Electron.Menu, 'items' | 'append' | 'insert' | 'getMenuItemById' | 'popup' | 'closePopup'>

let applicationMenu: Menu | null = null

/** A menu as data: nothing is drawn, its items can be clicked, its accelerators work in the pages. */
export class Menu extends RefusingEmitter implements Surface {
  readonly items: Electron.MenuItem[] = []

  constructor() {
    super({ name: 'Menu', events: eventsOf<Electron.Menu>()('menu-will-show', 'menu-will-close') })
  }

  static buildFromTemplate(
    template: (Electron.MenuItemConstructorOptions | Electron.MenuItem)[],
  ): Electron.Menu {
    const menu = new Menu()
    for (const item of template)
      menu.append(
        item instanceof MenuItem
          ? (item as never)
          : asItem(new MenuItem(item as Electron.MenuItemConstructorOptions)),
      )
    return asElectron(menu)
  }
  static setApplicationMenu(menu: Electron.Menu | null): void {
    // Built by this module, as there is no other way to get one.
    applicationMenu = menu as unknown as Menu | null
    host.tell('contents.setAccelerators', { accelerators: [...acceleratorsOf(applicationMenu).keys()] })
  }
  static getApplicationMenu(): Electron.Menu | null {
    return applicationMenu && asElectron(applicationMenu)
  }

  append(item: Electron.MenuItem): void {
    this.items.push(item)
  }
  insert(position: number, item: Electron.MenuItem): void {
    this.items.splice(position, 0, item)
  }
  getMenuItemById(id: string): Electron.MenuItem | null {
    for (const item of this.items) {
      if (item.id === id) return item
      const found = item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
  /** Recorded and closed at once: nobody can choose. */
  popup(options: Electron.PopupOptions = {}): void {
    this.emit('menu-will-show', {})
    records.popups.push({ labels: this.items.map(({ label }) => label) })
    queueMicrotask(() => {
      this.emit('menu-will-close', {})
      options.callback?.()
    })
  }
  closePopup(): void {
    // It is never open.
  }
}

/** A page left an accelerator to the menu. */
export const pressAccelerator = (windowId: number, accelerator: string): void => {
  const window: BrowserWindow | undefined = windowOf(windowId)
  acceleratorsOf(applicationMenu)
    .get(accelerator)
    ?.press(window ?? null)
}

const acceleratorsOf = (menu: Menu | null): Map<string, MenuItem> => {
  const found = new Map<string, MenuItem>()
  for (const one of menu?.items ?? []) {
    const item = one as unknown as MenuItem
    const canWork =
      item.enabled && item.registerAccelerator && (item.visible || item.acceleratorWorksWhenHidden)
    if (item.accelerator !== undefined && canWork) found.set(canonicalAccelerator(item.accelerator), item)
    const inner = acceleratorsOf((item.submenu ?? null) as unknown as Menu | null)
    for (const [name, innerItem] of inner) if (!found.has(name)) found.set(name, innerItem)
  }
  return found
}

const asItem = (item: MenuItem): Electron.MenuItem => item as unknown as Electron.MenuItem
const asElectron = (menu: Menu): Electron.Menu => menu

MenuItem.buildSubmenu = (template) => Menu.buildFromTemplate(template)
