import type { ReactNode } from 'react'
import { brandHue, hueStyle, initialsOf } from '#rosette/index.ts'
import { classes } from './classes.ts'

type PersonDiscProps = {
  readonly name: string
  /** The circle's hue. */
  readonly hue?: number
  readonly state?: 'here' | 'presenting' | 'speaking' | 'you' | 'away'
  readonly isSmall?: boolean
}

/** A person as a petal; decoration beside the name, so it is not read out. */
export const PersonDisc = ({
  name,
  hue = brandHue,
  state = 'here',
  isSmall = false,
}: PersonDiscProps): ReactNode => (
  <span
    className={classes('person', state !== 'here' && state, isSmall && 'small')}
    style={hueStyle(hue)}
    aria-hidden
  >
    {initialsOf(name)}
  </span>
)
