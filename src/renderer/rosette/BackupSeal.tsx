import type { ReactNode } from 'react'
import { brandHue } from './hues.ts'
import { Rosette } from './Rosette.tsx'

type BackupSealProps = {
  /** A backup was read back and compared. Without one the rose is drawn in outline. */
  readonly isProven: boolean
  readonly size?: number
}

/** The seal of a proven backup: the closed rose of the app with a leaf tick, so that nobody takes it for a circle. */
export const BackupSeal = ({ isProven, size = 92 }: BackupSealProps): ReactNode => (
  <span className="backup-seal">
    <Rosette members={5} hue={brandHue} size={size} closed look={isProven ? 'brand' : 'faint'} />
    {isProven && (
      <svg
        className="backup-seal-tick"
        width={size * 0.3}
        height={size * 0.3}
        viewBox="0 0 28 28"
        aria-hidden
      >
        <circle cx={14} cy={14} r={12.5} />
        <path d="M8.6 14.6l3.6 3.5 7.2-8" />
      </svg>
    )}
  </span>
)
