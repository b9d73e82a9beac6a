import { useState, type ReactNode } from 'react'
import type { RestorePreview } from '#shared/contract/backup.ts'
import type { OpenVault } from '#shared/contract/vault.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, Dialog, ProgressLine, Section, useCommand } from '#ui/index.ts'
import { BackupError } from './BackupError.tsx'
import { useTypedSecret } from './backupSecret.ts'
import { PreviewTable } from './PreviewTable.tsx'
import { RestoreAsNew } from './RestoreAsNew.tsx'
import { useDiscarded } from './discarded.ts'
import { RestoreHere } from './RestoreHere.tsx'
import { SecretForm } from './SecretForm.tsx'

type Decision = 'none' | 'as-new' | 'here'

/** Restore shows before it does: a look inside, what differs, then the choice where it goes. */
export const RestoreSection = ({ vault }: { readonly vault: OpenVault }): ReactNode => {
  const { t } = useText()
  const [isChoosing, setIsChoosing] = useState(false)
  const [preview, setPreview] = useState<RestorePreview>()
  const [decision, setDecision] = useState<Decision>('none')
  useCommand('open-backup', () => {
    setPreview(undefined)
    setIsChoosing(true)
  })
  useDiscarded(preview)
  return (
    <Section title={t('vault.restore.title')} beside={t('vault.restore.quiet')}>
      {preview === undefined ? (
        <div className="setting first">
          <span className="second">{t('vault.restore.says')}</span>
          <Button onPress={() => setIsChoosing(true)}>{t('vault.restore.open')}</Button>
        </div>
      ) : (
        <>
          <PreviewTable preview={preview} />
          <div className="across restore-acts">
            <Button onPress={() => setDecision('as-new')}>{t('vault.restore.asNew')}</Button>
            {vault.demo === null && (
              <Button onPress={() => setDecision('here')}>{t('vault.restore.here')}</Button>
            )}
            <Button look="quiet" onPress={() => setPreview(undefined)}>
              {t('vault.restore.notNow')}
            </Button>
          </div>
        </>
      )}
      {isChoosing && (
        <LookInside
          onClose={() => setIsChoosing(false)}
          onSeen={(seen) => {
            setIsChoosing(false)
            setPreview(seen)
          }}
        />
      )}
      {preview !== undefined && decision === 'as-new' && (
        <RestoreAsNew
          preview={preview}
          onClose={() => setDecision('none')}
          onDone={() => {
            setDecision('none')
            setPreview(undefined)
          }}
        />
      )}
      {preview !== undefined && decision === 'here' && (
        <RestoreHere
          preview={preview}
          vaultName={vault.name}
          onClose={() => setDecision('none')}
          onDone={() => {
            setDecision('none')
            setPreview(undefined)
          }}
        />
      )}
    </Section>
  )
}

type LookInsideProps = { readonly onClose: () => void; readonly onSeen: (preview: RestorePreview) => void }

const LookInside = ({ onClose, onSeen }: LookInsideProps): ReactNode => {
  const { t } = useText()
  const typed = useTypedSecret()
  const look = useAct('backup.preview')
  const run = async (): Promise<void> => {
    if (typed.ready === null) return
    const answer = await look.run({ file: typed.ready.file.token, secret: typed.ready.secret })
    if (answer.ok) onSeen(answer.value)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      mustAnswer={look.isBusy}
      title={t('vault.restore.title')}
      says={t('vault.restore.says')}
      acts={
        look.isBusy ? (
          <Button onPress={look.cancel}>{t('ui.stop')}</Button>
        ) : (
          <>
            <Button look="quiet" onPress={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button look="prime" isDisabled={typed.ready === null} onPress={() => void run()}>
              {t('vault.restore.look')}
            </Button>
          </>
        )
      }
    >
      <SecretForm typed={typed} isDisabled={look.isBusy} />
      {look.isBusy && <ProgressLine progress={look.progress} />}
      <BackupError error={look.error} />
    </Dialog>
  )
}
