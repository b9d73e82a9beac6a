import { useId, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useText } from '#i18n/index.ts'
import { classes } from './classes.ts'
import { Icon, type IconName } from './Icon.tsx'
import { WithTooltip } from './WithTooltip.tsx'

type ButtonProps = {
  readonly children: ReactNode
  readonly onPress?: () => void
  /** One `prime` per view; what erases is never prime. */
  readonly look?: 'prime' | 'outline' | 'soft' | 'quiet' | 'veil'
  readonly size?: 'normal' | 'small'
  readonly icon?: IconName
  /** Shown in a key cap: "F9". */
  readonly shortcut?: string
  readonly type?: 'button' | 'submit'
  readonly isDisabled?: boolean
  /** Work is under way: stays focusable, answers no press. */
  readonly isBusy?: boolean
  /** Why it cannot be pressed now: stays focusable and says so. */
  readonly unavailable?: string | undefined
  readonly autoFocus?: boolean
  readonly form?: string
  readonly 'aria-label'?: string
}

export const Button = ({
  children,
  onPress,
  look = 'outline',
  size = 'normal',
  icon,
  shortcut,
  type = 'button',
  isDisabled = false,
  isBusy = false,
  unavailable,
  autoFocus = false,
  form,
  'aria-label': label,
}: ButtonProps): ReactNode => {
  const { t } = useText()
  const reasonId = useId()
  // React Aria's own pending state announces an element that only a spinner would have; a sentence does.
  const reason = unavailable ?? (isBusy ? t('ui.loading') : undefined)
  const button = (
    <AriaButton
      className={classes('button', look !== 'outline' && look, size === 'small' && 'small')}
      type={reason === undefined ? type : 'button'}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      {...(reason === undefined
        ? {}
        : { 'aria-describedby': reasonId, 'aria-disabled': true, 'data-unavailable': true })}
      {...(form === undefined ? {} : { form })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      onPress={() => {
        if (reason === undefined) onPress?.()
      }}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
      {shortcut !== undefined && <kbd>{shortcut}</kbd>}
      {reason !== undefined && (
        <span id={reasonId} hidden>
          {reason}
        </span>
      )}
    </AriaButton>
  )
  if (unavailable === undefined) return button
  return (
    <WithTooltip says={unavailable} delayMs={300}>
      {button}
    </WithTooltip>
  )
}
