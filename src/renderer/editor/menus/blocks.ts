import type { ChainedCommands, Editor } from '@tiptap/core'
import type { Text } from '#i18n/index.ts'
import type { IconName } from '#ui/index.ts'

/** What a line can become. */
export type Block = {
  readonly key: 'nextStep' | 'heading' | 'subheading' | 'bullets' | 'numbers' | 'checklist' | 'quote' | 'rule'
  readonly icon: IconName
  /** The markdown that does the same. */
  readonly shortcut: string
  /** What may be typed after the slash, in every language. */
  readonly words: readonly string[]
  /** Makes a line that; one that is that already becomes plain again. */
  readonly apply: (chain: ChainedCommands) => ChainedCommands
  readonly isAt: (editor: Editor) => boolean
}

const headingOf = (level: 2 | 3): Pick<Block, 'apply' | 'isAt'> => ({
  apply: (chain) => chain.toggleHeading({ level }),
  isAt: (editor) => editor.isActive('heading', { level }),
})

export const blocks: readonly Block[] = [
  {
    key: 'nextStep',
    icon: 'step',
    shortcut: '[]',
    words: ['next', 'step'],
    apply: (chain) => chain.startNextStep(),
    isAt: () => false,
  },
  { key: 'heading', icon: 'heading', shortcut: '##', words: ['heading'], ...headingOf(2) },
  { key: 'subheading', icon: 'subheading', shortcut: '###', words: ['small', 'heading'], ...headingOf(3) },
  {
    key: 'bullets',
    icon: 'bullets',
    shortcut: '-',
    words: ['list', 'bullets'],
    apply: (chain) => chain.toggleBulletList(),
    isAt: (editor) => editor.isActive('bulletList'),
  },
  {
    key: 'numbers',
    icon: 'numbers',
    shortcut: '1.',
    words: ['numbers', 'list'],
    apply: (chain) => chain.toggleOrderedList(),
    isAt: (editor) => editor.isActive('orderedList'),
  },
  {
    key: 'checklist',
    icon: 'checklist',
    shortcut: '[ ]',
    words: ['checklist', 'todo'],
    apply: (chain) => chain.toggleTaskList(),
    isAt: (editor) => editor.isActive('taskList'),
  },
  {
    key: 'quote',
    icon: 'quote',
    shortcut: '>',
    words: ['quote'],
    apply: (chain) => chain.toggleBlockquote(),
    isAt: (editor) => editor.isActive('blockquote'),
  },
  {
    key: 'rule',
    icon: 'rule',
    shortcut: '---',
    words: ['rule', 'line'],
    apply: (chain) => chain.setHorizontalRule(),
    isAt: () => false,
  },
]

export const labelOfBlock = (block: Block, text: Text): string => text.t(`editor.block.${block.key}`)
