import { useContext, useEffect } from 'react'
import { commandIds, commandOf, type CommandId } from '#shared/commands.ts'
import { keysOf, type KeyChoices } from '#shared/keyChoices.ts'
import { isTyped, matchesShortcut, type Platform, type Pressed, type Shortcut } from '#shared/shortcuts.ts'
import { onSystem, system } from '#bridge/index.ts'
import {
  isKeyAwaited,
  offeredCommands,
  PlatformContext,
  runCommand,
  useKeyChoices,
  watchCommands,
} from '#ui/index.ts'

let isSilent = false

/** While everything is hidden, keys and menus do nothing: any key only brings it back. */
export const silenceCommands = (silent: boolean): void => {
  isSilent = silent
}

export const isKeyOf = (id: CommandId, event: Pressed, platform: Platform, choices: KeyChoices): boolean =>
  keysOf(id, platform, choices).some((shortcut) => matchesShortcut(event, shortcut, platform))

/** A dialog waits for an answer: behind it nothing moves. Messages that come and go call themselves dialogs too. */
const isAsked = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"]:not([aria-modal="false"])') !== null

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"], [role="combobox"]'))

/** No combination that types something means anything else while one writes (`isTyped`). */
const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey

/** Nothing is hidden and nothing asked: one may go elsewhere. */
export const mayNavigate = (): boolean => !isSilent && !isAsked()

/** The way out stays, even while a key is pressed to give it to something. */
const isWayOut = (id: CommandId): boolean => id === 'hide' || id === 'lock'

const may = (id: CommandId): boolean =>
  !isSilent && (isKeyAwaited() ? isWayOut(id) : commandOf(id).always === true || !isAsked())

type Binding = { readonly shortcut: Shortcut; readonly outsideText: boolean; readonly act: () => boolean }

/** Does what the first combination that was pressed stands for, unless the key belongs to the text one writes. */
export const listenForKeys = (platform: Platform, bindings: readonly Binding[]): (() => void) => {
  const listen = (event: KeyboardEvent): void => {
    if (event.isComposing || isSilent || (isLetter(event) && isWriting(event.target))) return
    const pressed = bindings.find(
      ({ shortcut, outsideText }) =>
        matchesShortcut(event, shortcut, platform) && !(outsideText && isWriting(event.target)),
    )
    if (pressed === undefined || (!event.repeat && !pressed.act())) return
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('keydown', listen, { capture: true })
  return () => window.removeEventListener('keydown', listen, { capture: true })
}

/** The keys and the menus of the registry, for the whole window; and what the menus may offer, told to main. */
export const useCommandKeys = (): void => {
  const platform = useContext(PlatformContext)
  const { choices } = useKeyChoices()
  useEffect(() => {
    const all = commandIds.flatMap((id) =>
      keysOf(id, platform, choices).map((shortcut) => ({
        shortcut,
        outsideText: isTyped(shortcut) || commandOf(id).outsideText === true,
        act: () => may(id) && runCommand(id),
      })),
    )
    return listenForKeys(platform, all)
  }, [platform, choices])
  useEffect(
    () =>
      onSystem('command', ({ command }) => {
        if (may(command)) runCommand(command)
      }),
    [],
  )
  useEffect(() => {
    let told = ''
    let isTelling = false
    const tellSoon = (): void => {
      if (isTelling) return
      isTelling = true
      // A change of screen takes offers back and makes new ones at once: the menu hears of the outcome.
      setTimeout(() => {
        isTelling = false
        const now = offeredCommands()
        if (told === now.join()) return
        told = now.join()
        void system('offerCommands', { commands: [...now] })
      }, 50)
    }
    tellSoon()
    return watchCommands(tellSoon)
  }, [])
}
