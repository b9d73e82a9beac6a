import { useState, type FormEvent, type ReactNode } from 'react'
import type { RestorePreview } from '#shared/contract/backup.ts'
import type { OpenVault } from '#shared/contract/vault.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, DoorLayout, ProgressLine } from '#ui/index.ts'
import { BackupError } from './BackupError.tsx'
import { useTypedSecret } from './backupSecret.ts'
import { useDiscarded } from './discarded.ts'
import { MakeHome } from './MakeHome.tsx'
import { PreviewTable } from './PreviewTable.tsx'
import { SecretForm } from './SecretForm.tsx'
import './vault.css'

type RestoreAtDoorProps = {
  readonly onOpened: (vault: OpenVault) => void
  readonly onBack: () => void
}

/** A fresh computer: a backup file and what opens it, a look, a home for it, new words, and one is in. */
export const RestoreAtDoor = ({ onOpened, onBack }: RestoreAtDoorProps): ReactNode => {
  const { t } = useText()
  const [preview, setPreview] = useState<RestorePreview>()
  useDiscarded(preview)
  return (
    <DoorLayout title={t('vault.door.title')} says={t('vault.door.says')} isClosed>
      {preview === undefined ? (
        <Look onSeen={setPreview} onBack={onBack} />
      ) : (
        <MakeHome preview={preview} onOpened={onOpened} onBack={() => setPreview(undefined)}>
          <h2>{t('vault.door.inside')}</h2>
          <PreviewTable preview={preview} />
        </MakeHome>
      )}
    </DoorLayout>
  )
}

type LookProps = { readonly onSeen: (preview: RestorePreview) => void; readonly onBack: () => void }

const Look = ({ onSeen, onBack }: LookProps): ReactNode => {
  const { t } = useText()
  const typed = useTypedSecret()
  const look = useAct('backup.preview')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (typed.ready === null || look.isBusy) return
    const answer = await look.run({ file: typed.ready.file.token, secret: typed.ready.secret })
    if (answer.ok) onSeen(answer.value)
  }
  return (
    <form className="stack restore-door" onSubmit={(event) => void submit(event)}>
      <h2>{t('vault.door.question')}</h2>
      <SecretForm typed={typed} isDisabled={look.isBusy} />
      <BackupError error={look.error} />
      {look.isBusy && <ProgressLine progress={look.progress} />}
      <div className="across">
        {look.isBusy ? (
          <Button onPress={look.cancel}>{t('ui.stop')}</Button>
        ) : (
          <>
            <Button look="prime" type="submit" isDisabled={typed.ready === null}>
              {t('vault.restore.look')}
            </Button>
            <Button look="quiet" onPress={onBack}>
              {t('ui.back')}
            </Button>
          </>
        )}
      </div>
    </form>
  )
}
