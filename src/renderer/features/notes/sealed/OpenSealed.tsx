import { useState, type ReactNode } from 'react'
import type { SealedNote } from '#shared/contract/sealing.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { FormDialog, PassphraseField } from '#ui/index.ts'

type OpenSealedProps = {
  readonly note: SealedNote
  readonly onOpened: () => void
  readonly onClose: () => void
}

/** Asks for the note's own passphrase. */
export const OpenSealed = ({ note, onOpened, onClose }: OpenSealedProps): ReactNode => {
  const { t } = useText()
  const [passphrase, setPassphrase] = useState('')
  const opening = useAct('sealing.open')
  const submit = async (): Promise<void> => {
    if (passphrase === '') return
    const { ok } = await opening.run({ noteId: note.noteId, passphrase })
    if (ok) onOpened()
    else setPassphrase('')
  }
  return (
    <FormDialog
      title={t('notes.sealed.ask', { title: note.title })}
      keep={t('notes.sealed.act')}
      onKeep={submit}
      onClose={onClose}
      isBusy={opening.isBusy}
      error={opening.error}
    >
      <PassphraseField
        label={t('notes.sealed.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
      />
    </FormDialog>
  )
}
