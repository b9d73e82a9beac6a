import { useLayoutEffect, useRef, useState } from 'react'

export type CurrentRow = {
  readonly index: number
  /** Whether the focus is within the list. */
  readonly hasFocus: boolean
  readonly goTo: (index: number) => void
  /** A row, or something in it, has got the focus. */
  readonly entered: (index: number) => void
  readonly left: () => void
}

type Current = { readonly index: number; readonly id: string | undefined }

/**
 * The row that has the focus, or gets it when one comes by Tab. It stays with its row when rows above it come or go;
 * where its row is gone, the one in its place has it.
 * @param indexes of the rows that are drawn
 */
export const useCurrentRow = (
  list: HTMLElement | null,
  length: number,
  at: (index: number) => { readonly id: string } | undefined,
  indexes: readonly number[],
): CurrentRow => {
  const [current, setCurrent] = useState<Current>({ index: 0, id: undefined })
  const [hasFocus, setHasFocus] = useState(false)
  const wanted = useRef(false)

  const isStill = current.id === undefined || at(current.index)?.id === current.id
  const moved = isStill ? undefined : indexes.find((index) => at(index)?.id === current.id)
  const index = Math.max(0, Math.min(moved ?? current.index, length - 1))
  const id = at(index)?.id
  if (index !== current.index || (id !== undefined && id !== current.id)) setCurrent({ index, id })

  useLayoutEffect(() => {
    // The element that had the focus went with its row, or React put it elsewhere.
    const isLost = hasFocus && (document.activeElement === null || document.activeElement === document.body)
    if (!wanted.current && !isLost) return
    const row = list?.querySelector<HTMLElement>(`:scope > [data-index="${index}"]`)
    row?.focus({ preventScroll: true })
    if (wanted.current) row?.scrollIntoView({ block: 'nearest' })
    wanted.current = false
  })

  return {
    index,
    hasFocus,
    goTo: (to) => {
      wanted.current = true
      setHasFocus(true)
      setCurrent({ index: to, id: at(to)?.id })
    },
    entered: (to) => {
      setHasFocus(true)
      if (to !== index) setCurrent({ index: to, id: at(to)?.id })
    },
    left: () => setHasFocus(false),
  }
}
