import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** How far from an edge of what is in sight the caret may come before the text is scrolled, in CSS pixels. */
export const sightAbovePx = 40
export const sightBelowPx = 56

/**
 * Whether the caret stands where it can be seen, with some lines before and behind it. ProseMirror would ask every element
 * up to the body where it lies and how it is placed, at each key (115 questions); two frames tell as much.
 */
export const isCaretInSight = (view: EditorView): boolean => {
  const scroller = view.dom.closest('.note-scroll')
  if (scroller === null || !(view.state.selection instanceof TextSelection)) return false
  const caret = view.coordsAtPos(view.state.selection.head, 1)
  const frame = scroller.getBoundingClientRect()
  const page = view.dom.closest('main')?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight }
  return (
    caret.top >= Math.max(frame.top, page.top) + sightAbovePx &&
    caret.bottom <= Math.min(frame.bottom, page.bottom) - sightBelowPx
  )
}
