import { useState, type ReactNode } from 'react'
import type { RestorePreview } from '#shared/contract/backup.ts'
import { useText } from '#i18n/index.ts'
import { KeepWords } from '#ui/secrets/index.ts'
import { Button, Dialog, ErrorNotice, ProgressLine, toast } from '#ui/index.ts'
import { NewVaultForm } from './NewVaultForm.tsx'
import { useNewVault } from './newVaultOf.ts'

type RestoreAsNewProps = {
  readonly preview: RestorePreview
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Into a new vault beside this one, which stays open and as it is. */
export const RestoreAsNew = ({ preview, onClose, onDone }: RestoreAsNewProps): ReactNode => {
  const { t } = useText()
  const vault = useNewVault(preview, true)
  const [words, setWords] = useState<readonly string[]>()
  const { isBusy, error, progress, cancel } = vault.restore

  if (words !== undefined) {
    return (
      <Dialog isOpen isWide mustAnswer onClose={onDone} title={t('vault.newWords.shown')}>
        <KeepWords
          words={words}
          vaultName={vault.name}
          canProve={false}
          onDone={() => {
            toast(t('vault.restore.doneNew'))
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
      mustAnswer={isBusy}
      title={t('vault.restore.asNewTitle')}
      says={t('vault.restore.asNewSays')}
      acts={
        isBusy ? (
          <Button onPress={cancel}>{t('ui.stop')}</Button>
        ) : (
          <>
            <Button look="quiet" onPress={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button
              look="prime"
              isDisabled={!vault.isReady}
              onPress={() => {
                void vault.run().then((answer) => {
                  if (answer?.ok === true) setWords(answer.value.words)
                })
              }}
            >
              {t('vault.restore.asNewAct')}
            </Button>
          </>
        )
      }
    >
      {isBusy ? <ProgressLine progress={progress} /> : <NewVaultForm vault={vault} />}
      <ErrorNotice error={error} />
    </Dialog>
  )
}
