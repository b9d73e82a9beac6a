import type { ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { hueStyle } from '#rosette/index.ts'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

export type StepRingState = 'open' | 'underway' | 'done' | 'changed' | 'released'

type StepRingProps = {
  readonly state: StepRingState
  readonly hue?: number
  /** Something beside it says the state already. */
  readonly isDecoration?: boolean
}

/** Open · half (under way) · tick (done) · dashed (changed or released): the shape says it, not the colour. */
export const StepRing = ({ state, hue, isDecoration = false }: StepRingProps): ReactNode => {
  const { t } = useText()
  return (
    <span
      className={classes('step-ring', state !== 'open' && state)}
      {...(hue === undefined ? {} : { style: hueStyle(hue) })}
      {...(isDecoration ? { 'aria-hidden': true } : { role: 'img', 'aria-label': t(`ui.step.${state}`) })}
    >
      {state === 'done' && <Icon name="check" size={12} />}
    </span>
  )
}
