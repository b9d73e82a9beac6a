import { Extension, type ChainedCommands, type Range } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { unspoken, type Text } from '#i18n/index.ts'
import { createMenuBoard, type MenuBoard } from './menuBoard.ts'
import { suggestFrom } from './suggestFrom.ts'

export type BlocksMenuOptions = { readonly board: MenuBoard; readonly text: Text }

type Block = {
  readonly key: 'nextStep' | 'heading' | 'subheading' | 'bullets' | 'numbers' | 'checklist' | 'quote' | 'rule'
  /** What is typed after the slash, or the markdown that does the same. */
  readonly shortcut: string
  readonly words: readonly string[]
  readonly apply: (chain: ChainedCommands) => ChainedCommands
}

const blocks: readonly Block[] = [
  { key: 'nextStep', shortcut: '[]', words: ['next', 'step'], apply: (chain) => chain.startNextStep() },
  { key: 'heading', shortcut: '##', words: ['heading'], apply: (chain) => chain.setHeading({ level: 2 }) },
  {
    key: 'subheading',
    shortcut: '###',
    words: ['small', 'heading'],
    apply: (chain) => chain.setHeading({ level: 3 }),
  },
  { key: 'bullets', shortcut: '-', words: ['list', 'bullets'], apply: (chain) => chain.toggleBulletList() },
  { key: 'numbers', shortcut: '1.', words: ['numbers', 'list'], apply: (chain) => chain.toggleOrderedList() },
  {
    key: 'checklist',
    shortcut: '[ ]',
    words: ['checklist', 'todo'],
    apply: (chain) => chain.toggleTaskList(),
  },
  { key: 'quote', shortcut: '>', words: ['quote'], apply: (chain) => chain.toggleBlockquote() },
  { key: 'rule', shortcut: '---', words: ['rule', 'line'], apply: (chain) => chain.setHorizontalRule() },
]

/** `/` at the start of a line: what the line may become. Typed English words work in every language. */
export const BlocksMenu = Extension.create<BlocksMenuOptions>({
  name: 'blocksMenu',
  priority: 300,
  addOptions: () => ({ board: createMenuBoard(), text: unspoken }),
  addProseMirrorPlugins() {
    const { editor } = this
    const { board, text } = this.options
    const labelOf = (block: Block): string => text.t(`editor.block.${block.key}`)
    const answers = (block: Block, query: string): boolean =>
      [...block.words, ...labelOf(block).toLocaleLowerCase().split(' ')].some((word) =>
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
              label: labelOf(block),
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
