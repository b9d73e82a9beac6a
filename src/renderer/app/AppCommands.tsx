import { useState, type ReactNode } from 'react'
import { textSizeAfter } from '#shared/domain/textSizes.ts'
import { system } from '#bridge/index.ts'
import { useAppearanceChoice, useCommand } from '#ui/index.ts'
import { useCommandKeys } from './commandKeys.ts'
import { KeyboardMap } from './KeyboardMap.tsx'

/** What can be asked for anywhere, at the door too: the size of text, the ground, full screen, the keyboard map. */
export const AppCommands = ({ isLent }: { readonly isLent: boolean }): ReactNode => {
  const { appearance, setAppearance } = useAppearanceChoice()
  const [isMapOpen, setIsMapOpen] = useState(false)
  const resize = (by: 1 | -1 | 0) => (): void => {
    const textSize = textSizeAfter(appearance.textSize, by)
    if (textSize !== appearance.textSize) setAppearance({ ...appearance, textSize })
  }
  useCommandKeys()
  useCommand('larger-text', resize(1))
  useCommand('smaller-text', resize(-1))
  useCommand('usual-text', resize(0))
  useCommand('light-ground', () => setAppearance({ ...appearance, theme: 'light' }))
  useCommand('dark-ground', () => setAppearance({ ...appearance, theme: 'dark' }))
  useCommand('full-screen', () => void system('toggleFullScreen', {}))
  // The map leads to changing the keys, and says what else there is.
  useCommand('keys', isLent ? null : () => setIsMapOpen(true))
  return isMapOpen && <KeyboardMap onClose={() => setIsMapOpen(false)} />
}
