import { usualKeysOf, type KeyHolder } from './commands.ts'
import { isSign, type Platform, type Shortcut } from './shortcuts.ts'

/** Why a key cannot be given to something. */
export type KeyRefusal =
  /** The system, or every program on it, does something by it: copy, paste, undo, quit, the next window. */
  | 'platform'
  /** It moves about: the next field, along a list, through a text. */
  | 'moving'
  /** It types something. */
  | 'typing'
  /** It writes bold or makes a list in a note. */
  | 'note'
  /** No key that could be given. */
  | 'unknown'

const ofPlatform: Readonly<Record<Platform, readonly Shortcut[]>> = {
  linux: ['Mod+Q', 'Mod+W', 'Alt+F4', 'Alt+F2', 'Alt+F1', 'F10', 'Shift+F10'],
  win32: ['Mod+Q', 'Mod+W', 'Alt+F4', 'F10', 'Shift+F10'],
  darwin: ['Mod+Q', 'Mod+W', 'Mod+H', 'Mod+M', 'Mod+`', 'Mod+Ctrl+D', 'Mod+Ctrl+Q'],
}

const everywhere: readonly Shortcut[] = [
  'Mod+A',
  'Mod+C',
  'Mod+V',
  'Mod+X',
  'Mod+Y',
  'Mod+Z',
  'Mod+Shift+Z',
  'Mod+Shift+V',
]

const moving = new Set([
  'Tab',
  'Enter',
  'Space',
  'Escape',
  'Backspace',
  'Delete',
  'Insert',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'ContextMenu',
])

/** What the editor does by keys (`editorKeys`, which a test holds to this). */
const ofNotes: readonly Shortcut[] = [
  'Mod+B',
  'Mod+I',
  'Mod+U',
  'Mod+G',
  'Mod+Shift+B',
  'Mod+Shift+G',
  'Mod+Shift+H',
  'Mod+Shift+K',
  'F3',
  'Shift+F3',
]
const heading = /^Mod\+Alt\+[0-9]$/u
const list = /^Mod\+Shift\+[789]$/u

const written =
  /^(?<held>(?:Mod\+)?(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?)(?<key>F(?:[1-9]|1[0-9]|2[0-4])|Plus|[\p{L}0-9]|[!-/:-@[-`{-~])$/u

/** Why this key cannot be given to this one; null when it can. What something has by habit it can always have again. */
export const refusalOf = (holder: KeyHolder, shortcut: Shortcut, platform: Platform): KeyRefusal | null => {
  if (usualKeysOf(holder, platform).includes(shortcut)) return null
  if (everywhere.includes(shortcut) || ofPlatform[platform].includes(shortcut)) return 'platform'
  if (moving.has(shortcut.split('+').at(-1) ?? '')) return 'moving'
  if (ofNotes.includes(shortcut) || heading.test(shortcut) || list.test(shortcut)) return 'note'
  const { held = '', key = '' } = written.exec(shortcut)?.groups ?? {}
  const isOneWay = key === key.toUpperCase() && !(isSign(key) && held.includes('Shift'))
  if (key === '' || !isOneWay || (held.includes('Ctrl') && platform !== 'darwin')) return 'unknown'
  if (/^F[0-9]/u.test(key)) return null
  // Option types signs on a Mac, and Alt with Ctrl is AltGr elsewhere, which does the same.
  return held.includes('Mod') && !held.includes('Alt') ? null : 'typing'
}
