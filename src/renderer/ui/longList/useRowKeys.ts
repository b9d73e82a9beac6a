import { useRef, type ComponentProps, type FocusEvent, type KeyboardEvent } from 'react'
import { rowByKey } from './rowKeys.ts'
import type { Rows } from './rows.ts'
import type { CurrentRow } from './useCurrentRow.ts'
import { useTypedName } from './useTypedName.ts'

type RowKeysOf<Item> = {
  readonly list: HTMLElement | null
  readonly rows: Rows<Item>
  readonly nameOf: (item: Item) => string
  readonly current: CurrentRow
  readonly countInSight: () => number
}

type RowKeys = {
  readonly grid: Pick<ComponentProps<'div'>, 'onKeyDown' | 'onFocus' | 'onBlur'>
  /** What stands around the grid: Tab comes in by them and leaves by them, past the rows that happen to be drawn. */
  readonly before: ComponentProps<'span'>
  readonly after: ComponentProps<'span'>
}

const tabStops = 'button:not(:disabled), input, select, textarea, a[href], [tabindex="0"]'

/** In a field the keys belong to its text. */
const isField = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null

const rowOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null

/** The keys of a list: from row to row, and with Tab through one row, in and out. */
export const useRowKeys = <Item>({ list, rows, nameOf, current, countInSight }: RowKeysOf<Item>): RowKeys => {
  const before = useRef<HTMLSpanElement>(null)
  const after = useRef<HTMLSpanElement>(null)
  const isLeaving = useRef(false)
  const typeName = useTypedName(rows, nameOf)

  const leaveByTab = ({ shiftKey, target }: KeyboardEvent): void => {
    const row = rowOf(target)
    if (row === null) return
    const stops = [
      row,
      ...[...row.querySelectorAll<HTMLElement>(tabStops)].filter(({ tabIndex }) => tabIndex >= 0),
    ]
    if (target !== (shiftKey ? stops.at(0) : stops.at(-1))) return
    // Not prevented: the browser goes on from where the focus is now.
    isLeaving.current = true
    ;(shiftKey ? before : after).current?.focus({ preventScroll: true })
  }

  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return
    if (event.key === 'Tab') return leaveByTab(event)
    if (isField(event.target)) return
    const around = { at: current.index, length: rows.length, inSight: countInSight() }
    const next = rowByKey(event.key, around)
    if (next !== undefined) {
      event.preventDefault()
      current.goTo(next)
    } else if (event.target === rowOf(event.target)) typeName(event, current)
  }

  const edge = {
    className: 'list-edge',
    tabIndex: current.hasFocus ? -1 : 0,
    onFocus: () => {
      if (!isLeaving.current) current.goTo(current.index)
    },
    onBlur: () => {
      isLeaving.current = false
    },
  }

  return {
    before: { ref: before, ...edge },
    after: { ref: after, ...edge },
    grid: {
      onKeyDown: press,
      onFocus: ({ target }: FocusEvent) => {
        const row = rowOf(target)
        if (row !== null) current.entered(Number(row.dataset['index']))
      },
      onBlur: ({ target, relatedTarget }: FocusEvent) => {
        const isWithin = relatedTarget instanceof Node && list?.contains(relatedTarget) === true
        // What is taken out of the page loses the focus too: the row it was in keeps it.
        if (!isWithin && target.isConnected) current.left()
      },
    },
  }
}
