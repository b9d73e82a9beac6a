import { useEffect, useState, type RefObject } from 'react'
import type { CommandId } from '#shared/commands.ts'
import { useCommand } from '#ui/index.ts'

type Drawer = {
  readonly isOut: boolean
  readonly open: () => void
  readonly close: () => void
}

/** Something beside the sheet that comes out by its key where the window has no room for it, and goes by Escape. */
export const useDrawer = (
  command: Extract<CommandId, 'session-people' | 'session-agenda'>,
  place: RefObject<HTMLElement | null>,
): Drawer => {
  const [isOut, setIsOut] = useState(false)
  useCommand(command, () => setIsOut((now) => !now))
  useEffect(() => {
    if (!isOut) return undefined
    place.current?.querySelector<HTMLElement>('button, [tabindex="0"]')?.focus()
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setIsOut(false)
    }
    // Before a tooltip, which would keep the key to itself.
    window.addEventListener('keydown', close, { capture: true })
    return () => window.removeEventListener('keydown', close, { capture: true })
  }, [isOut, place])
  return { isOut, open: () => setIsOut(true), close: () => setIsOut(false) }
}
