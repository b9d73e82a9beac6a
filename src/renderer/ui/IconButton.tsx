import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { Icon, type IconName } from './Icon.tsx'
import { WithTooltip } from './WithTooltip.tsx'

type IconButtonProps = {
  readonly icon: IconName
  /** What it does: the accessible name and the tooltip. */
  readonly label: string
  /** Shown in the tooltip: "Ctrl L". */
  readonly shortcut?: string | undefined
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
  <WithTooltip says={label} shortcut={shortcut}>
    <AriaButton
      className="icon-button"
      aria-label={label}
      isDisabled={isDisabled}
      {...(onPress === undefined ? {} : { onPress })}
    >
      <Icon name={icon} />
    </AriaButton>
  </WithTooltip>
)
