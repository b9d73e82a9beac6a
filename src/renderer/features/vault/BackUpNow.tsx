import { useState, type ReactNode } from 'react'
import type { BackupReceipt } from '#shared/contract/backup.ts'
import { system, useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { NewPassphrase } from '#ui/secrets/index.ts'
import { Button, Choice, Dialog, ErrorNotice, ProgressLine, toast } from '#ui/index.ts'
import { contentsWords } from './contents.ts'

type Protection = 'words' | 'passphrase'

/** What opens it, where it goes, how far it is, and what has been proven. */
export const BackUpNow = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const text = useText()
  const { t } = text
  const [protection, setProtection] = useState<Protection>('words')
  const [passphrase, setPassphrase] = useState('')
  const [isEnough, setIsEnough] = useState(false)
  const [receipt, setReceipt] = useState<BackupReceipt>()
  const create = useAct('backup.create')

  const make = async (): Promise<void> => {
    const place = await system('saveBackupAs', {})
    if (place === null) return
    const answer = await create.run({
      to: place.token,
      protection: protection === 'words' ? { kind: 'words' } : { kind: 'passphrase', passphrase },
    })
    if (answer.ok) setReceipt(answer.value)
    else if (answer.error.code === 'cancelled') {
      toast(t('vault.create.cancelled'))
      onClose()
    }
  }

  if (receipt !== undefined) {
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={t('vault.receipt.title')}
        says={t('vault.receipt.what', {
          path: receipt.shownPath,
          contents: contentsWords(text, receipt.rows),
        })}
        acts={
          <Button look="prime" onPress={onClose} autoFocus>
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
      mustAnswer={create.isBusy}
      title={t('vault.create.title')}
      {...(create.isBusy ? {} : { says: t('vault.create.says') })}
      acts={
        create.isBusy ? (
          <Button onPress={create.cancel}>{t('ui.stop')}</Button>
        ) : (
          <>
            <Button look="quiet" onPress={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button
              look="prime"
              isDisabled={protection === 'passphrase' && !isEnough}
              onPress={() => void make()}
            >
              {t('vault.create.act')}
            </Button>
          </>
        )
      }
    >
      {create.isBusy ? (
        <ProgressLine progress={create.progress} />
      ) : (
        <div className="stack asks">
          <Choice
            label={t('vault.create.says')}
            hideLabel
            value={protection}
            onChange={setProtection}
            options={[
              { value: 'words', label: t('vault.create.words'), explains: t('vault.create.wordsExplains') },
              {
                value: 'passphrase',
                label: t('vault.create.passphrase'),
                explains: t('vault.create.passphraseExplains'),
              },
            ]}
          />
          {protection === 'passphrase' && (
            <NewPassphrase
              label={t('vault.create.newPassphrase')}
              value={passphrase}
              onChange={setPassphrase}
              onGrade={setIsEnough}
              autoFocus
            />
          )}
          <ErrorNotice error={create.error} />
        </div>
      )}
    </Dialog>
  )
}
