import type { ReactNode } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import { Icon, type IconName } from './Icon.tsx'

type IconButtonProps = {
  readonly icon: IconName
  /** What it does: the accessible name and the tooltip. */
  readonly label: string
  /** Shown in the tooltip: "Ctrl L". */
  readonly shortcut?: string
  readonly onPress?: () => void
  readonly isDisabled?: boolean
}

export const IconButton = ({
  icon,
  label,
  shortcut,
  onPress,
  isDisabled = false,
}: IconButtonProps): ReactNode => (
  <TooltipTrigger delay={500}>
    <AriaButton
      className="icon-button"
      aria-label={label}
      isDisabled={isDisabled}
      {...(onPress === undefined ? {} : { onPress })}
    >
      <Icon name={icon} />
    </AriaButton>
    <Tooltip className="tooltip" offset={6}>
      {label}
      {shortcut !== undefined && <kbd>{shortcut}</kbd>}
    </Tooltip>
  </TooltipTrigger>
)
