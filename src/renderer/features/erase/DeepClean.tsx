import { useState, type ReactNode } from 'react'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Button, Dialog, ErrorNotice, PassphraseField, ProgressLine, toast } from '#ui/index.ts'

const formId = 'deep-clean'

/** Writes the vault's file afresh under a new key: the passphrase once more, then how far it has come, and a way to stop. */
export const DeepClean = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const { t } = useText()
  const [passphrase, setPassphrase] = useState('')
  const cleaning = useAct('vault.deepClean')
  const clean = async (): Promise<void> => {
    if (passphrase === '' || cleaning.isBusy) return
    if (!(await cleaning.run({ passphrase })).ok) return
    toast(t('erase.deep.done'))
    onClose()
  }
  return (
    <Dialog
      isOpen
      mustAnswer={cleaning.isBusy}
      onClose={onClose}
      title={t('erase.deep.title')}
      says={t('erase.deep.says')}
      acts={
        <>
          <Button look="quiet" onPress={cleaning.isBusy ? cleaning.cancel : onClose}>
            {t(cleaning.isBusy ? 'erase.deep.stop' : 'erase.deep.later')}
          </Button>
          <Button type="submit" form={formId} isBusy={cleaning.isBusy} isDisabled={passphrase === ''}>
            {t('erase.deep.act')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="stack asks"
        onSubmit={(event) => {
          event.preventDefault()
          void clean()
        }}
      >
        <PassphraseField
          label={t('erase.deep.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          isTried={cleaning.isBusy}
        />
        {cleaning.isBusy && <ProgressLine progress={cleaning.progress} />}
        <ErrorNotice error={cleaning.error} />
      </form>
    </Dialog>
  )
}
