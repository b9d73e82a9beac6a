import type { Shortcut } from '#shared/shortcuts.ts'
import type { TextKey } from '#i18n/index.ts'

/** What keys and signs do inside a note, for the keyboard map. */
export const editorKeys: readonly { readonly keys: readonly Shortcut[]; readonly label: TextKey }[] = [
  { keys: ['@'], label: 'editor.key.mention' },
  { keys: ['[]'], label: 'editor.key.nextStep' },
  { keys: ['/'], label: 'editor.key.blocks' },
  { keys: ['Mod+B'], label: 'editor.key.bold' },
  { keys: ['Mod+I'], label: 'editor.key.italic' },
  { keys: ['Mod+Z'], label: 'editor.key.undo' },
  { keys: ['Mod+Shift+Z'], label: 'editor.key.redo' },
]
