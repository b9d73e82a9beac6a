import type { CSSProperties, ReactNode } from 'react'
import { classes } from './classes.ts'

type ChipProps = {
  readonly children: ReactNode
  /** `leaf` kept or proven, `amber` worth a word, `line` a fact to the side, `hue` of a circle. */
  readonly look?: 'plain' | 'leaf' | 'amber' | 'line' | 'hue'
  readonly hue?: number
}

export const Chip = ({ children, look = 'plain', hue }: ChipProps): ReactNode => (
  <span
    className={classes('chip', look !== 'plain' && look)}
    // React's style type knows no custom properties.
    {...(hue === undefined ? {} : { style: { '--h': hue } as CSSProperties })}
  >
    {children}
  </span>
)
