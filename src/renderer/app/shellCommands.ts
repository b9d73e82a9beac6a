import { useContext, useEffect } from 'react'
import { circlePlaces } from '#shared/commands.ts'
import type { CircleSummary } from '#shared/contract/circles.ts'
import { keysOf } from '#shared/keyChoices.ts'
import { system } from '#bridge/index.ts'
import { offerScreens, PlatformContext, useCommand, useKeyChoices, type Go } from '#ui/index.ts'
import { listenForKeys, mayNavigate } from './commandKeys.ts'

/** What the open vault can be asked for on every screen. */
export const useShellCommands = (go: Go): void => {
  useCommand('today', () => go({ screen: 'today' }))
  useCommand('next-steps', () => go({ screen: 'steps' }))
  useCommand('people', () => go({ screen: 'people' }))
  useCommand('vault', () => go({ screen: 'vault' }))
  useCommand('trash', () => go({ screen: 'trash' }))
  useCommand('fading', () => go({ screen: 'fading' }))
  useCommand('formats', () => go({ screen: 'formats' }))
  useCommand('prompts', () => go({ screen: 'prompts' }))
  useCommand('settings', () => go({ screen: 'settings' }))
  useCommand('change-keys', () => go({ screen: 'keys' }))
  useCommand('about', () => go({ screen: 'about' }))
  useCommand('found-circle', () => go({ screen: 'found-circle' }))
  useCommand('lock', () => void system('lock', { reason: 'shortcut' }))
  useEffect(() => offerScreens((screen) => go({ screen })), [go])
}

/** The first seven circles by their keys. */
export const useCircleKeys = (circles: readonly CircleSummary[], go: Go): void => {
  const platform = useContext(PlatformContext)
  const { choices } = useKeyChoices()
  useEffect(() => {
    const bindings = circlePlaces.flatMap((place, index) => {
      const circle = circles[index]
      if (circle === undefined) return []
      return keysOf(place, platform, choices).map((shortcut) => ({
        shortcut,
        outsideText: false,
        act: () => {
          if (!mayNavigate()) return false
          go({ screen: 'circle', circleId: circle.id })
          return true
        },
      }))
    })
    return listenForKeys(platform, bindings)
  }, [circles, go, platform, choices])
}
