import { Extension, type Editor } from '@tiptap/core'
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { unspoken, type Text } from '#i18n/index.ts'
import type { NoteSources, SaidKind } from '../sources.ts'
import { createMenuBoard, type MenuBoard } from '../menus/menuBoard.ts'
import { createStepsUnderWay, type StepsUnderWay } from '../steps/keepLine.ts'

/** What happens to a line that was given a kind: it is typed, being kept, or was refused and is worth another Enter. */
type Status = 'typing' | 'keeping' | 'not-kept'

type Mark = { readonly ticket: number; readonly kind: SaidKind; readonly status: Status }
type Change =
  | ({ readonly is: 'set'; readonly pos: number; readonly size: number } & Mark)
  | { readonly is: 'drop'; readonly ticket: number }

const key = new PluginKey<DecorationSet>('saidLines')
const unmarked = (spec: unknown): Mark => spec as Mark

const change = (transaction: Transaction, what: Change): Transaction => transaction.setMeta(key, what)

const markOf = (state: EditorState, ticket: number): Decoration | undefined =>
  key.getState(state)?.find(undefined, undefined, (spec) => spec['ticket'] === ticket)[0]

type SaidLine = { readonly pos: number; readonly size: number; readonly words: string; readonly mark: Mark }

const lineAtCaret = (state: EditorState): SaidLine | null => {
  const { $from, empty } = state.selection
  if (!empty || $from.depth === 0) return null
  const pos = $from.before()
  const mark = key.getState(state)?.find(pos, pos + 1)[0]
  if (mark === undefined || mark.from !== pos) return null
  const { parent } = $from
  const words = parent.textBetween(0, parent.content.size, ' ', ' ').trim()
  return { pos, size: parent.nodeSize, words, mark: unmarked(mark.spec) }
}

let lastTicket = 0

/** The empty line at the caret is one that was said now: what is typed into it leaves the note by Enter. */
export const beginSaidLine = (editor: Editor, kind: SaidKind): void => {
  const { $from } = editor.state.selection
  const ticket = (lastTicket += 1)
  const at = { pos: $from.before(), size: $from.parent.nodeSize }
  editor.view.dispatch(change(editor.state.tr, { is: 'set', ...at, ticket, kind, status: 'typing' }))
}

const setStatus = (editor: Editor, ticket: number, status: Status): void => {
  const found = markOf(editor.state, ticket)
  if (found === undefined) return
  const { kind } = unmarked(found.spec)
  const at = { pos: found.from, size: found.to - found.from }
  editor.view.dispatch(change(editor.state.tr, { is: 'set', ...at, ticket, kind, status }))
}

/** Into the line below, which is made unless an empty one is there. */
const goOnBelow = (transaction: Transaction, { pos, size }: SaidLine): Transaction => {
  const below = transaction.doc.nodeAt(pos + size)
  const paragraph = transaction.doc.type.schema.nodes['paragraph']
  const isFree = below?.type === paragraph && below?.content.size === 0
  if (!isFree && paragraph !== undefined) transaction.insert(pos + size, paragraph.create())
  return transaction.setSelection(TextSelection.create(transaction.doc, pos + size + 1)).scrollIntoView()
}

/**
 * The line leaves the note and is one of the room's; until the vault has it, it stays where it is.
 * False when the caret is in no such line.
 */
export const keepSaidLine = (editor: Editor, sources: NoteSources, underWay: StepsUnderWay): boolean => {
  const line = lineAtCaret(editor.state)
  if (line === null) return false
  const { ticket, kind, status } = line.mark
  if (status === 'keeping') return true
  if (line.words === '') {
    editor.view.dispatch(change(editor.state.tr, { is: 'drop', ticket }))
    return true
  }
  editor.view.dispatch(goOnBelow(editor.state.tr, line))
  setStatus(editor, ticket, 'keeping')
  underWay.follow(
    sources.keepSaid(kind.key, line.words).then(
      () => takeOut(editor, ticket),
      () => setStatus(editor, ticket, 'not-kept'),
    ),
  )
  return true
}

/** Undo does not bring it back: it is no part of the note any more, and can be taken back where it stands now. */
const takeOut = (editor: Editor, ticket: number): void => {
  const found = markOf(editor.state, ticket)
  if (found === undefined) return
  editor.view.dispatch(editor.state.tr.delete(found.from, found.to).setMeta('addToHistory', false))
}

export type SaidLinesOptions = {
  /** Absent only where a document is read and nothing is typed. */
  readonly sources: NoteSources | null
  readonly underWay: StepsUnderWay
  readonly text: Text
  /** While a menu is open, Enter and Escape are its keys. */
  readonly board: MenuBoard
}

/**
 * A line somebody said, while it is typed in the note of a turn: it has its kind beside it and nobody's name. It is a
 * plain paragraph with a mark beside the document, so that nothing is lost when one leaves before Enter.
 */
export const SaidLines = Extension.create<SaidLinesOptions>({
  name: 'saidLines',
  // Before the keys of paragraphs, after the menus.
  priority: 160,
  addOptions: () => ({
    sources: null,
    underWay: createStepsUnderWay(),
    text: unspoken,
    board: createMenuBoard(),
  }),
  addKeyboardShortcuts() {
    const { sources, underWay, board } = this.options
    const inLine = (act: (line: SaidLine) => boolean) => () => {
      const line = lineAtCaret(this.editor.state)
      return line !== null && board.get() === null && act(line)
    }
    const drop = ({ mark }: SaidLine): boolean => {
      this.editor.view.dispatch(change(this.editor.state.tr, { is: 'drop', ticket: mark.ticket }))
      return true
    }
    return {
      Enter: inLine(() => sources !== null && keepSaidLine(this.editor, sources, underWay)),
      Escape: inLine(drop),
      Backspace: inLine((line) => this.editor.state.selection.$from.parentOffset === 0 && drop(line)),
    }
  },
  addProseMirrorPlugins() {
    const { text } = this.options
    return [marks(text)]
  },
})

const marks = (text: Text): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) => {
        const moved = before.map(transaction.mapping, transaction.doc)
        const wanted = transaction.getMeta(key) as Change | undefined
        if (wanted === undefined) return moved
        const rest = moved.remove(
          moved.find(undefined, undefined, (spec) => spec['ticket'] === wanted.ticket),
        )
        if (wanted.is === 'drop') return rest
        const { pos, size, ticket, kind, status } = wanted
        const look = {
          class: `said-line is-${status}`,
          'data-kind': kind.label,
          'data-hint': text.t(`editor.said.${status}`),
          'aria-description': `${kind.label}. ${text.t(`editor.said.${status}`)}`,
        }
        return rest.add(transaction.doc, [Decoration.node(pos, pos + size, look, { ticket, kind, status })])
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
