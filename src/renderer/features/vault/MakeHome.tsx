import { useState, type FormEvent, type ReactNode } from 'react'
import type { RestorePreview } from '#shared/contract/backup.ts'
import type { OpenVault } from '#shared/contract/vault.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { KeepWords } from '#ui/secrets/index.ts'
import { Button, ErrorNotice, ProgressLine } from '#ui/index.ts'
import { NewVaultForm } from './NewVaultForm.tsx'
import { useNewVault } from './newVaultOf.ts'

type MakeHomeProps = {
  readonly preview: RestorePreview
  readonly onOpened: (vault: OpenVault) => void
  readonly onBack: () => void
  /** What is in it, above the questions. */
  readonly children: ReactNode
}

/** A folder, a name and a passphrase for what a preview holds; then its new words, and one is in. */
export const MakeHome = ({ preview, onOpened, onBack, children }: MakeHomeProps): ReactNode => {
  const { t } = useText()
  const vault = useNewVault(preview, false)
  const open = useAct('vault.open')
  const [opened, setOpened] = useState<{ readonly vault: OpenVault; readonly words: readonly string[] }>()
  const isBusy = vault.restore.isBusy || open.isBusy

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const restored = isBusy ? undefined : await vault.run()
    if (restored?.ok !== true || vault.place === undefined) return
    // Opened at once: the new words can then be proven against it.
    const answer = await open.run({ folder: vault.place.token, passphrase: vault.passphrase })
    if (answer.ok) setOpened({ vault: answer.value, words: restored.value.words })
  }
  if (opened !== undefined) {
    return (
      <div className="stack">
        <h2>{t('vault.restore.newWords')}</h2>
        <p className="second">{t('vault.restore.newWordsSays')}</p>
        <KeepWords words={opened.words} vaultName={opened.vault.name} onDone={() => onOpened(opened.vault)} />
      </div>
    )
  }
  return (
    <form className="stack restore-door" onSubmit={(event) => void submit(event)}>
      {children}
      <h2>{t('vault.door.make')}</h2>
      <NewVaultForm vault={vault} />
      <ErrorNotice error={vault.restore.error ?? open.error} />
      {isBusy && (
        <ProgressLine
          progress={vault.restore.progress ?? open.progress}
          {...(open.isBusy ? { label: t('vault.door.opening') } : {})}
        />
      )}
      <div className="across">
        {vault.restore.isBusy ? (
          <Button onPress={vault.restore.cancel}>{t('ui.stop')}</Button>
        ) : (
          <>
            <Button look="prime" type="submit" isBusy={isBusy} isDisabled={!vault.isReady}>
              {t('vault.door.next')}
            </Button>
            <Button look="quiet" isDisabled={isBusy} onPress={onBack}>
              {t('ui.back')}
            </Button>
          </>
        )}
      </div>
    </form>
  )
}
