import type { ReactNode } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components'

type SwitchProps = {
  readonly children: ReactNode
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  /** A second, quieter line. */
  readonly explains?: string
  readonly isDisabled?: boolean
}

export const Switch = ({
  children,
  isSelected,
  onChange,
  explains,
  isDisabled = false,
}: SwitchProps): ReactNode => (
  <AriaSwitch className="switch" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
    <span>
      {children}
      {explains !== undefined && (
        <>
          <br />
          <span className="small second">{explains}</span>
        </>
      )}
    </span>
    <span className="track" />
  </AriaSwitch>
)
