import { useContext, useEffect } from 'react'
import { circleKeys } from '#shared/commands.ts'
import type { CircleSummary } from '#shared/contract/circles.ts'
import { system } from '#bridge/index.ts'
import { offerScreens, PlatformContext, useCommand, type Go } from '#ui/index.ts'
import { listenForKeys, mayNavigate } from './commandKeys.ts'

/** What the open vault can be asked for on every screen. */
export const useShellCommands = (go: Go): void => {
  useCommand('today', () => go({ screen: 'today' }))
  useCommand('next-steps', () => go({ screen: 'steps' }))
  useCommand('people', () => go({ screen: 'people' }))
  useCommand('vault', () => go({ screen: 'vault' }))
  useCommand('trash', () => go({ screen: 'trash' }))
  useCommand('fading', () => go({ screen: 'fading' }))
  useCommand('settings', () => go({ screen: 'settings' }))
  useCommand('about', () => go({ screen: 'about' }))
  useCommand('found-circle', () => go({ screen: 'found-circle' }))
  useCommand('lock', () => void system('lock', { reason: 'shortcut' }))
  useEffect(() => offerScreens((screen) => go({ screen })), [go])
}

/** The first seven circles by their figures. */
export const useCircleKeys = (circles: readonly CircleSummary[], go: Go): void => {
  const platform = useContext(PlatformContext)
  useEffect(() => {
    const bindings = circles.slice(0, circleKeys.length).map(({ id }, index) => ({
      shortcut: circleKeys[index] ?? '',
      outsideText: false,
      act: () => {
        if (!mayNavigate()) return false
        go({ screen: 'circle', circleId: id })
        return true
      },
    }))
    return listenForKeys(platform, bindings)
  }, [circles, go, platform])
}
