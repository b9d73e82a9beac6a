import type { ReactNode } from 'react'
import type { OpenNote } from '#editor/index.ts'
import { useText } from '#i18n/index.ts'
import { Menu, useCommand } from '#ui/index.ts'

type MoreForNoteProps = {
  readonly note: OpenNote
  /** Where the note has a page of its own on paper. */
  readonly onPrint: (() => void) | null
  readonly onHistory: () => void
  /** Where the note is only mine. */
  readonly onSeal: (() => void) | null
  readonly onTrash: () => void
  readonly onStrike: () => void
}

/** What can be done with a note as a whole, behind three dots and by name. */
export const MoreForNote = ({
  note,
  onPrint,
  onHistory,
  onSeal,
  onTrash,
  onStrike,
}: MoreForNoteProps): ReactNode => {
  const { t } = useText()
  useCommand('find-in-note', note.finder.open)
  useCommand('count-words', note.words.toggle)
  useCommand('print-note', onPrint)
  useCommand('note-history', onHistory)
  useCommand('seal-note', onSeal)
  return (
    <Menu
      label={t('editor.more.label')}
      entries={[
        { id: 'find', icon: 'find', label: t('commands.find-in-note'), onChoose: note.finder.open },
        { id: 'words', icon: 'list', label: t('commands.count-words'), onChoose: note.words.toggle },
        ...(onPrint === null
          ? []
          : [{ id: 'print', icon: 'print' as const, label: t('commands.print-note'), onChoose: onPrint }]),
        { id: 'history', icon: 'clock', label: t('commands.note-history'), onChoose: onHistory },
        ...(onSeal === null
          ? []
          : [{ id: 'seal', icon: 'bud' as const, label: t('notes.seal'), onChoose: onSeal }]),
        { id: 'trash', icon: 'trash', label: t('trash.move'), onChoose: onTrash },
        { id: 'strike', icon: 'leaf', label: t('notes.strike'), onChoose: onStrike },
      ]}
    />
  )
}
