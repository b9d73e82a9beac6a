import { Extension } from '@tiptap/core'
import { Plugin, TextSelection, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { readCaret } from '../find/readCaret.ts'
import { createToolBoard, type ToolBoard } from './toolBoard.ts'

export type NoteToolsOptions = { readonly board: ToolBoard }

/**
 * When the tools of a note come and go: over words chosen with the mouse, and by key over chosen words or at the caret.
 * Words chosen by keys have keys for all of it, so nothing comes up under them.
 */
export const NoteTools = Extension.create<NoteToolsOptions>({
  name: 'noteTools',
  // After the menus, before the keys of lists and next steps.
  priority: 250,
  addOptions: () => ({ board: createToolBoard() }),

  addKeyboardShortcuts() {
    const { board } = this.options
    const byKey = (): boolean => {
      readCaret(this.editor.view)
      showTools(this.editor.state, board, true)
      return true
    }
    return {
      'Alt-F10': byKey,
      'Shift-F10': byKey,
      Escape: () => {
        if (board.get() === null) return false
        board.close()
        return true
      },
    }
  },

  onTransaction({ transaction }) {
    const { board } = this.options
    const open = board.get()
    if (open === null) return
    const isLeft =
      open.for === 'line' ? transaction.docChanged || transaction.selectionSet : !hasWords(this.editor.state)
    if (isLeft) board.close()
    else board.lookAgain()
  },

  onBlur({ event }) {
    const to = event.relatedTarget
    if (!(to instanceof Element && to.closest('.tool-bubble') !== null)) this.options.board.close()
  },

  addProseMirrorPlugins() {
    const { board } = this.options
    return [
      new Plugin({
        props: {
          // While an address is typed, the words it is for have lost the selection on screen.
          decorations: (state) =>
            board.get()?.asksAddress === true
              ? DecorationSet.create(state.doc, [
                  Decoration.inline(state.selection.from, state.selection.to, { class: 'words-asked-for' }),
                ])
              : null,
          handleDOMEvents: {
            pointerdown: (view, event) => {
              board.close()
              if (event.button === 0)
                document.addEventListener('pointerup', () => showAfter(view, board), { once: true })
              return false
            },
          },
        },
      }),
    ]
  },
})

const hasWords = ({ selection }: EditorState): boolean =>
  selection instanceof TextSelection && !selection.empty

/** Shows the tools for what is chosen, or for the line at the caret. */
export const showTools = (state: EditorState, board: ToolBoard, takesFocus: boolean): void =>
  board.show({ for: hasWords(state) ? 'words' : 'line', asksAddress: false, takesFocus })

/** The browser tells of a selection a moment after the mouse has made it. */
const showAfter = (view: EditorView, board: ToolBoard): void => {
  requestAnimationFrame(() => {
    if (view.isDestroyed || !view.hasFocus()) return
    readCaret(view)
    if (hasWords(view.state)) showTools(view.state, board, false)
  })
}
