import { useState, type FormEvent, type ReactNode } from 'react'
import type { CallOutput } from '#shared/contract/index.ts'
import type { OpenVault } from '#shared/contract/vault.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { KeepWords, NewPassphrase } from '#ui/secrets/index.ts'
import { Button, Choice, Dialog, ErrorNotice, PassphraseField, ProgressLine, toast } from '#ui/index.ts'
import { OldCopies } from './OldCopies.tsx'

type ChangePassphraseProps = { readonly vault: OpenVault; readonly onClose: () => void }
type Changed = CallOutput<'vault.changePassphrase'>

const formId = 'change-passphrase'

/** Asks whether somebody might know the old one; if so, words and key are new as well, and old copies are named. */
export const ChangePassphrase = ({ vault, onClose }: ChangePassphraseProps): ReactNode => {
  const { t } = useText()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [isEnough, setIsEnough] = useState(false)
  const [mayBeKnown, setMayBeKnown] = useState<'no' | 'yes'>('no')
  const [changed, setChanged] = useState<Changed>()
  const change = useAct('vault.changePassphrase')

  const finish = (result: Changed): void => {
    if (result.oldCopies.length > 0) setChanged({ ...result, words: null })
    else {
      toast(t('vault.change.done'))
      onClose()
    }
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!isEnough || current === '' || change.isBusy) return
    const answer = await change.run({ current, next, oldMayBeKnown: mayBeKnown === 'yes' })
    if (!answer.ok) return
    if (answer.value.words === null) finish(answer.value)
    else setChanged(answer.value)
  }

  if (changed !== undefined) {
    return changed.words === null ? (
      <OldCopies copies={changed.oldCopies} onClose={onClose} />
    ) : (
      <Dialog isOpen isWide mustAnswer onClose={onClose} title={t('vault.newWords.shown')}>
        <KeepWords words={changed.words} vaultName={vault.name} onDone={() => finish(changed)} />
      </Dialog>
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      mustAnswer={change.isBusy}
      title={t('vault.change.title')}
      acts={
        <>
          <Button look="quiet" isDisabled={change.isBusy} onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button
            look="prime"
            type="submit"
            form={formId}
            isBusy={change.isBusy}
            isDisabled={!isEnough || current === ''}
          >
            {t('vault.change.act')}
          </Button>
        </>
      }
    >
      <form id={formId} className="stack asks" onSubmit={(event) => void submit(event)}>
        <PassphraseField
          label={t('vault.change.current')}
          value={current}
          onChange={setCurrent}
          autoFocus
          isTried={change.isBusy}
        />
        <NewPassphrase
          label={t('vault.change.next')}
          value={next}
          onChange={setNext}
          onGrade={setIsEnough}
          about={[vault.name, vault.me.name]}
          isDisabled={change.isBusy}
        />
        <Choice
          label={t('vault.change.known')}
          value={mayBeKnown}
          onChange={setMayBeKnown}
          isDisabled={change.isBusy}
          options={[
            { value: 'no', label: t('vault.change.no'), explains: t('vault.change.noExplains') },
            { value: 'yes', label: t('vault.change.yes'), explains: t('vault.change.yesExplains') },
          ]}
        />
        {change.isBusy && <ProgressLine progress={change.progress} />}
        <ErrorNotice error={change.error} />
      </form>
    </Dialog>
  )
}
