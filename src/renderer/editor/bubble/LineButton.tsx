import { useSyncExternalStore, type ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { IconButton, useShortcutWords } from '#ui/index.ts'
import { keysFor } from '../keys.ts'
import type { OpenNote } from '../openNote.ts'

/** Beside an empty line: what it may become, for the mouse. */
export const LineButton = ({ note }: { readonly note: OpenNote }): ReactNode => {
  const { t } = useText()
  const keys = useShortcutWords()
  const line = useSyncExternalStore(note.emptyLine.subscribe, note.emptyLine.get)
  if (line === null) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Pressing the button must not take the caret out of the text.
    <div
      className="line-button"
      style={{ top: line.topPx }}
      onMouseDownCapture={(event) => event.preventDefault()}
    >
      <IconButton
        icon="plus"
        label={t('editor.key.blocks')}
        shortcut={keys(keysFor('editor.key.blocks')[0] ?? '')}
        // It goes when the text loses the focus, and would take the focus along.
        isPassedByTab
        onPress={note.tools.showForLine}
      />
    </div>
  )
}
