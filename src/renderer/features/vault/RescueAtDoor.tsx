import { useState, type FormEvent, type ReactNode } from 'react'
import type { RescuePreview } from '#shared/contract/backup.ts'
import type { OpenVault } from '#shared/contract/vault.ts'
import type { PathToken } from '#shared/ids.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { WordsEntry } from '#ui/secrets/index.ts'
import {
  Button,
  DoorLayout,
  ErrorNotice,
  Notice,
  PassphraseField,
  ProgressLine,
  TextLink,
} from '#ui/index.ts'
import { useTypedSecret, type SecretKind } from './backupSecret.ts'
import { useDiscarded } from './discarded.ts'
import { MakeHome } from './MakeHome.tsx'
import { PreviewTable } from './PreviewTable.tsx'
import { missingLines } from './missingLines.ts'
import './vault.css'

type RescueAtDoorProps = {
  readonly vault: { readonly folder: PathToken; readonly name: string }
  /** What is asked for first. */
  readonly by: SecretKind
  readonly onOpened: (vault: OpenVault) => void
  readonly onBack: () => void
  readonly onRestore: () => void
}

/** A vault that does not open any more: what can still be read of it becomes a new vault, and what cannot is listed. */
export const RescueAtDoor = ({ vault, by, onOpened, onBack, onRestore }: RescueAtDoorProps): ReactNode => {
  const { t } = useText()
  const [found, setFound] = useState<RescuePreview>()
  useDiscarded(found?.preview)
  return (
    <DoorLayout title={t('vault.rescue.title')} says={t('vault.rescue.says')} isClosed>
      {found === undefined ? (
        <Read vault={vault} by={by} onFound={setFound} onBack={onBack} onRestore={onRestore} />
      ) : (
        <MakeHome preview={found.preview} onOpened={onOpened} onBack={() => setFound(undefined)}>
          <Found found={found} onRestore={onRestore} />
        </MakeHome>
      )}
    </DoorLayout>
  )
}

type ReadProps = Pick<RescueAtDoorProps, 'vault' | 'by' | 'onBack' | 'onRestore'> & {
  readonly onFound: (found: RescuePreview) => void
}

const Read = ({ vault, by, onFound, onBack, onRestore }: ReadProps): ReactNode => {
  const { t } = useText()
  const typed = useTypedSecret(by)
  const isByWords = typed.kind === 'words'
  const read = useAct('backup.rescue')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (typed.secret === null || read.isBusy) return
    const answer = await read.run({ folder: vault.folder, secret: typed.secret })
    if (answer.ok) onFound(answer.value)
  }
  return (
    <form className="stack restore-door" onSubmit={(event) => void submit(event)}>
      <p className="overline">{vault.name}</p>
      <h2>{t('vault.rescue.question')}</h2>
      <p className="second">{t('vault.rescue.how')}</p>
      {isByWords ? (
        <WordsEntry typed={typed.words} isDisabled={read.isBusy} autoFocus />
      ) : (
        <PassphraseField
          label={t('lock.passphrase')}
          value={typed.passphrase}
          onChange={typed.setPassphrase}
          isTried={read.isBusy}
          autoFocus
        />
      )}
      <p className="small">
        <TextLink isDisabled={read.isBusy} onPress={() => typed.setKind(isByWords ? 'passphrase' : 'words')}>
          {isByWords ? t('vault.rescue.byPassphrase') : t('lock.sheet')}
        </TextLink>
      </p>
      <ErrorNotice error={read.error} />
      {read.isBusy && <ProgressLine progress={read.progress} />}
      <div className="across">
        {read.isBusy ? (
          <Button onPress={read.cancel}>{t('ui.stop')}</Button>
        ) : (
          <>
            <Button look="prime" type="submit" isDisabled={typed.secret === null}>
              {t('vault.rescue.act')}
            </Button>
            <Button onPress={onRestore}>{t('lock.choose.restore')}</Button>
            <Button look="quiet" onPress={onBack}>
              {t('ui.back')}
            </Button>
          </>
        )}
      </div>
    </form>
  )
}

type FoundProps = { readonly found: RescuePreview; readonly onRestore: () => void }

const Found = ({ found, onRestore }: FoundProps): ReactNode => {
  const text = useText()
  const { t, date } = text
  const missing = missingLines(text, found.missing)
  const { newestBackup, damagedPages } = found
  return (
    <>
      <h2>{t('vault.rescue.found')}</h2>
      <PreviewTable
        preview={found.preview}
        lead={t('vault.rescue.from', { name: found.preview.vaultName, pages: damagedPages })}
      />
      <h2>{t('vault.rescue.missing')}</h2>
      {missing.length === 0 ? (
        <p className="second">{t('vault.rescue.nothingMissing')}</p>
      ) : (
        <ul className="second">
          {missing.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {newestBackup !== null && (
        <Notice>
          {t('vault.rescue.newest', { date: date(newestBackup.madeOn, 'full'), place: newestBackup.label })}
        </Notice>
      )}
      <div className="across">
        <Button onPress={onRestore}>{t('lock.choose.restore')}</Button>
      </div>
    </>
  )
}
