import type { ReactNode } from 'react'
import { Button as AriaButton, ToggleButton } from 'react-aria-components'
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
  /** For what is on or off; what it does is told by `onPress`. */
  readonly isOn?: boolean | undefined
  /** For the mouse alone: whoever goes by keys has another way, and Tab passes by. */
  readonly isPassedByTab?: boolean
  /** Where the tooltip is out of the way. */
  readonly tooltipSide?: 'top' | 'bottom'
}

export const IconButton = ({
  icon,
  label,
  shortcut,
  onPress,
  isDisabled = false,
  isOn,
  isPassedByTab = false,
  tooltipSide = 'top',
}: IconButtonProps): ReactNode => (
  <WithTooltip says={label} shortcut={shortcut} side={tooltipSide}>
    {isOn === undefined ? (
      <AriaButton
        className="icon-button"
        aria-label={label}
        isDisabled={isDisabled}
        excludeFromTabOrder={isPassedByTab}
        {...(onPress === undefined ? {} : { onPress })}
      >
        <Icon name={icon} />
      </AriaButton>
    ) : (
      <ToggleButton
        className="icon-button"
        aria-label={label}
        isDisabled={isDisabled}
        isSelected={isOn}
        {...(onPress === undefined ? {} : { onPress })}
      >
        <Icon name={icon} />
      </ToggleButton>
    )}
  </WithTooltip>
)
