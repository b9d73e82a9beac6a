import { Extension, type Range } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { unspoken, type Text } from '#i18n/index.ts'
import { blocks, labelOfBlock, type Block } from './blocks.ts'
import { createMenuBoard, type MenuBoard } from './menuBoard.ts'
import { suggestFrom } from './suggestFrom.ts'

export type BlocksMenuOptions = { readonly board: MenuBoard; readonly text: Text }

/** `/` at the start of a line: what the line may become. Typed English words work in every language. */
export const BlocksMenu = Extension.create<BlocksMenuOptions>({
  name: 'blocksMenu',
  priority: 300,
  addOptions: () => ({ board: createMenuBoard(), text: unspoken }),
  addProseMirrorPlugins() {
    const { editor } = this
    const { board, text } = this.options
    const answers = (block: Block, query: string): boolean =>
      [...block.words, ...labelOfBlock(block, text).toLocaleLowerCase().split(' ')].some((word) =>
        word.startsWith(query.toLocaleLowerCase()),
      )
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
        choices: (query, range) =>
          blocks
            .filter((block) => answers(block, query))
            .map((block) => ({
              key: block.key,
              label: labelOfBlock(block, text),
              icon: block.icon,
              shortcut: block.shortcut,
              choose: () => choose(block, range),
            })),
        isAllowed: (range) => {
          const $from = editor.state.doc.resolve(Math.min(range.from, editor.state.doc.content.size))
          return $from.parentOffset === 0 && $from.parent.type.name === 'paragraph'
        },
      }),
    ]
  },
})
