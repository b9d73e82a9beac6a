import type { CSSProperties, ReactNode } from 'react'
import { brandHue } from '#rosette/index.ts'
import { classes } from './classes.ts'

type PersonDiscProps = {
  readonly name: string
  /** The circle's hue. */
  readonly hue?: number
  readonly state?: 'here' | 'presenting' | 'speaking' | 'you' | 'away'
  readonly isSmall?: boolean
}

/** The first two letters of the name, as they stand in it. */
export const initialsOf = (name: string): string => {
  const [first = '', second = ''] = [...new Intl.Segmenter().segment(name.trim())].map((part) => part.segment)
  return first.toLocaleUpperCase() + second.toLocaleLowerCase()
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
    // React's style type knows no custom properties.
    style={{ '--h': hue } as CSSProperties}
    aria-hidden
  >
    {initialsOf(name)}
  </span>
)
