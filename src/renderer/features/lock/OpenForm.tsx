import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Button as AriaButton, Input, Label, TextField } from 'react-aria-components'
import type { OpenVault } from '#shared/contract/vault.ts'
import { useAct } from '#bridge/index.ts'
import { errorSentence, useText } from '#i18n/index.ts'
import { Icon, TextLink } from '#ui/index.ts'
import { isBeyondOpening } from './isBeyondOpening.ts'
import type { Target } from './target.ts'
import { useWait } from './wait.ts'

type OpenFormProps = {
  readonly target: Target
  /** What lies beside a demo. */
  readonly demoPassphrase: string | null
  readonly onOpened: (vault: OpenVault) => void
  readonly onAnother: () => void
  readonly onRescue: () => void
}

/** The passphrase goes from this field straight to the vault process, and is forgotten here when it has answered. */
export const OpenForm = ({
  target,
  demoPassphrase,
  onOpened,
  onAnother,
  onRescue,
}: OpenFormProps): ReactNode => {
  const text = useText()
  const { t, rich } = text
  const [passphrase, setPassphrase] = useState('')
  const open = useAct('vault.open')
  const { seconds, waitFor } = useWait()
  const input = useRef<HTMLInputElement>(null)
  const sentenceId = useId()
  const isWaiting = seconds > 0
  const isRefused = open.error?.code === 'wrong-passphrase'

  const tryWith = async (secret: string): Promise<void> => {
    if (secret === '' || open.isBusy || isWaiting) return
    const answer = await open.run({ folder: target.folder, passphrase: secret })
    if (answer.ok) {
      onOpened(answer.value)
      return
    }
    waitFor(answer.error.plain.waitMs ?? 0)
    input.current?.select()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void tryWith(passphrase)
  }

  const sentence = (): string => {
    if (open.isBusy) return t('lock.opening')
    if (open.error === undefined) return ''
    if (isRefused && isWaiting) return t('lock.wait', { seconds })
    return errorSentence(text, isRefused ? { code: 'wrong-passphrase' } : open.error.plain)
  }

  return (
    <form className="open-form" onSubmit={submit}>
      <TextField
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
        isReadOnly={open.isBusy}
        maxLength={1_024}
        autoComplete="off"
        aria-describedby={sentenceId}
      >
        <Label className="only-read-aloud">{t('lock.passphrase')}</Label>
        <div className="lock-pill">
          <Input ref={input} />
          <AriaButton
            type="submit"
            className="lock-go"
            aria-label={t('lock.open')}
            isDisabled={passphrase === '' || isWaiting || open.isBusy}
          >
            <Icon name="forward" size={18} />
          </AriaButton>
        </div>
      </TextField>
      <p className="small second">
        {rich('lock.forVault', { name: target.name })} <span aria-hidden>·</span>{' '}
        <TextLink onPress={onAnother}>{t('lock.another')}</TextLink>
      </p>
      {demoPassphrase !== null && (
        <p className="small second demo-way">
          {rich('lock.demoOpens', { passphrase: demoPassphrase })} <span aria-hidden>·</span>{' '}
          <TextLink isDisabled={isWaiting || open.isBusy} onPress={() => void tryWith(demoPassphrase)}>
            {t('lock.demoOpen')}
          </TextLink>
        </p>
      )}
      <p className="lock-sentence" id={sentenceId} role="status">
        {sentence()}
      </p>
      {isBeyondOpening(open.error) && (
        <p className="small">
          <TextLink onPress={onRescue}>{t('lock.rescue')}</TextLink>
        </p>
      )}
    </form>
  )
}
