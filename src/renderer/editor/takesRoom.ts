import { useLayoutEffect, type RefObject } from 'react'

/**
 * Says how high an element above or below the text is, as a property of the sheet around it: the text gives that much
 * way, so that the sheet never grows and the page never moves.
 * @param property such as `--find-height`; absent while the element is not there
 */
export const useTakesRoom = (
  element: RefObject<HTMLElement | null>,
  property: `--${string}`,
  isThere: boolean,
): void =>
  useLayoutEffect(() => {
    const shown = element.current
    const sheet = shown?.parentElement
    if (!isThere || shown === null || sheet === null || sheet === undefined) return undefined
    const say = (): void => sheet.style.setProperty(property, `${shown.offsetHeight}px`)
    say()
    const watch = new ResizeObserver(say)
    watch.observe(shown)
    return () => {
      watch.disconnect()
      sheet.style.removeProperty(property)
    }
  }, [element, property, isThere])
