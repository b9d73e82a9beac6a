/** Where something stands in the window, in CSS pixels. */
export type Box = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export type Around = {
  /** The first and the last line of what is chosen; the same one for a caret. */
  readonly first: Box
  readonly last: Box
  /** Which of the two is being worked in. */
  readonly isWorkingInLast: boolean
  /** A bubble for a line stands below it like a menu, one for words above them. */
  readonly prefers: 'above' | 'below'
  /** The sheet: the bubble keeps within its sides where it is narrow enough. */
  readonly sheet: Pick<Box, 'left' | 'right'>
  readonly window: { readonly width: number; readonly height: number }
  readonly bubble: { readonly width: number; readonly height: number }
}

export type BubblePlace = { readonly top: number; readonly left: number; readonly isBelow: boolean }

const gap = 8
const edge = 6

/** On the preferred side of what is chosen, else on the other; never over the line in work, never outside the window. */
export const bubblePlace = (around: Around): BubblePlace => {
  const { first, last, isWorkingInLast, prefers, window, bubble } = around
  const above = first.top - gap - bubble.height
  const below = last.bottom + gap
  const lowest = window.height - edge - bubble.height
  const fitsAbove = above >= edge && above <= lowest
  const fitsBelow = below >= edge && below <= lowest
  const isBelow = prefers === 'below' ? fitsBelow || !fitsAbove : !fitsAbove && fitsBelow
  if ((isBelow && fitsBelow) || (!isBelow && fitsAbove))
    return { top: Math.round(isBelow ? below : above), left: leftOf(around), isBelow }
  // More is chosen than the window shows: at the side away from the line in work.
  return { top: isWorkingInLast ? edge : Math.round(lowest), left: leftOf(around), isBelow: !isWorkingInLast }
}

const leftOf = ({ first, last, prefers, sheet, window, bubble }: Around): number => {
  const isOneLine = Math.abs(first.top - last.top) < 4
  const middle = isOneLine ? (first.left + last.right) / 2 : (first.left + first.right) / 2
  const wanted = prefers === 'below' ? first.left : middle - bubble.width / 2
  const within = (from: number, to: number, left: number): number =>
    to - from < bubble.width ? left : Math.max(from, Math.min(left, to - bubble.width))
  const inSheet = within(sheet.left + edge, sheet.right - edge, wanted)
  return Math.round(Math.max(edge, Math.min(inSheet, window.width - edge - bubble.width)))
}
