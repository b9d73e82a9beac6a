import { createContext, useContext, useEffect, useRef } from 'react'
import { circlePlaces, isCirclePlace, type KeyHolder } from '#shared/commands.ts'
import { keysOf } from '#shared/keyChoices.ts'
import {
  matchesShortcut,
  shortcutWords,
  type KeyNames,
  type Platform,
  type Shortcut,
} from '#shared/shortcuts.ts'
import { useText } from '#i18n/index.ts'
import { useKeyChoices } from './keyChoices.ts'

/** Which keyboard is in use; provided by the app. */
export const PlatformContext = createContext<Platform>('linux')

export const useShortcutWords = (): ((shortcut: Shortcut) => string) => {
  const platform = useContext(PlatformContext)
  const { t } = useText()
  const names: KeyNames = {
    Ctrl: t('ui.key.Ctrl'),
    Shift: t('ui.key.Shift'),
    Alt: t('ui.key.Alt'),
    Enter: t('ui.key.Enter'),
    Space: t('ui.key.Space'),
    Tab: t('ui.key.Tab'),
    Escape: t('ui.key.Escape'),
  }
  return (shortcut) => shortcutWords(shortcut, platform, names)
}

/** The keys something has now on this computer; the first is the one that is shown. */
export const useKeysOf = (): ((holder: KeyHolder) => readonly Shortcut[]) => {
  const platform = useContext(PlatformContext)
  const { choices } = useKeyChoices()
  return (holder) => keysOf(holder, platform, choices)
}

/** What a key does, in words: a command by its name, a circle by its place. */
export const useHolderName = (): ((holder: KeyHolder) => string) => {
  const { t } = useText()
  return (holder) =>
    isCirclePlace(holder)
      ? t('commands.map.circle', { n: circlePlaces.indexOf(holder) + 1 })
      : t(`commands.${holder}`)
}

/** The key of a command, or of a circle by its place, as it is written on screen; undefined for one without. */
export const useCommandKey = (): ((holder: KeyHolder) => string | undefined) => {
  const keysOfHolder = useKeysOf()
  const words = useShortcutWords()
  return (holder) => {
    const [first] = keysOfHolder(holder)
    return first === undefined ? undefined : words(first)
  }
}

/**
 * Runs `act` when the combination is pressed anywhere in the window while the component is mounted. For a key that
 * belongs to one part of a screen; what can be asked for by name is a command (`useCommand`).
 */
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
