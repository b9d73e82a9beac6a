import type { ReactNode } from 'react'
import { classes } from './classes.ts'

type RowProps = {
  /** Ring, disc or icon. */
  readonly lead?: ReactNode
  readonly children: ReactNode
  /** The quiet fact at the right end of the leader. */
  readonly fact?: ReactNode
  /** On hover or focus the fact gives way to these. */
  readonly acts?: ReactNode
  /** Stays beside the fact: the three dots. */
  readonly more?: ReactNode
  /** A line inside the item of a `LongList` is no item itself. */
  readonly as?: 'li' | 'div'
  /** The dotted line between text and fact. */
  readonly hasLeader?: boolean
}

/** A line of the printed programme. Inside a list with class `rows`, the first has no hairline above. */
export const Row = ({
  as: Element = 'li',
  lead,
  children,
  fact,
  acts,
  more,
  hasLeader = true,
}: RowProps): ReactNode => (
  <Element className={classes('row', acts !== undefined && 'with-acts')}>
    {lead}
    {children}
    {hasLeader ? <span className="leader" /> : <span className="spacer" />}
    {fact !== undefined && <span className="fact">{fact}</span>}
    {acts !== undefined && <span className="acts">{acts}</span>}
    {more}
  </Element>
)
