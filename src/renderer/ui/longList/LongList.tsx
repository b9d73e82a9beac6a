import type { ReactNode } from 'react'
import type { Rows } from './rows.ts'
import { VirtualRows } from './VirtualRows.tsx'

type LongListProps<Item extends { readonly id: string }> = {
  readonly label: string
  readonly rows: Rows<Item>
  /** What a row is called, for typing ahead and for a reader. */
  readonly nameOf: (item: Item) => string
  /** Height of a usual row in CSS pixels, until it has been measured. */
  readonly rowPx: number
  readonly className?: string
  readonly children: (item: Item) => ReactNode
}

/** More rows than this are drawn only while they are in sight. */
const drawnWhole = 60

/**
 * A list as long as it needs to be: a plain one while a reader can still count it; beyond that one that is told its
 * length, holds the rows in sight and scrolls with the page around it.
 */
export const LongList = <Item extends { readonly id: string }>({
  label,
  rows,
  nameOf,
  rowPx,
  className,
  children,
}: LongListProps<Item>): ReactNode => {
  if (rows.length > drawnWhole) {
    return (
      <VirtualRows label={label} rows={rows} nameOf={nameOf} rowPx={rowPx}>
        {children}
      </VirtualRows>
    )
  }
  const items = Array.from({ length: rows.length }, (_, index) => rows.at(index)).filter(
    (item) => item !== undefined,
  )
  return (
    <ul aria-label={label} className={className}>
      {items.map((item) => (
        <li key={item.id}>{children(item)}</li>
      ))}
    </ul>
  )
}
