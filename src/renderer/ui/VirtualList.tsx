import type { ReactNode } from 'react'
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'

type VirtualListProps<Item extends { readonly id: string }> = {
  readonly label: string
  readonly items: readonly Item[]
  /** What the row is called, for typing ahead and for a reader. */
  readonly nameOf: (item: Item) => string
  readonly children: (item: Item) => ReactNode
  /** Height of a usual row in CSS pixels, until it has been measured. */
  readonly rowPx?: number
  /** What a row shows beside its item: when one of these changes, rows are drawn anew. */
  readonly dependsOn?: readonly unknown[]
  /** Enter on a row, or a press on it. */
  readonly onOpen?: (item: Item) => void
}

/**
 * A list of any length of which only what is in sight exists: it is as long as its rows and scrolls with the page
 * around it. Arrow keys go from row to row, Tab through the acts of a row and then on.
 */
export const VirtualList = <Item extends { readonly id: string }>({
  label,
  items,
  nameOf,
  children,
  rowPx = 46,
  dependsOn = [],
  onOpen,
}: VirtualListProps<Item>): ReactNode => (
  <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: rowPx }}>
    <GridList
      className="virtual-list"
      aria-label={label}
      items={items}
      dependencies={dependsOn}
      keyboardNavigationBehavior="tab"
      disallowTypeAhead
    >
      {(item: Item) => (
        <GridListItem
          id={item.id}
          textValue={nameOf(item)}
          className="virtual-row"
          {...(onOpen === undefined ? {} : { onAction: () => onOpen(item) })}
        >
          {children(item)}
        </GridListItem>
      )}
    </GridList>
  </Virtualizer>
)
