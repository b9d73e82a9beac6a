import type { ReactNode } from 'react'
import { hueStyle } from '#rosette/index.ts'
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
    {...(hue === undefined ? {} : { style: hueStyle(hue) })}
  >
    {children}
  </span>
)
