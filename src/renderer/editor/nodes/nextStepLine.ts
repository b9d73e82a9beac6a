import { InputRule, Node } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { unspoken, type Text } from '#i18n/index.ts'
import type { NoteSources } from '../sources.ts'
import { keepLineAtCaret, type StepsUnderWay } from '../steps/keepLine.ts'
import { lineStatusPlugin } from '../steps/lineStatus.ts'
import { stepLineAtCaret, stepLineName } from '../steps/stepLine.ts'
import { showStepLine } from '../steps/showStepLine.ts'
import { leaveLine } from '../steps/openStep.ts'
import { createMenuBoard, type MenuBoard } from '../menus/menuBoard.ts'

export type NextStepLineOptions = {
  /** Absent only where a document is read and nothing is typed. */
  readonly sources: NoteSources | null
  readonly underWay: StepsUnderWay | null
  readonly text: Text
  /** While a menu is open, Enter and Escape are its keys. */
  readonly board: MenuBoard
}

declare module '@tiptap/core' {
  // Tiptap collects the types of commands by merging into this interface.
  interface Commands<ReturnType> {
    nextStepLine: {
      /** Turns the line at the caret into one where a next step is typed. */
      startNextStep: () => ReturnType
    }
  }
}

/**
 * A next step while it is typed: its title, perhaps an @owner and a date in words. Enter makes it a
 * `nextStep`, Escape gives the words back as plain text. With `stepId` it changes the step of that id.
 */
export const NextStepLine = Node.create<NextStepLineOptions>({
  name: stepLineName,
  group: 'block',
  content: '(text | mention | unknownInline)*',
  marks: '',
  defining: true,
  // Before the keys of lists and paragraphs, after the menus.
  priority: 150,

  addOptions: () => ({ sources: null, underWay: null, text: unspoken, board: createMenuBoard() }),

  addAttributes: () => ({ stepId: { default: null, rendered: false } }),

  renderHTML: () => ['p', { 'data-step-line': '' }, 0],

  addCommands() {
    const { sources } = this.options
    return {
      startNextStep:
        () =>
        ({ commands }) =>
          sources?.makesSteps !== false && commands.setNode(stepLineName),
    }
  },

  addInputRules() {
    if (this.options.sources?.makesSteps === false) return []
    return [/^\[\]$/, /^\/next\s$/].map(
      (find) =>
        new InputRule({
          find,
          handler: ({ state, range }) => {
            const $from = state.doc.resolve(range.from)
            const canTurn =
              $from.parent.type.name !== stepLineName &&
              $from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), this.type)
            if (!canTurn) return null
            state.tr.delete(range.from, range.to).setBlockType(range.from, range.from, this.type)
            return undefined
          },
        }),
    )
  },

  addKeyboardShortcuts() {
    const { sources, underWay, board } = this.options
    const inLine = (act: () => boolean) => () =>
      stepLineAtCaret(this.editor.state) !== null && board.get() === null && act()
    return {
      Enter: inLine(() =>
        sources === null || underWay === null ? true : keepLineAtCaret(this.editor, sources, underWay),
      ),
      'Shift-Enter': inLine(() => true),
      Escape: inLine(() => leaveLine(this.editor)),
      Backspace: inLine(() => {
        const line = stepLineAtCaret(this.editor.state)
        const isAtStart = this.editor.state.selection.$from.parentOffset === 0
        return line !== null && isAtStart && leaveLine(this.editor)
      }),
    }
  },

  addProseMirrorPlugins: () => [lineStatusPlugin(), swallowFirstSpace()],

  addNodeView() {
    const { sources, text } = this.options
    if (sources === null) return null
    return ({ node, decorations, view }) => showStepLine({ node, decorations, view, sources, text })
  },
})

/** Fingers used to `- ` and `# ` type a space after `[]`; a title does not begin with one. */
const swallowFirstSpace = (): Plugin =>
  new Plugin({
    props: {
      handleTextInput: (view, _from, _to, typed) => {
        const line = stepLineAtCaret(view.state)
        return typed === ' ' && line !== null && view.state.selection.$from.parentOffset === 0
      },
    },
  })
