import { useState, type ReactNode } from 'react'
import type { NoteId } from '#shared/ids.ts'
import { useAct, useCall } from '#bridge/index.ts'
import { offerAfterErasing } from '#features/erase/index.ts'
import { useText } from '#i18n/index.ts'
import { NewPassphrase } from '#ui/secrets/index.ts'
import { Field, FormDialog, Notice, toast } from '#ui/index.ts'

type SealDialogProps = {
  readonly noteId: NoteId
  /** All of it is kept, and this is how it is kept. */
  readonly rev: number
  readonly onClose: () => void
}

/** Before a note goes under its own passphrase: what goes, what stays, and that nothing else will ever open it. */
export const SealDialog = ({ noteId, rev, onClose }: SealDialogProps): ReactNode => {
  const { t } = useText()
  const [title, setTitle] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [isEnough, setIsEnough] = useState(false)
  const sealing = useAct('sealing.seal')
  // What a copy made before still holds is the same as when the note is struck.
  const before = useCall('erase.preview', { act: 'strike', noteId }).value
  const copies = before === undefined ? 0 : before.copies.length + before.keptAside.length
  const submit = async (): Promise<void> => {
    const { ok } = await sealing.run({ noteId, baseRev: rev, title, passphrase })
    if (!ok) return
    toast(t('notes.seal.done'))
    onClose()
    offerAfterErasing({
      copies: before?.mayReplaceCopies === true,
      deepClean: before?.isFileLarge === true,
    })
  }
  return (
    <FormDialog
      title={t('notes.seal.title')}
      says={t('notes.seal.says')}
      keep={t('notes.seal.act')}
      onKeep={submit}
      onClose={onClose}
      isBusy={sealing.isBusy}
      unavailable={title.trim() === '' || !isEnough ? t('notes.seal.needs') : undefined}
      error={sealing.error}
    >
      <Field label={t('notes.seal.name')} value={title} onChange={setTitle} maxLength={200} autoFocus />
      <NewPassphrase
        label={t('notes.seal.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        onGrade={setIsEnough}
        about={[title]}
        isDisabled={sealing.isBusy}
      />
      <Notice>{t('notes.seal.loses')}</Notice>
      {copies > 0 && <p className="small second">{t('erase.copies', { n: copies })}</p>}
    </FormDialog>
  )
}
