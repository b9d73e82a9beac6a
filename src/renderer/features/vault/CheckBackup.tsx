import { useState, type ReactNode } from 'react'
import type { CallOutput } from '#shared/contract/index.ts'
import type { PlainDate } from '#shared/dates.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, Dialog, ProgressLine } from '#ui/index.ts'
import { BackupError } from './BackupError.tsx'
import { useTypedSecret } from './backupSecret.ts'
import { contentsWords } from './contents.ts'
import { SecretForm } from './SecretForm.tsx'

/** "Open and check one": proves any backup at any time, and changes nothing. */
export const CheckBackup = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const text = useText()
  const { t, date } = text
  const typed = useTypedSecret()
  const check = useAct('backup.check')
  const [found, setFound] = useState<CallOutput<'backup.check'>>()

  const run = async (): Promise<void> => {
    if (typed.ready === null) return
    const answer = await check.run({ file: typed.ready.file.token, secret: typed.ready.secret })
    if (answer.ok) setFound(answer.value)
  }

  if (found !== undefined) {
    // An instant begins with its day.
    const madeOn = found.madeAt.slice(0, 10) as PlainDate
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={t('vault.check.done')}
        says={
          <>
            {t('vault.check.what', {
              date: date(madeOn, 'full'),
              name: found.vaultName,
              contents: contentsWords(text, found.rows),
            })}{' '}
            {found.known ? t('vault.check.known') : t('vault.check.foreign')}
          </>
        }
        acts={
          <Button look="prime" autoFocus onPress={onClose}>
            {t('vault.receipt.done')}
          </Button>
        }
      />
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      mustAnswer={check.isBusy}
      title={t('vault.check.title')}
      says={t('vault.check.says')}
      acts={
        check.isBusy ? (
          <Button onPress={check.cancel}>{t('ui.stop')}</Button>
        ) : (
          <>
            <Button look="quiet" onPress={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button look="prime" isDisabled={typed.ready === null} onPress={() => void run()}>
              {t('vault.check.act')}
            </Button>
          </>
        )
      }
    >
      <SecretForm typed={typed} isDisabled={check.isBusy} />
      {check.isBusy && <ProgressLine progress={check.progress} />}
      <BackupError error={check.error} />
    </Dialog>
  )
}
