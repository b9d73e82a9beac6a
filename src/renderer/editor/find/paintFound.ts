import type { EditorView } from '@tiptap/pm/view'
import type { Found } from './foundIn.ts'

/** Places painted around the one looked at; more than fit on a screen, few enough to be painted at once. */
const paintedAround = 250

const highlightOf = (name: 'note-found' | 'note-found-here'): Highlight => {
  const known = CSS.highlights.get(name)
  if (known !== undefined) return known
  const made = new Highlight()
  CSS.highlights.set(name, made)
  return made
}

const rangeOf = (view: EditorView, { from, to }: Found): Range => {
  const range = document.createRange()
  const atom = view.state.doc.nodeAt(from)
  const element = atom !== null && !atom.isText ? view.nodeDOM(from) : null
  if (element !== null) {
    range.selectNodeContents(element)
    return range
  }
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

/** Marks the places on screen without touching the text: the caret and the document know nothing of it. */
export const paintFound = (view: EditorView, found: readonly Found[], at: number): void => {
  clearFound()
  const [from, to] = [Math.max(0, at - paintedAround), at + paintedAround]
  for (const [index, place] of found.slice(from, to).entries())
    highlightOf(from + index === at ? 'note-found-here' : 'note-found').add(rangeOf(view, place))
}

export const clearFound = (): void => {
  for (const name of ['note-found', 'note-found-here']) CSS.highlights.get(name)?.clear()
}

/** Brings a place into sight within everything around it that scrolls. */
export const scrollToFound = (view: EditorView, place: Found): void => {
  const scroller = view.dom.closest('.note-scroll')
  const [shown, frame] = [rangeOf(view, place).getBoundingClientRect(), scroller?.getBoundingClientRect()]
  if (scroller === null || frame === undefined) return
  if (shown.top < frame.top + 8 || shown.bottom > frame.bottom - 8)
    scroller.scrollTop += shown.top - frame.top - frame.height / 3
  scroller.scrollIntoView({ block: 'nearest' })
}
