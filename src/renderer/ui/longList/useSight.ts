import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRowHeights, type RowHeights } from './rowHeights.ts'

/** Rows drawn above and below those in sight; the span moves by as many at once, so that most scrolling draws nothing. */
const margin = 8

/** What lies within the window of a list, in pixels from its first row; null when nothing does. */
const edgesOf = (list: HTMLElement): readonly [top: number, bottom: number] | null => {
  const box = list.getBoundingClientRect()
  if (box.top > window.innerHeight || box.bottom < 0) return null
  return [Math.max(0, -box.top), Math.min(box.height, window.innerHeight - box.top)]
}

type Span = { readonly from: number; readonly to: number }

/** About a windowful, until the list knows where it is. */
const beforeSeen: Span = { from: 0, to: 3 * margin }

/**
 * Looks now, and whenever anything scrolls or grows around the list. A scroll is answered before it is painted, so that
 * no row is missing in sight. Nothing else is: heights that are still being measured would have it look for ever.
 */
const watchSight = (list: HTMLElement, look: () => void): (() => void) => {
  const scrolled = (): void => flushSync(look)
  const capturing = { capture: true, passive: true }
  document.addEventListener('scroll', scrolled, capturing)
  window.addEventListener('resize', look)
  const sizes = new ResizeObserver(look)
  for (let around: Element | null = list; around !== null; around = around.parentElement)
    sizes.observe(around)
  return () => {
    document.removeEventListener('scroll', scrolled, capturing)
    window.removeEventListener('resize', look)
    sizes.disconnect()
  }
}

type Sight = {
  /** The first row to draw, and the one behind the last. */
  readonly from: number
  readonly to: number
  readonly heights: RowHeights
  /** Rows that fit into what is in sight now. */
  readonly countInSight: () => number
  /** Watches how high a drawn row is. Returns the end of it. */
  readonly measure: (element: HTMLElement, indexOf: () => number) => () => void
}

/**
 * Which rows of a list lie within the window, wherever it is scrolled. Rows in sight are laid out by the browser, all
 * others by their heights as far as they are known; when those turn out otherwise, the browser's scroll anchoring keeps
 * what is in sight where it is.
 */
export const useSight = (list: HTMLElement | null, length: number, rowPx: number): Sight => {
  const [heights, setHeights] = useState(() => createRowHeights(length, rowPx))
  if (heights.length !== length) setHeights(heights.resized(length))

  const [span, setSpan] = useState<Span>(beforeSeen)
  useEffect(() => {
    if (list === null) return undefined
    const look = (): void => {
      const edges = edgesOf(list)
      const from = edges === null ? 0 : (Math.floor(heights.indexAt(edges[0]) / margin) - 1) * margin
      const to = edges === null ? 0 : (Math.floor(heights.indexAt(edges[1]) / margin) + 2) * margin
      setSpan((now) => (now.from === from && now.to === to ? now : { from, to }))
    }
    return watchSight(list, look)
  }, [list, heights])

  const measure = useMeasuring(heights)
  const countInSight = (): number => {
    const edges = list === null ? null : edgesOf(list)
    return edges === null ? 1 : heights.indexAt(edges[1]) - heights.indexAt(edges[0])
  }
  return { from: Math.max(0, span.from), to: Math.min(length, span.to), heights, countInSight, measure }
}

/** Tells the heights what each watched row measures, and again whenever it changes. */
const useMeasuring = (heights: RowHeights): Sight['measure'] => {
  const newest = useRef(heights)
  useEffect(() => {
    newest.current = heights
  })
  const watched = useRef(new Map<Element, () => number>())
  const observer = useRef<ResizeObserver>(null)
  return useCallback((element, indexOf) => {
    observer.current ??= new ResizeObserver((entries) => {
      for (const { target, borderBoxSize } of entries) {
        const index = watched.current.get(target)?.()
        const px = borderBoxSize[0]?.blockSize ?? 0
        if (index !== undefined && px > 0) newest.current.set(index, px)
      }
    })
    watched.current.set(element, indexOf)
    observer.current.observe(element)
    return () => {
      watched.current.delete(element)
      observer.current?.unobserve(element)
    }
  }, [])
}
