import { useEffect, type RefObject } from 'react'

const focusHeadline = (screen: HTMLElement): HTMLElement | null => {
  const headline = screen.querySelector<HTMLElement>('h1')
  if (headline === null) return null
  headline.tabIndex = -1
  headline.focus({ preventScroll: true })
  return headline
}

/** Nothing has the focus, and no dialog is about to take it: it goes back to the screen one is on. */
export const rescueFocus = (): void => {
  const screen = document.querySelector<HTMLElement>('main.shell-content')
  const isLost = document.activeElement === null || document.activeElement === document.body
  if (screen === null || !isLost || document.querySelector('[role="dialog"]') !== null) return
  if (focusHeadline(screen) === null) screen.focus({ preventScroll: true })
}

/**
 * Coming to a screen, the focus goes to its headline, so that a reader says where one is and Tab goes on from there.
 * A screen that puts it into a field or a note itself keeps it, and so does whoever has gone on meanwhile.
 */
export const useArrival = (content: RefObject<HTMLElement | null>, key: string): void => {
  useEffect(() => {
    const screen = content.current
    if (screen === null) return undefined
    const cameFrom = document.activeElement
    const arrive = (): boolean => {
      const focused = document.activeElement
      const isWaiting =
        focused === document.body || focused === screen || (focused?.closest('.waiting') ?? null) !== null
      const isStill = focused === cameFrom && !screen.contains(focused)
      if (!isWaiting && !isStill) return true
      const headline = focusHeadline(screen)
      if (headline === null) {
        if (focused === document.body) screen.focus({ preventScroll: true })
        return false
      }
      // One that only says to wait goes again, and the focus with it.
      return headline.closest('.waiting') === null
    }
    if (arrive()) return undefined
    // The headline comes with the answer of the vault.
    const waiting = new MutationObserver(() => {
      if (arrive()) waiting.disconnect()
    })
    waiting.observe(screen, { childList: true, subtree: true })
    return () => waiting.disconnect()
  }, [content, key])

  // Sheets lie beside the root. One that closes gives the focus back; where what had it is gone, the screen takes it.
  useEffect(() => {
    const closing = new MutationObserver((changes) => {
      if (!changes.some(({ removedNodes }) => removedNodes.length > 0)) return
      requestAnimationFrame(() => requestAnimationFrame(rescueFocus))
    })
    closing.observe(document.body, { childList: true })
    return () => closing.disconnect()
  }, [])
}
