import type { Shortcut } from '#shared/shortcuts.ts'
import type { TextKey } from '#i18n/index.ts'

/** What keys and signs do inside a note, for the keyboard map: combinations, or what is typed at a line's beginning. */
export const editorKeys: readonly { readonly keys: readonly Shortcut[]; readonly label: TextKey }[] = [
  { keys: ['@'], label: 'editor.key.mention' },
  { keys: ['[]'], label: 'editor.key.nextStep' },
  { keys: ['/'], label: 'editor.key.blocks' },
  { keys: ['Alt+F10', 'Shift+F10'], label: 'editor.key.tools' },
  { keys: ['Mod+B', '**…**'], label: 'editor.key.bold' },
  { keys: ['Mod+I', '*…*'], label: 'editor.key.italic' },
  { keys: ['Mod+Shift+H', '==…=='], label: 'editor.key.highlight' },
  { keys: ['Mod+Alt+2', '##'], label: 'editor.block.heading' },
  { keys: ['Mod+Alt+3', '###'], label: 'editor.block.subheading' },
  { keys: ['Mod+Shift+8', '-'], label: 'editor.block.bullets' },
  { keys: ['Mod+Shift+7', '1.'], label: 'editor.block.numbers' },
  { keys: ['Mod+Shift+9', '[ ]'], label: 'editor.block.checklist' },
  { keys: ['Mod+Shift+Enter'], label: 'editor.key.tick' },
  { keys: ['Mod+Shift+B', '>'], label: 'editor.block.quote' },
  { keys: ['---'], label: 'editor.block.rule' },
  { keys: ['[…](https://…)'], label: 'editor.key.link' },
  { keys: ['Mod+Enter'], label: 'editor.key.openLink' },
  { keys: ['Mod+Shift+K'], label: 'editor.key.linkOff' },
  { keys: ['Mod+Shift+V'], label: 'editor.key.pastePlain' },
  { keys: ['F3', 'Mod+G'], label: 'editor.key.findNext' },
  { keys: ['Mod+Z'], label: 'editor.key.undo' },
  { keys: ['Mod+Shift+Z'], label: 'editor.key.redo' },
]

/** The keys for one thing, the first first; none for what has no key. */
export const keysFor = (label: TextKey): readonly Shortcut[] =>
  editorKeys.find((line) => line.label === label)?.keys ?? []
