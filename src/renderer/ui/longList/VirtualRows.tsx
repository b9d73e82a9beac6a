import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { Rows } from './rows.ts'
import { useCurrentRow } from './useCurrentRow.ts'
import { useRowKeys } from './useRowKeys.ts'
import { useSight } from './useSight.ts'

type VirtualRowsProps<Item extends { readonly id: string }> = {
  readonly label: string
  readonly rows: Rows<Item>
  readonly nameOf: (item: Item) => string
  readonly rowPx: number
  readonly children: (item: Item) => ReactNode
}

/**
 * Rows of which only those in sight exist, and the one with the focus. Arrow keys, Page Up and Down, Home, End and the
 * beginning of a name go from row to row; Tab goes through what is in the row and then on.
 */
export const VirtualRows = <Item extends { readonly id: string }>({
  label,
  rows,
  nameOf,
  rowPx,
  children,
}: VirtualRowsProps<Item>): ReactNode => {
  const [list, setList] = useState<HTMLElement | null>(null)
  const { length, at, see } = rows
  const { from, to, heights, countInSight, measure } = useSight(list, length, rowPx)
  const inSpan = Array.from({ length: Math.max(0, Math.min(to, length) - from) }, (_, k) => from + k)
  const current = useCurrentRow(list, length, at, inSpan)
  const keys = useRowKeys({ list, rows, nameOf, current, countInSight })

  useEffect(() => {
    if (to > from) see(from, to)
  }, [see, from, to])

  const isApart = current.hasFocus && !inSpan.includes(current.index)
  const indexes = isApart ? [...inSpan, current.index].toSorted((one, other) => one - other) : inSpan
  const gapBefore = (place: number): number => {
    const next = (indexes[place - 1] ?? -1) + 1
    return heights.topOf(indexes[place] ?? length) - heights.topOf(next)
  }

  return (
    <>
      <span {...keys.before} />
      <div
        ref={setList}
        className="virtual-list"
        role="grid"
        aria-label={label}
        aria-rowcount={length}
        {...keys.grid}
      >
        {indexes.flatMap((index, place) => {
          const item = at(index)
          return [
            <Gap key={`before ${item?.id ?? index}`} px={gapBefore(place)} />,
            <VirtualRow
              key={item?.id ?? index}
              index={index}
              name={item === undefined ? undefined : nameOf(item)}
              isCurrent={index === current.index}
              measure={measure}
              rowPx={rowPx}
            >
              {item === undefined ? null : children(item)}
            </VirtualRow>,
          ]
        })}
        <Gap px={gapBefore(indexes.length)} />
      </div>
      <span {...keys.after} />
    </>
  )
}

/** The place of rows that are not drawn. */
const Gap = ({ px }: { readonly px: number }): ReactNode =>
  px < 0.5 ? null : <div className="row-gap" role="presentation" style={{ height: px }} />

type VirtualRowProps = {
  readonly index: number
  /** Undefined while the row has not come. */
  readonly name: string | undefined
  readonly isCurrent: boolean
  readonly measure: (element: HTMLElement, indexOf: () => number) => () => void
  readonly rowPx: number
  readonly children: ReactNode
}

const VirtualRow = ({ index, name, isCurrent, measure, rowPx, children }: VirtualRowProps): ReactNode => {
  const row = useRef<HTMLDivElement>(null)
  const newestIndex = useRef(index)
  useLayoutEffect(() => {
    newestIndex.current = index
  })
  const hasCome = name !== undefined
  useEffect(() => {
    if (row.current !== null && hasCome) return measure(row.current, () => newestIndex.current)
    return undefined
  }, [measure, hasCome])
  return (
    <div
      ref={row}
      className="virtual-row"
      role="row"
      aria-rowindex={index + 1}
      aria-label={name}
      aria-busy={!hasCome}
      data-index={index}
      tabIndex={isCurrent ? 0 : -1}
      style={hasCome ? undefined : { height: rowPx }}
    >
      <div role="gridcell">{children}</div>
    </div>
  )
}
