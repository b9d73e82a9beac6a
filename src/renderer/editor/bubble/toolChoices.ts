import type { Editor } from '@tiptap/core'
import type { Shortcut } from '#shared/shortcuts.ts'
import type { Text, TextKey } from '#i18n/index.ts'
import type { IconName } from '#ui/index.ts'
import { keysFor } from '../keys.ts'
import { addressAt } from '../links/addressAt.ts'
import { blocks, labelOfBlock, type Block } from '../menus/blocks.ts'
import { takeLinkOff } from '../nodes/link.ts'
import type { ToolBoard, ToolsFor } from './toolBoard.ts'

export type ToolChoice = {
  readonly key: string
  readonly icon: IconName
  readonly label: string
  /** The key, or what is typed, that does the same. */
  readonly shortcut: Shortcut | undefined
  /** Undefined for what is no state of the words. */
  readonly isOn: boolean | undefined
  readonly isPossible: boolean
  readonly act: () => void
}

/** A name worth looking up is one word, or two. */
const longestName = 40

/** What the tools offer for the selection as it is: groups, each kept together. */
export const toolChoices = (
  editor: Editor,
  board: ToolBoard,
  text: Text,
  offeredFor: ToolsFor,
): readonly (readonly ToolChoice[])[] => {
  const mark = (name: 'bold' | 'italic' | 'highlight'): ToolChoice => ({
    key: name,
    icon: name,
    label: text.t(`editor.key.${name}`),
    shortcut: keysFor(`editor.key.${name}`)[0],
    isOn: editor.isActive(name),
    isPossible: editor.can().toggleMark(name),
    act: () => editor.commands.toggleMark(name),
  })
  const block = (kind: Block): ToolChoice => ({
    key: kind.key,
    icon: kind.icon,
    label: labelOfBlock(kind, text),
    shortcut: keysFor(`editor.block.${kind.key}`)[0] ?? kind.shortcut,
    isOn: kind.key === 'rule' || kind.key === 'nextStep' ? undefined : kind.isAt(editor),
    isPossible:
      isInOneLine(editor) || kind.key !== 'nextStep' ? kind.apply(editor.can().chain()).run() : false,
    act: () => kind.apply(editor.chain()).run(),
  })
  const of = (...keys: readonly Block['key'][]): readonly ToolChoice[] =>
    blocks.filter(({ key }) => keys.includes(key)).map(block)
  const people = [...of('nextStep'), mention(editor, text)]
  const lists = of('bullets', 'numbers', 'checklist', 'quote')
  return offeredFor === 'words'
    ? [
        [mark('bold'), mark('italic'), mark('highlight'), link(editor, board, text)],
        [...of('heading', 'subheading'), ...lists],
        people,
      ]
    : [of('heading', 'subheading'), [...lists, ...of('rule')], people]
}

const isInOneLine = ({ state }: Editor): boolean => state.selection.$from.sameParent(state.selection.$to)

const link = (editor: Editor, board: ToolBoard, text: Text): ToolChoice => {
  const { from } = editor.state.selection
  const isOn = addressAt(editor.state, from) !== null && editor.isActive('link')
  const label: TextKey = isOn ? 'editor.key.linkOff' : 'editor.key.link'
  return {
    key: 'link',
    icon: 'link',
    label: text.t(label),
    shortcut: keysFor(label)[0],
    isOn,
    isPossible: isOn || editor.can().setMark('link'),
    act: () => {
      if (isOn) takeLinkOff(editor)
      else {
        board.show({ for: 'words', asksAddress: true, takesFocus: false })
        // So that the chosen words are marked while the address is typed.
        editor.view.dispatch(editor.state.tr)
      }
    },
  }
}

/** The sign that asks for a name; chosen words are what is looked for. */
const mention = (editor: Editor, text: Text): ToolChoice => {
  const { from, to } = editor.state.selection
  const { mention: type } = editor.schema.nodes
  const $from = editor.state.doc.resolve(from)
  return {
    key: 'mention',
    icon: 'mention',
    label: text.t('editor.key.mention'),
    shortcut: keysFor('editor.key.mention')[0],
    isOn: undefined,
    isPossible:
      isInOneLine(editor) &&
      to - from <= longestName &&
      type !== undefined &&
      $from.parent.type.contentMatch.matchType(type) !== null,
    act: () => {
      const sought = editor.state.doc.textBetween(from, to).trim()
      const before = editor.state.doc.textBetween(Math.max($from.start(), from - 1), from, '', ' ')
      const space = before === '' || before === ' ' ? '' : ' '
      editor.view.dispatch(editor.state.tr.insertText(`${space}@${sought}`, from, to).scrollIntoView())
    },
  }
}
