import type { Editor } from '@tiptap/core'
import type { Watched } from '../sources.ts'

/** How far below the upper edge of what scrolls the line stands, in CSS pixels. */
export type EmptyLine = { readonly topPx: number }

/**
 * The empty line the caret stands on, or null. At a key it looks at the caret's own line only, and at the page only when
 * the caret comes to an empty one.
 */
export const emptyLineAtCaret = (editor: Editor): Watched<EmptyLine | null> => {
  let line: EmptyLine | null = null
  let at = -1
  const listeners = new Set<() => void>()
  const look = (hasFocus: boolean): void => {
    const { $from, empty } = editor.state.selection
    const isEmpty =
      hasFocus &&
      empty &&
      $from.depth === 1 &&
      $from.parent.type.name === 'paragraph' &&
      $from.parent.content.size === 0
    if (!isEmpty) {
      if (line === null) return
      line = null
      at = -1
    } else {
      const topPx = topOf(editor, $from.before())
      if (topPx === null || (line !== null && at === $from.before() && line.topPx === topPx)) return
      line = { topPx }
      at = $from.before()
    }
    for (const listener of [...listeners]) listener()
  }
  editor.on('transaction', () => look(editor.isFocused))
  editor.on('focus', () => look(true))
  editor.on('blur', () => look(false))
  return {
    get: () => line,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const topOf = (editor: Editor, pos: number): number | null => {
  const block = editor.view.nodeDOM(pos)
  const scroller = editor.view.dom.closest('.note-scroll')
  if (!(block instanceof HTMLElement) || scroller === null) return null
  const { top, height } = block.getBoundingClientRect()
  return Math.round(top + height / 2 - scroller.getBoundingClientRect().top + scroller.scrollTop)
}
