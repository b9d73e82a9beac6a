import type { ReactNode } from 'react'
import type { OpenNote } from '#editor/index.ts'
import { useText } from '#i18n/index.ts'
import { Menu, useCommand } from '#ui/index.ts'

type MoreForNoteProps = {
  readonly note: OpenNote
  /** Where the note has a page of its own on paper. */
  readonly onPrint: (() => void) | null
}

/** What can be done with a note as a whole, behind three dots and by name. */
export const MoreForNote = ({ note, onPrint }: MoreForNoteProps): ReactNode => {
  const { t } = useText()
  useCommand('find-in-note', note.finder.open)
  useCommand('count-words', note.words.toggle)
  useCommand('print-note', onPrint)
  return (
    <Menu
      label={t('editor.more.label')}
      entries={[
        { id: 'find', icon: 'find', label: t('commands.find-in-note'), onChoose: note.finder.open },
        { id: 'words', icon: 'list', label: t('commands.count-words'), onChoose: note.words.toggle },
        ...(onPrint === null
          ? []
          : [{ id: 'print', icon: 'print' as const, label: t('commands.print-note'), onChoose: onPrint }]),
      ]}
    />
  )
}
