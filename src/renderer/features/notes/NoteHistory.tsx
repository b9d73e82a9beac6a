import { useState, type ReactNode } from 'react'
import type { NoteVersionSummary, NoteView } from '#shared/contract/notes.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, classes, Dialog, ErrorNotice } from '#ui/index.ts'
import { NoteComparison } from './NoteComparison.tsx'

type NoteHistoryProps = {
  /** As it is stored now, all its text kept. */
  readonly note: NoteView
  readonly hue: number
  readonly onClose: () => void
}

/** How a note read before: its versions, what has changed since each, and the way back. */
export const NoteHistory = ({ note, hue, onClose }: NoteHistoryProps): ReactNode => {
  const { t } = useText()
  const versions = useCall('notes.versions', { noteId: note.id })
  const [chosenId, setChosenId] = useState<NoteVersionSummary['id'] | null>(null)
  const restoring = useAct('notes.restoreVersion')
  const earlier = versions.value?.filter(({ isNow }) => !isNow)
  const chosen = earlier?.find(({ id }) => id === chosenId) ?? earlier?.[0]
  const version = useCall('notes.version', chosen === undefined ? null : { versionId: chosen.id })
  const restore = async (): Promise<void> => {
    if (chosen === undefined) return
    const { ok } = await restoring.run({ versionId: chosen.id, baseRev: note.rev })
    if (ok) onClose()
  }
  return (
    <Dialog
      isOpen
      isWide
      onClose={onClose}
      title={t('notes.history.title')}
      says={t(earlier?.length === 0 ? 'notes.history.none' : 'notes.history.says')}
      acts={
        <>
          <Button look="quiet" autoFocus onPress={onClose}>
            {t('ui.close')}
          </Button>
          {chosen !== undefined && (
            <Button isBusy={restoring.isBusy} onPress={() => void restore()}>
              {t('notes.history.restore')}
            </Button>
          )}
        </>
      }
    >
      <div className="note-history">
        <Versions versions={earlier ?? []} chosen={chosen?.id} onChoose={setChosenId} />
        <div
          className="note-history-text"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
          tabIndex={0}
          role="region"
          aria-label={t('notes.history.compared')}
        >
          {version.value !== undefined && (
            <NoteComparison before={version.value.doc} after={note.doc} hue={hue} />
          )}
        </div>
      </div>
      <ErrorNotice error={versions.error ?? version.error ?? restoring.error} />
    </Dialog>
  )
}

type VersionsProps = {
  readonly versions: readonly NoteVersionSummary[]
  readonly chosen: NoteVersionSummary['id'] | undefined
  readonly onChoose: (id: NoteVersionSummary['id']) => void
}

const Versions = ({ versions, chosen, onChoose }: VersionsProps): ReactNode => {
  const text = useText()
  const { t } = text
  return (
    <ol className="note-versions" aria-label={t('notes.history.versions')}>
      {versions.map(({ id, madeOn, words }) => (
        <li key={id}>
          <button
            type="button"
            className={classes('note-version', id === chosen && 'here')}
            aria-current={id === chosen}
            onClick={() => onChoose(id)}
          >
            {text.date(madeOn, 'weekday')}
            <span className="small third">{t('notes.history.words', { n: words })}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
