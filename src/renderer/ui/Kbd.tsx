import type { ReactNode } from 'react'
import type { Shortcut } from '#shared/shortcuts.ts'
import { useShortcutWords } from './shortcuts.ts'

/** A combination as a key cap, in the words of this computer's keyboard: "Ctrl K", "⌘ K". */
export const Kbd = ({ shortcut }: { readonly shortcut: Shortcut }): ReactNode => (
  <kbd>{useShortcutWords()(shortcut)}</kbd>
)
