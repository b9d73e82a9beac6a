/** Electron's key names → what a key event calls the key (UI Events: KeyboardEvent.key), in small letters. */
const keys: Readonly<Record<string, string>> = {
  plus: '+',
  space: 'space',
  return: 'enter',
  esc: 'escape',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}

const modifiers: Readonly<Record<string, 'Ctrl+' | 'Alt+' | 'Shift+' | 'Meta+'>> = {
  commandorcontrol: 'Ctrl+',
  cmdorctrl: 'Ctrl+',
  control: 'Ctrl+',
  ctrl: 'Ctrl+',
  command: process.platform === 'darwin' ? 'Ctrl+' : 'Meta+',
  cmd: process.platform === 'darwin' ? 'Ctrl+' : 'Meta+',
  alt: 'Alt+',
  option: 'Alt+',
  altgr: 'Alt+',
  shift: 'Shift+',
  super: 'Meta+',
  meta: 'Meta+',
}

/**
 * An accelerator (`CmdOrCtrl+Shift+L`) in the one spelling the page's guard uses (`Ctrl+Shift+l`).
 * Throws on a part that is neither a modifier nor the key.
 */
export const canonicalAccelerator = (accelerator: string): string => {
  const parts = accelerator.toLowerCase().replace(/\+\+$/, '+plus').split('+')
  const key = parts.pop()
  if (key === undefined || key === '') throw new Error(`unknown accelerator ${accelerator}`)
  const held = new Set(
    parts.map((part) => {
      const modifier = modifiers[part]
      if (modifier === undefined) throw new Error(`unknown accelerator ${accelerator}`)
      return modifier
    }),
  )
  const order = ['Ctrl+', 'Alt+', 'Shift+', 'Meta+'] as const
  return order.filter((modifier) => held.has(modifier)).join('') + (keys[key] ?? key)
}
