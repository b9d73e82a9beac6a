import { useState, type ReactNode } from 'react'
import type { CallOutput } from '#shared/contract/index.ts'
import { flushDrafts, useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { FormDialog, PassphraseField } from '#ui/index.ts'

type TakeBackProps = {
  readonly onBack: (back: CallOutput<'lending.end'>) => void
  readonly onClose: () => void
}

/** The passphrase goes straight to the vault process, and is forgotten here when it has answered. */
export const TakeBack = ({ onBack, onClose }: TakeBackProps): ReactNode => {
  const { t } = useText()
  const [passphrase, setPassphrase] = useState('')
  const ending = useAct('lending.end')
  const submit = async (): Promise<void> => {
    if (passphrase === '') return
    await flushDrafts()
    const answer = await ending.run({ passphrase })
    if (answer.ok) onBack(answer.value)
    else setPassphrase('')
  }
  return (
    <FormDialog
      title={t('lending.back.title')}
      says={t('lending.back.says')}
      keep={t('lending.back')}
      onKeep={submit}
      onClose={onClose}
      isBusy={ending.isBusy}
      error={ending.error}
    >
      <PassphraseField label={t('lock.passphrase')} value={passphrase} onChange={setPassphrase} autoFocus />
      <p className="small second" role="status">
        {ending.isBusy && t('lending.back.opening')}
      </p>
    </FormDialog>
  )
}
