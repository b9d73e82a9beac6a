import { createContext, useContext, useEffect, useRef } from 'react'

export type Platform = 'linux' | 'darwin' | 'win32'

/** Which keyboard is in use; provided by the app. */
export const PlatformContext = createContext<Platform>('linux')

/**
 * A combination as written in the keyboard map: `F8`, `Mod+K`, `Mod+Shift+N`, `Mod+ArrowRight`. `Mod` is Ctrl, and ⌘
 * on macOS; `Lock` is Ctrl L, and ⌘ Ctrl L on macOS, where ⌘ L is taken.
 */
export type Shortcut = string

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** Whether this key press is the combination. */
export const matchesShortcut = (event: Pressed, shortcut: Shortcut, platform: Platform): boolean => {
  const parts = shortcut.split('+')
  const key = parts.at(-1) ?? ''
  const isMac = platform === 'darwin'
  const wants = (part: string): boolean => parts.slice(0, -1).includes(part)
  const wantsMod = wants('Mod') || key === 'Lock'
  const wantsCtrl = isMac ? key === 'Lock' : wantsMod
  return (
    event.key.toLowerCase() === (key === 'Lock' ? 'l' : key.toLowerCase()) &&
    event.ctrlKey === wantsCtrl &&
    event.metaKey === (isMac && wantsMod) &&
    event.shiftKey === wants('Shift') &&
    event.altKey === wants('Alt')
  )
}

/** How a shortcut is written on screen: "Ctrl L", "⌘ Ctrl L". */
export const shortcutWords = (shortcut: Shortcut, platform: Platform): string => {
  if (shortcut === 'Lock') return platform === 'darwin' ? '⌘ Ctrl L' : 'Ctrl L'
  return shortcut
    .split('+')
    .map((part) => (part === 'Mod' ? (platform === 'darwin' ? '⌘' : 'Ctrl') : part))
    .join(' ')
    .replace('ArrowRight', '→')
}

export const useShortcutWords = (): ((shortcut: Shortcut) => string) => {
  const platform = useContext(PlatformContext)
  return (shortcut) => shortcutWords(shortcut, platform)
}

/** Runs `act` when the combination is pressed anywhere in the window while the component is mounted. */
export const useShortcut = (shortcut: Shortcut, act: () => void): void => {
  const platform = useContext(PlatformContext)
  const newest = useRef(act)
  useEffect(() => {
    newest.current = act
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.repeat || !matchesShortcut(event, shortcut, platform)) return
      event.preventDefault()
      newest.current()
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [shortcut, platform])
}
