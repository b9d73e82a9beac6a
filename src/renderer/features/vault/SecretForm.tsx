import type { ReactNode } from 'react'
import { droppedBackups, system } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { WordsEntry } from '#ui/secrets/index.ts'
import { Button, Choice, PassphraseField } from '#ui/index.ts'
import type { TypedSecret } from './backupSecret.ts'

type SecretFormProps = { readonly typed: TypedSecret; readonly isDisabled?: boolean }

/** Which file (chosen, or dropped on the window), and what opens it: a passphrase or the twelve words. */
export const SecretForm = ({ typed, isDisabled = false }: SecretFormProps): ReactNode => {
  const { t } = useText()
  const choose = async (): Promise<void> => {
    const file = await system('chooseBackupFile', {})
    if (file !== null) typed.setFile(file)
  }
  droppedBackups.useDropped(typed.setFile, !isDisabled)
  return (
    <div className="stack asks">
      <div className="setting first">
        <span>
          {t('vault.secret.file')}
          {typed.file !== undefined && (
            <>
              <br />
              <span className="explains path">{typed.file.shownPath}</span>
            </>
          )}
        </span>
        <Button icon="folder" autoFocus isDisabled={isDisabled} onPress={() => void choose()}>
          {typed.file === undefined ? t('vault.secret.choose') : t('vault.secret.other')}
        </Button>
      </div>
      <Choice
        label={t('vault.secret.label')}
        value={typed.kind}
        onChange={typed.setKind}
        isDisabled={isDisabled}
        options={[
          { value: 'words', label: t('vault.secret.words'), explains: t('vault.secret.wordsExplains') },
          {
            value: 'passphrase',
            label: t('vault.secret.passphrase'),
            explains: t('vault.secret.passphraseExplains'),
          },
        ]}
      />
      {typed.kind === 'words' ? (
        <WordsEntry typed={typed.words} isDisabled={isDisabled} />
      ) : (
        <PassphraseField
          label={t('vault.secret.thePassphrase')}
          value={typed.passphrase}
          onChange={typed.setPassphrase}
          isTried={isDisabled}
        />
      )}
    </div>
  )
}
