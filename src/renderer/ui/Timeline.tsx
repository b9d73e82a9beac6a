import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export type Moment = {
  readonly id: string
  /** "12 November", "22 October, sixth evening". */
  readonly when?: string
  readonly says: ReactNode
  /** Below the words: the newest may hold a question and its answers. */
  readonly extra?: ReactNode
  /** The one moment that asks for something now. */
  readonly isNow?: boolean
}

type TimelineProps = {
  readonly label: string
  readonly moments: readonly Moment[]
  /** Each moment is one line as high as a row. */
  readonly isOfRows?: boolean
}

/** What happened, newest first, as dots on a line. */
export const Timeline = ({ label, moments, isOfRows = false }: TimelineProps): ReactNode => (
  <ol className={classes('timeline', isOfRows && 'of-rows')} aria-label={label}>
    {moments.map(({ id, when, says, extra, isNow = false }) => (
      <li key={id} className={classes('moment', isNow && 'now')}>
        {when !== undefined && <span className="moment-when">{when}</span>}
        <div>{says}</div>
        {extra !== undefined && <div className="moment-extra">{extra}</div>}
      </li>
    ))}
  </ol>
)
