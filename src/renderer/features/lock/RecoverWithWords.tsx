import { useState, type FormEvent, type ReactNode } from 'react'
import type { OpenVault } from '#shared/contract/vault.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { NewPassphrase, useTypedWords, WordsEntry } from '#ui/secrets/index.ts'
import { Button, DoorLayout, ErrorNotice, ProgressLine, TextLink } from '#ui/index.ts'
import { isBeyondOpening } from './isBeyondOpening.ts'
import type { Target } from './target.ts'

type RecoverWithWordsProps = {
  readonly target: Target
  readonly onOpened: (vault: OpenVault) => void
  readonly onBack: () => void
  readonly onRescue: () => void
}

/** The sheet opens the vault: twelve words first, then a new passphrase, then one is in. */
export const RecoverWithWords = ({
  target,
  onOpened,
  onBack,
  onRescue,
}: RecoverWithWordsProps): ReactNode => {
  const { t } = useText()
  const typed = useTypedWords()
  const [hasWords, setHasWords] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [isEnough, setIsEnough] = useState(false)
  const open = useAct('vault.openWithWords')

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!hasWords) {
      setHasWords(typed.isComplete)
      return
    }
    if (!isEnough || open.isBusy) return
    const answer = await open.run({ folder: target.folder, words: typed.text, newPassphrase: passphrase })
    if (answer.ok) onOpened(answer.value)
    // Words that do not fit are corrected in the words, not in the passphrase.
    else if (answer.error.reason?.startsWith('words') === true) setHasWords(false)
  }

  return (
    <DoorLayout title={t('lock.recover.panelTitle')} says={t('lock.recover.panelSays')} isClosed>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <p className="overline">{target.name}</p>
        <h2>{hasWords ? t('lock.recover.newTitle') : t('lock.recover.title')}</h2>
        {hasWords ? (
          <>
            <p className="second">{t('lock.recover.newSays')}</p>
            <NewPassphrase
              label={t('words.new.label')}
              value={passphrase}
              onChange={setPassphrase}
              onGrade={setIsEnough}
              about={[target.name]}
              isDisabled={open.isBusy}
              autoFocus
            />
          </>
        ) : (
          <WordsEntry typed={typed} autoFocus />
        )}
        <ErrorNotice error={open.error} />
        {isBeyondOpening(open.error) && (
          <p className="small">
            <TextLink onPress={onRescue}>{t('lock.rescue')}</TextLink>
          </p>
        )}
        {open.isBusy && <ProgressLine progress={open.progress} />}
        <div className="across">
          <Button
            look="prime"
            type="submit"
            isBusy={open.isBusy}
            isDisabled={hasWords ? !isEnough : !typed.isComplete}
          >
            {hasWords ? t('lock.recover.open') : t('lock.recover.next')}
          </Button>
          <Button look="quiet" onPress={hasWords ? () => setHasWords(false) : onBack}>
            {hasWords ? t('lock.recover.backToWords') : t('ui.back')}
          </Button>
        </div>
      </form>
    </DoorLayout>
  )
}
