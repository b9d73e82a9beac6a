import { useState, type ReactNode } from 'react'
import type { RestorePreview } from '#shared/contract/backup.ts'
import { dropAllReads, useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { KeepWords, NewPassphrase } from '#ui/secrets/index.ts'
import { Button, Dialog, ErrorNotice, ProgressLine, toast } from '#ui/index.ts'

type RestoreHereProps = {
  readonly preview: RestorePreview
  readonly vaultName: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Over the open vault, which is kept aside first; then new words, shown and proven. */
export const RestoreHere = ({ preview, vaultName, onClose, onDone }: RestoreHereProps): ReactNode => {
  const { t } = useText()
  const [passphrase, setPassphrase] = useState('')
  const [isEnough, setIsEnough] = useState(false)
  const [done, setDone] = useState<{ readonly words: readonly string[]; readonly keptAside: string }>()
  const restore = useAct('backup.restoreHere')

  const run = async (): Promise<void> => {
    const answer = await restore.run({ previewId: preview.previewId, passphrase })
    if (!answer.ok) return
    dropAllReads()
    setDone(answer.value)
  }
  if (done !== undefined) {
    return (
      <Dialog
        isOpen
        isWide
        mustAnswer
        onClose={onDone}
        title={t('vault.restore.newWords')}
        says={t('vault.restore.newWordsSays')}
      >
        <KeepWords
          words={done.words}
          vaultName={vaultName}
          onDone={() => {
            toast(t('vault.restore.doneHere', { path: done.keptAside }))
            onDone()
          }}
        />
      </Dialog>
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      mustAnswer={restore.isBusy}
      title={t('vault.restore.hereTitle')}
      says={t('vault.restore.hereSays')}
      acts={
        restore.isBusy ? (
          <Button onPress={restore.cancel}>{t('ui.stop')}</Button>
        ) : (
          <>
            <Button look="quiet" onPress={onClose}>
              {t('vault.restore.hereKeep')}
            </Button>
            <Button isDisabled={!isEnough} onPress={() => void run()}>
              {t('vault.restore.hereAct')}
            </Button>
          </>
        )
      }
    >
      {restore.isBusy ? (
        <ProgressLine progress={restore.progress} />
      ) : (
        <NewPassphrase
          label={t('vault.restore.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          onGrade={setIsEnough}
          about={[vaultName]}
          autoFocus
        />
      )}
      <ErrorNotice error={restore.error} />
    </Dialog>
  )
}
