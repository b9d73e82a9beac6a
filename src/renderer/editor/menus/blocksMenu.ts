import { Extension, type Range } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { unspoken, type Text } from '#i18n/index.ts'
import { beginSaidLine } from '../said/saidLines.ts'
import type { NoteSources, SaidKind } from '../sources.ts'
import { blocks, labelOfBlock, type Block } from './blocks.ts'
import { createMenuBoard, type MenuBoard, type MenuChoice } from './menuBoard.ts'
import { suggestFrom } from './suggestFrom.ts'

export type BlocksMenuOptions = {
  readonly board: MenuBoard
  readonly text: Text
  readonly sources: NoteSources | null
}

/** Whether one of these words begins with what was typed. */
const beginsOne = (words: readonly string[], query: string): boolean =>
  words.some((word) => word.toLocaleLowerCase().startsWith(query.toLocaleLowerCase()))

/** `/` at the start of a line: what was said in the room, or what the line may become. Typed English words work in every language. */
export const BlocksMenu = Extension.create<BlocksMenuOptions>({
  name: 'blocksMenu',
  priority: 300,
  addOptions: () => ({ board: createMenuBoard(), text: unspoken, sources: null }),
  addProseMirrorPlugins() {
    const { editor } = this
    const { board, text, sources } = this.options
    const kinds = (): readonly SaidKind[] => sources?.saidKinds.get() ?? []
    /** While people sit together a slash means what they said; anything else answers to its letters. */
    const isOffered = (block: Block, query: string): boolean =>
      block.key === 'nextStep' ? sources?.makesSteps !== false : query !== '' || kinds().length === 0
    const answers = (block: Block, query: string): boolean =>
      beginsOne([...block.words, ...labelOfBlock(block, text).split(' ')], query)
    const isMeant = ({ key, label }: SaidKind, query: string): boolean =>
      beginsOne([...key.split('_'), ...label.split(' ')], query)
    const said = (kind: SaidKind, range: Range): MenuChoice => ({
      key: `said ${kind.key}`,
      label: kind.label,
      icon: 'quote',
      choose: () => {
        editor.chain().deleteRange(range).run()
        beginSaidLine(editor, kind)
      },
    })
    const choose = (block: Block, range: Range): void => {
      block.apply(editor.chain().deleteRange(range)).run()
    }
    return [
      suggestFrom({
        editor,
        board,
        kind: 'blocks',
        pluginKey: new PluginKey('blocksMenu'),
        character: '/',
        onlyAtLineStart: true,
        choices: (query, range) => [
          ...kinds()
            .filter((kind) => isMeant(kind, query))
            .map((kind) => said(kind, range)),
          ...blocks
            .filter((block) => isOffered(block, query) && answers(block, query))
            .map((block) => ({
              key: block.key,
              label: labelOfBlock(block, text),
              icon: block.icon,
              shortcut: block.shortcut,
              choose: () => choose(block, range),
            })),
        ],
        isAllowed: (range) => {
          const $from = editor.state.doc.resolve(Math.min(range.from, editor.state.doc.content.size))
          return $from.parentOffset === 0 && $from.parent.type.name === 'paragraph'
        },
      }),
    ]
  },
})
