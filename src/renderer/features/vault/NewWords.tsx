import { useState, type FormEvent, type ReactNode } from 'react'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { KeepWords } from '#ui/secrets/index.ts'
import { Button, Dialog, ErrorNotice, PassphraseField, ProgressLine } from '#ui/index.ts'

type NewWordsProps = { readonly vaultName: string; readonly onClose: () => void }

const formId = 'new-words'

/** New recovery words: the passphrase once more, then the sheet, then three of them typed back. */
export const NewWords = ({ vaultName, onClose }: NewWordsProps): ReactNode => {
  const { t } = useText()
  const [passphrase, setPassphrase] = useState('')
  const [words, setWords] = useState<readonly string[]>()
  const make = useAct('vault.newWords')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (passphrase === '' || make.isBusy) return
    const answer = await make.run({ passphrase })
    if (answer.ok) setWords(answer.value.words)
  }
  if (words !== undefined) {
    return (
      <Dialog isOpen isWide mustAnswer onClose={onClose} title={t('vault.newWords.shown')}>
        <KeepWords words={words} vaultName={vaultName} onDone={onClose} />
      </Dialog>
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      mustAnswer={make.isBusy}
      title={t('vault.newWords.title')}
      says={t('vault.newWords.says')}
      acts={
        <>
          <Button look="quiet" isDisabled={make.isBusy} onPress={onClose}>
            {t('vault.newWords.keep')}
          </Button>
          <Button type="submit" form={formId} isBusy={make.isBusy} isDisabled={passphrase === ''}>
            {t('vault.newWords.act')}
          </Button>
        </>
      }
    >
      <form id={formId} className="stack asks" onSubmit={(event) => void submit(event)}>
        <PassphraseField
          label={t('vault.newWords.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
          isTried={make.isBusy}
        />
        {make.isBusy && <ProgressLine progress={make.progress} />}
        <ErrorNotice error={make.error} />
      </form>
    </Dialog>
  )
}
