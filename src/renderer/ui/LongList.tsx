import type { ReactNode } from 'react'
import { VirtualList } from './VirtualList.tsx'

type LongListProps<Item extends { readonly id: string }> = {
  readonly label: string
  readonly items: readonly Item[]
  readonly nameOf: (item: Item) => string
  /** Height of a usual row in CSS pixels. */
  readonly rowPx: number
  readonly className?: string
  /** What a row shows beside its item: when one of these changes, rows are drawn anew. */
  readonly dependsOn?: readonly unknown[]
  readonly children: (item: Item) => ReactNode
}

/** More rows than this are drawn only while they are in sight. */
const drawnWhole = 60

/** A list as long as it needs to be: a plain one while a reader can still count it, a virtual one beyond that. */
export const LongList = <Item extends { readonly id: string }>({
  label,
  items,
  nameOf,
  rowPx,
  className,
  dependsOn = [],
  children,
}: LongListProps<Item>): ReactNode =>
  items.length > drawnWhole ? (
    <VirtualList label={label} items={items} nameOf={nameOf} rowPx={rowPx} dependsOn={dependsOn}>
      {children}
    </VirtualList>
  ) : (
    <ul aria-label={label} className={className}>
      {items.map((item) => (
        <li key={item.id}>{children(item)}</li>
      ))}
    </ul>
  )
