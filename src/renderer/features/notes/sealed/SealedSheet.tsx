import { useState, type ReactNode } from 'react'
import type { NoteOwner } from '#shared/contract/notes.ts'
import type { SealedNote } from '#shared/contract/sealing.ts'
import { useAct } from '#bridge/index.ts'
import { NoteEditor } from '#editor/index.ts'
import { useText, type Text } from '#i18n/index.ts'
import { Button, ErrorNotice, Icon, Menu, ReadError } from '#ui/index.ts'
import { KeptLine } from '../KeptLine.tsx'
import { openSources, type NotePlace, type OpenSources } from '../noteSources.ts'
import { useNoteInHand } from '../useNoteInHand.ts'

type SealedSheetProps = {
  readonly note: SealedNote
  readonly owner: NoteOwner
  readonly place: NotePlace
  readonly onClose: () => void
}

/** Next steps are rows of their own, which no seal covers: none is made here. */
const withoutSteps =
  (place: NotePlace) =>
  (text: Text): OpenSources => {
    const open = openSources(place, text)
    return { ...open, sources: { ...open.sources, makesSteps: false } }
  }

/** A sealed note that was opened: read and written like any other, sealed again with every save, shut when it is left. */
export const SealedSheet = ({ note, owner, place, onClose }: SealedSheetProps): ReactNode => {
  const { t } = useText()
  const { noteId, title } = note
  const [sourcesFrom] = useState(() => withoutSteps(place))
  const unsealing = useAct('sealing.unseal')
  const { opening, openAnew } = useNoteInHand({
    owner,
    layer: 'private',
    place,
    sealed: noteId,
    label: t('notes.sealed.label', { title }),
    sourcesFrom,
  })
  const unseal = async (): Promise<void> => {
    if (opening.kind === 'open' && !(await opening.inHand.keeper.keepNow())) return
    const { ok } = await unsealing.run({ noteId })
    if (ok) onClose()
  }
  return (
    <>
      <header className="note-head sealed-head">
        <span className="note-layer">
          <Icon name="bud" /> {title}
        </span>
        <span className="spacer" />
        {opening.kind === 'open' && <KeptLine inHand={opening.inHand} />}
        <Button size="small" look="soft" onPress={onClose}>
          {t('notes.sealed.close')}
        </Button>
        <Menu
          label={t('notes.sealed.more', { title })}
          entries={[
            {
              id: 'unseal',
              icon: 'leaf',
              label: t('notes.sealed.unseal'),
              onChoose: () => void unseal(),
            },
          ]}
        />
      </header>
      <ErrorNotice error={unsealing.error} />
      {opening.kind === 'open' && <NoteEditor note={opening.inHand.note} autoFocus />}
      {opening.kind === 'refused' && (
        <div className="note-refused">
          <ReadError error={opening.error} onAgain={openAnew} />
        </div>
      )}
    </>
  )
}
