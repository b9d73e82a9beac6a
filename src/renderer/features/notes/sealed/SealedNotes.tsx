import { useState, type ReactNode } from 'react'
import type { NoteOwner } from '#shared/contract/notes.ts'
import type { SealedNote } from '#shared/contract/sealing.ts'
import { useCall } from '#bridge/index.ts'
import { useToTrash } from '#features/trash/index.ts'
import { useText } from '#i18n/index.ts'
import { Icon, Menu } from '#ui/index.ts'
import { OpenSealed } from './OpenSealed.tsx'

type SealedNotesProps = { readonly owner: NoteOwner; readonly onOpened: (note: SealedNote) => void }

/** What lies sealed here, by the titles their owner chose; nothing of it is read before its passphrase was given. */
export const SealedNotes = ({ owner, onOpened }: SealedNotesProps): ReactNode => {
  const { t } = useText()
  const [asked, setAsked] = useState<SealedNote>()
  const toTrash = useToTrash()
  const notes = useCall('sealing.list', { owner }).value ?? []
  if (notes.length === 0) return null
  return (
    <div className="sealed-notes">
      <h3 className="overline">{t('notes.sealed.here')}</h3>
      <ul>
        {notes.map((note) => (
          <li key={note.noteId}>
            <Icon name="bud" />
            <button
              type="button"
              className="sealed-title"
              aria-label={t('notes.sealed.open', { title: note.title })}
              onClick={() => setAsked(note)}
            >
              {note.title}
            </button>
            <Menu
              label={t('notes.sealed.more', { title: note.title })}
              entries={[
                {
                  id: 'trash',
                  icon: 'trash',
                  label: t('trash.move'),
                  onChoose: () => void toTrash({ table: 'note', id: note.noteId }),
                },
              ]}
            />
          </li>
        ))}
      </ul>
      {asked !== undefined && (
        <OpenSealed
          note={asked}
          onOpened={() => {
            setAsked(undefined)
            onOpened(asked)
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  )
}
