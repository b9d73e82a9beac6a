import { useState, type ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { Button } from '../Button.tsx'
import { ErrorNotice, Notice } from '../Notice.tsx'
import { usePrint } from '../print/index.ts'
import { PrintedSheet } from './PrintedSheet.tsx'
import { ProveWords } from './ProveWords.tsx'
import { RecoverySheet } from './RecoverySheet.tsx'

type KeepWordsProps = {
  readonly words: readonly string[]
  readonly vaultName: string
  readonly onDone: () => void
  /** A vault that is not open cannot be asked: then the sheet alone is shown. */
  readonly canProve?: boolean
}

/** New words: first the sheet, then three of them typed back; only then is it done. */
export const KeepWords = ({ words, vaultName, onDone, canProve = true }: KeepWordsProps): ReactNode => {
  const { t } = useText()
  const [isProving, setIsProving] = useState(false)
  const [isSaved, setIsSaved] = useState(false)
  const { print, isPrinting, error } = usePrint(() => setIsSaved(true))
  if (isProving) return <ProveWords onProven={onDone} onShowAgain={() => setIsProving(false)} />
  return (
    <div className="stack keep-words">
      <RecoverySheet words={words} vaultName={vaultName} />
      <p className="small second">{t('words.sheet.once')}</p>
      <div className="across">
        <Button
          look="prime"
          autoFocus
          onPress={() => {
            if (canProve) setIsProving(true)
            else onDone()
          }}
        >
          {t('words.sheet.have')}
        </Button>
        <Button icon="print" onPress={() => print('printer')}>
          {t('words.sheet.print')}
        </Button>
        <Button look="quiet" isBusy={isPrinting} onPress={() => print('pdf')}>
          {t('words.sheet.pdf')}
        </Button>
      </div>
      {isSaved && <Notice icon="check">{t('words.sheet.saved')}</Notice>}
      <ErrorNotice error={error} />
      {isPrinting && <PrintedSheet words={words} vaultName={vaultName} />}
    </div>
  )
}
