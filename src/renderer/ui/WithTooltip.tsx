import type { ReactNode } from 'react'
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

/** A word about what is pointed at or focused. It never says anything that is said nowhere else. */
export const WithTooltip = ({
  says,
  shortcut,
  delayMs = 500,
  side = 'top',
  children,
}: WithTooltipProps): ReactNode => (
  <TooltipTrigger delay={delayMs}>
    {children}
    <Tooltip className="tooltip" offset={6} placement={side}>
      {says}
      {shortcut !== undefined && <kbd>{shortcut}</kbd>}
    </Tooltip>
  </TooltipTrigger>
)
