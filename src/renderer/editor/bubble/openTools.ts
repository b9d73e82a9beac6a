import type { Editor } from '@tiptap/core'
import type { Text } from '#i18n/index.ts'
import { readTypedAddress } from '../links/readAddress.ts'
import type { Around, Box } from './bubblePlace.ts'
import { showTools } from './noteTools.ts'
import { toolChoices, type ToolChoice } from './toolChoices.ts'
import type { ToolBoard } from './toolBoard.ts'

/** The tools of an open note, for the bubble that shows them. */
export type Tools = {
  readonly board: ToolBoard
  readonly choices: () => readonly (readonly ToolChoice[])[]
  /** The lines the bubble must not cover; null where nothing is on screen. */
  readonly around: () => Omit<Around, 'bubble' | 'window'> | null
  /** For the line at the caret, the focus staying in the text. */
  readonly showForLine: () => void
  readonly use: (act: () => void) => void
  /** Links the chosen words; false for what is no address. */
  readonly linkTo: (typed: string) => boolean
  readonly backToText: () => void
  /** The focus has left the bubble, perhaps for the text. */
  readonly leave: (to: EventTarget | null) => void
}

export const createTools = (editor: Editor, board: ToolBoard, text: Text): Tools => {
  const backToText = (): void => {
    board.close()
    editor.view.focus()
    // What was marked for an address is marked no more.
    editor.view.dispatch(editor.state.tr)
  }
  const boxAt = (pos: number, side: 1 | -1): Box => {
    const { top, bottom, left, right } = editor.view.coordsAtPos(pos, side)
    return { top, bottom, left, right }
  }
  return {
    board,
    choices: () => toolChoices(editor, board, text, board.get()?.for ?? 'line'),
    around: () => {
      if (editor.isDestroyed || !editor.view.dom.isConnected) return null
      const { from, to, head, anchor } = editor.state.selection
      const sheet = (editor.view.dom.closest('.note-scroll') ?? editor.view.dom).getBoundingClientRect()
      return {
        first: boxAt(from, 1),
        last: boxAt(to, -1),
        isWorkingInLast: head >= anchor,
        prefers: board.get()?.for === 'line' ? 'below' : 'above',
        sheet: { left: sheet.left, right: sheet.right },
      }
    },
    showForLine: () => {
      editor.view.focus()
      showTools(editor.state, board, false)
    },
    use: (act) => {
      act()
      // An address is typed in the bubble itself.
      if (board.get()?.asksAddress !== true) editor.view.focus()
    },
    linkTo: (typed) => {
      const address = readTypedAddress(typed)
      if (address === null) return false
      editor.chain().setMark('link', { address }).run()
      backToText()
      return true
    },
    backToText,
    leave: (to) => {
      if (!(to instanceof Node && editor.view.dom.contains(to))) board.close()
    },
  }
}
