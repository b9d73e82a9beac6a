import { Editor } from '@tiptap/core'
import type { NoteDoc } from '#shared/contract/notes.ts'
import { extensionsOf, readingParts } from '#editor/schema.ts'

/** An editor of a note without a window: its state and plugins are the real ones, nothing is drawn. */
export const editorOf = (doc: NoteDoc): Editor => {
  const editor = new Editor({ element: null, content: doc, extensions: extensionsOf(readingParts()) })
  // Without an element there is no view to bring the plugins in.
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }))
  return editor
}
