import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'

type WithTooltipProps = {
  readonly says: string
  /** Beside it as a key cap, in words: "Ctrl L". */
  readonly shortcut?: string | undefined
  readonly delayMs?: number
  /** The side it stands at where there is room. */
  readonly side?: 'top' | 'bottom'
  /** One button; a plain element wrapped in React Aria's `Focusable`. */
  readonly children: ReactNode
}

/** What has the focus by a key, if it is described by a tooltip now. */
const describedByKey = (): Element | null => {
  const focused = document.activeElement
  const isDescribed = document.querySelector('[role="tooltip"]') !== null
  return isDescribed && focused?.matches('[aria-describedby]:focus-visible') === true ? focused : null
}

/**
 * React Aria takes every tooltip away when something scrolls. Where the focus itself scrolled its button into sight, the
 * word about it comes back as soon as the page stands still.
 */
const useBackAfterScrolling = (isOpen: boolean, open: () => void): void => {
  useEffect(() => {
    const focused = isOpen ? describedByKey() : null
    if (focused === null) return undefined
    const comeBack = (): void => {
      if (document.activeElement === focused) open()
    }
    // At every scroll: where the end of one comes before React has drawn it closed, it stays open for the next.
    const backAtRest = (): void =>
      window.addEventListener('scrollend', comeBack, { capture: true, once: true })
    window.addEventListener('scroll', backAtRest, { capture: true })
    return () => window.removeEventListener('scroll', backAtRest, { capture: true })
  }, [isOpen, open])
}

/** A word about what is pointed at or focused. It never says anything that is said nowhere else. */
export const WithTooltip = ({
  says,
  shortcut,
  delayMs = 500,
  side = 'top',
  children,
}: WithTooltipProps): ReactNode => {
  const [isOpen, setIsOpen] = useState(false)
  const open = useCallback(() => setIsOpen(true), [])
  useBackAfterScrolling(isOpen, open)
  return (
    <TooltipTrigger delay={delayMs} isOpen={isOpen} onOpenChange={setIsOpen}>
      {children}
      <Tooltip className="tooltip" offset={6} placement={side}>
        {says}
        {shortcut !== undefined && <kbd>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
