export type Platform = 'linux' | 'darwin' | 'win32'

/**
 * A combination as the registry of commands writes it: `F8`, `Mod+K`, `Mod+Shift+N`, `Mod+Plus`, `?`. `Mod` is Ctrl,
 * and ⌘ on macOS.
 */
export type Shortcut = string

/** What a key press says of itself (UI Events: KeyboardEvent). */
export type Pressed = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const partsOf = (shortcut: Shortcut): { readonly held: readonly string[]; readonly key: string } => {
  const parts = shortcut.split('+')
  return { held: parts.slice(0, -1), key: parts.at(-1) ?? '' }
}

/** Signs need Shift on some keyboards and none on others: what counts is the sign that comes out. */
export const isSign = (key: string): boolean => key === 'Plus' || /^[^a-z0-9]$/iu.test(key)

const isKey = ({ key, code }: Pressed, wanted: string): boolean => {
  if (wanted === 'Plus') return key === '+' || key === '='
  // The row of figures gives signs on a French keyboard, and a Cyrillic one has no K: the place of the key counts.
  if (/^[0-9]$/u.test(wanted))
    return key === wanted || code === `Digit${wanted}` || code === `Numpad${wanted}`
  if (/^[A-Z]$/u.test(wanted) && /\P{ASCII}/u.test(key)) return code === `Key${wanted}`
  return key.toLowerCase() === wanted.toLowerCase()
}

/** Whether this key press is the combination. */
export const matchesShortcut = (event: Pressed, shortcut: Shortcut, platform: Platform): boolean => {
  const { held, key } = partsOf(shortcut)
  const isMac = platform === 'darwin'
  return (
    isKey(event, key) &&
    event.ctrlKey === (held.includes('Ctrl') || (!isMac && held.includes('Mod'))) &&
    event.metaKey === (isMac && held.includes('Mod')) &&
    event.altKey === held.includes('Alt') &&
    (isSign(key) || event.shiftKey === held.includes('Shift'))
  )
}

const heldKeys = new Set(['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'CapsLock', 'NumLock', 'Fn', 'Dead'])

const keyNameOf = ({ key, code }: Pressed): string | null => {
  if (heldKeys.has(key) || key === 'Unidentified') return null
  const figure = /^(?:Digit|Numpad)([0-9])$/u.exec(code)?.[1]
  if (figure !== undefined) return figure
  if (key === '+' || key === '=') return 'Plus'
  if (key === ' ') return 'Space'
  const letter = /^Key([A-Z])$/u.exec(code)?.[1]
  if (letter !== undefined && /\P{ASCII}/u.test(key)) return letter
  return key.length === 1 ? key.toUpperCase() : key
}

/** The combination of this key press, as the registry writes it; null while only keys are held that hold others. */
export const shortcutOf = (event: Pressed, platform: Platform): Shortcut | null => {
  const key = keyNameOf(event)
  if (key === null) return null
  const isMac = platform === 'darwin'
  const parts = [
    (isMac ? event.metaKey : event.ctrlKey) && 'Mod',
    isMac && event.ctrlKey && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && !isSign(key) && 'Shift',
    key,
  ]
  return parts.filter((part) => part !== false).join('+')
}

/** Whether the combination also types something, so that it means nothing while somebody writes. */
export const isTyped = (shortcut: Shortcut): boolean => {
  const { held, key } = partsOf(shortcut)
  return key.length === 1 && !held.some((part) => part !== 'Shift')
}

const onScreen: Readonly<Record<string, string>> = {
  Plus: '+',
  '-': '−',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** Keys whose names stand on the keyboard of the language. */
export const namedKeys = ['Ctrl', 'Shift', 'Alt', 'Enter', 'Space', 'Tab', 'Escape'] as const
export type KeyNames = Readonly<Record<(typeof namedKeys)[number], string>>

/** How a shortcut is written on screen: "Ctrl L", "⌘ Ctrl L", "Strg Umschalt Z". */
export const shortcutWords = (shortcut: Shortcut, platform: Platform, names: KeyNames): string => {
  const { held, key } = partsOf(shortcut)
  const say = (part: string): string => {
    if (part === 'Mod') return platform === 'darwin' ? '⌘' : names.Ctrl
    const named = namedKeys.find((name) => name === part)
    return named === undefined ? (onScreen[part] ?? part) : names[named]
  }
  return [...held, key].map(say).join(' ')
}

/** The same as Electron's menus write it; undefined for a key they have no name for. */
export const acceleratorOf = (shortcut: Shortcut): string | undefined =>
  /\P{ASCII}/u.test(shortcut)
    ? undefined
    : shortcut.replace('Mod', 'CommandOrControl').replace(/\+Arrow(?=[A-Z])/u, '+')
