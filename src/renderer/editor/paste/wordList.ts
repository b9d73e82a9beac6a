import { styleTextOf } from './inertDocument.ts'
import type { PastedBlock, PastedInline, PastedItem } from './pasted.ts'

/** A paragraph that Word shows as a point of a list; it writes no list elements. */
export type WordPoint = {
  readonly kind: 'word-point'
  readonly level: number
  /** What stood before it: "·", "o", "1.", "b)". */
  readonly marker: string
  readonly inline: readonly PastedInline[]
}

const place = /mso-list:\s*(?:\S+\s+)?level(\d{1,2})/iu

/** The level of a paragraph in a list of Word, from 1; null outside one. */
export const wordLevel = (element: Element): number | null => {
  const found = place.exec(styleTextOf(element))
  return found === null ? null : Math.max(1, Math.min(9, Number(found[1])))
}

/** The element that holds the marker; it says itself that it is to be ignored. */
export const isWordMarker = (element: Element): boolean => /mso-list:\s*ignore/iu.test(styleTextOf(element))

const numbered = /^\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,6})[.)]/iu

/** Points one after another become one list, nested by their levels. */
export const withWordLists = (blocks: readonly (PastedBlock | WordPoint)[]): readonly PastedBlock[] => {
  const lists: PastedBlock[] = []
  let points: WordPoint[] = []
  const settle = (): void => {
    lists.push(...listsOf(points))
    points = []
  }
  for (const block of blocks) {
    if (block.kind === 'word-point') points.push(block)
    else {
      settle()
      lists.push(block)
    }
  }
  settle()
  return lists
}

type Look = 'bullets' | 'numbers'
const lookOf = ({ marker }: WordPoint): Look => (numbered.test(marker) ? 'numbers' : 'bullets')

const listsOf = (points: readonly WordPoint[]): readonly PastedBlock[] => {
  const lists: PastedBlock[] = []
  for (let at = 0; at < points.length;) {
    const first = points[at]
    if (first === undefined) break
    let end = at + 1
    for (let next = points[end]; next !== undefined; next = points[end]) {
      const isNext =
        next.level > first.level || (next.level === first.level && lookOf(next) === lookOf(first))
      if (!isNext) break
      end += 1
    }
    lists.push(listOf(first, points.slice(at, end)))
    at = end
  }
  return lists
}

const listOf = (first: WordPoint, points: readonly WordPoint[]): PastedBlock => {
  const items: PastedItem[] = []
  for (let at = 0; at < points.length;) {
    const point = points[at]
    if (point === undefined) break
    let end = at + 1
    while ((points[end]?.level ?? 0) > first.level) end += 1
    const inner = listsOf(points.slice(at + 1, end))
    items.push({ isDone: false, blocks: [{ kind: 'paragraph', inline: point.inline }, ...inner] })
    at = end
  }
  const start = Number.parseInt(/\d+/u.exec(first.marker)?.[0] ?? '1', 10)
  return { kind: 'list', look: lookOf(first), start, items }
}
