import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * The browser tells the editor a moment later that the caret has moved. Whoever is about to take the focus away reads it
 * first, or the caret would come back to where it was before.
 */
export const readCaret = (view: EditorView): void => {
  const selection = document.getSelection()
  const { anchorNode, focusNode } = selection ?? {}
  const isInText = selection !== null && anchorNode && focusNode && view.dom.contains(anchorNode)
  if (!isInText || !(view.state.selection instanceof TextSelection)) return
  const anchor = view.posAtDOM(anchorNode, selection.anchorOffset)
  const head = view.posAtDOM(focusNode, selection.focusOffset)
  const { selection: known, doc, tr } = view.state
  if (anchor === known.anchor && head === known.head) return
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))))
}
