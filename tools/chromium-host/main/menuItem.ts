import { BrowserWindow } from './browserWindow.ts'
import { roles } from './menuRoles.ts'
import { refuseUnknown } from './refuse.ts'

type Options = Electron.MenuItemConstructorOptions
type Surface = Pick<
  Electron.MenuItem,
  'id' | 'label' | 'sublabel' | 'toolTip' | 'type' | 'enabled' | 'visible' | 'checked' | 'click' | 'registerAccelerator' | 'menu'
> // prettier-ignore

let nextCommand = 1

export class MenuItem implements Omit<Surface, 'menu' | 'type'> {
  static buildSubmenu: (template: (Options | Electron.MenuItem)[]) => Electron.Menu

  readonly id: string
  label: string
  sublabel: string
  toolTip: string
  readonly type: NonNullable<Options['type']>
  readonly role: Options['role']
  readonly accelerator: string | undefined
  readonly registerAccelerator: boolean
  readonly acceleratorWorksWhenHidden: boolean
  readonly submenu: Electron.Menu | undefined
  readonly commandId = nextCommand++
  enabled: boolean
  visible: boolean
  checked: boolean
  /** As a person's click: the app's handler, else what the role does. */
  click: (event?: object, window?: Electron.BaseWindow, contents?: Electron.WebContents) => void

  constructor(options: Options) {
    const role = options.role === undefined ? undefined : roles[options.role.toLowerCase()]
    if (options.role !== undefined && role === undefined) {
      throw new Error(`the stand-in for Electron does not have the menu role '${options.role}'`)
    }
    const submenu = options.submenu ?? role?.submenu
    this.id = options.id ?? ''
    this.label = options.label ?? role?.label ?? ''
    this.sublabel = options.sublabel ?? ''
    this.toolTip = options.toolTip ?? ''
    this.type = options.type ?? (submenu === undefined ? 'normal' : 'submenu')
    this.role = options.role
    this.accelerator = options.accelerator === undefined ? role?.accelerator : options.accelerator
    this.registerAccelerator = options.registerAccelerator ?? true
    this.acceleratorWorksWhenHidden = options.acceleratorWorksWhenHidden ?? true
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.submenu = Array.isArray(submenu)
      ? MenuItem.buildSubmenu([...submenu])
      : (submenu as Electron.Menu | undefined)
    const self = refuseUnknown('MenuItem', this)
    this.click = (event = {}, window) => {
      if (!self.enabled) return
      if (self.type === 'checkbox') self.checked = !self.checked
      if (options.click) options.click(self as unknown as Electron.MenuItem, window, event)
      else role?.act?.((window ?? BrowserWindow.getFocusedWindow()) as unknown as BrowserWindow | null)
    }
    return self
  }

  press(window: BrowserWindow | null): void {
    this.click({ triggeredByAccelerator: true }, (window ?? undefined) as unknown as Electron.BaseWindow)
  }
}
