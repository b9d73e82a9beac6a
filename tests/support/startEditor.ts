import { Editor } from '@tiptap/core'
import { createToolBoard } from '#editor/bubble/toolBoard.ts'
import { createMenuBoard } from '#editor/menus/menuBoard.ts'
import { extensionsOf } from '#editor/schema.ts'
import type { NoteSources } from '#editor/sources.ts'
import type { StepsUnderWay } from '#editor/steps/keepLine.ts'
import { english } from './texts.ts'

/** The editor of a note over an empty line, with all its extensions and without a window. */
export const startEditor = (sources: NoteSources, underWay: StepsUnderWay): Editor => {
  const editor = new Editor({
    element: null,
    // Given as a document: an empty string would be read as HTML, and there is no window here.
    content: { type: 'doc', content: [{ type: 'paragraph' }] },
    extensions: extensionsOf({
      sources,
      text: english,
      board: createMenuBoard(),
      toolBoard: createToolBoard(),
      underWay,
      onLeftOut: () => {},
      onOpenLink: () => {},
    }),
  })
  // Without an element there is no view to bring the plugins in.
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }))
  return editor
}
