import type { ReactNode } from 'react'
import { useText } from '#i18n/index.ts'
import { Rosette } from '#rosette/index.ts'
import { PrintPage } from '../print/index.ts'
import { withoutSubrosa } from './RecoverySheet.tsx'

type PrintedSheetProps = { readonly words: readonly string[]; readonly vaultName: string }

/** The recovery sheet as it leaves the printer: the words large, how to open a backup, how to keep the page. */
export const PrintedSheet = ({ words, vaultName }: PrintedSheetProps): ReactNode => {
  const { t } = useText()
  return (
    <PrintPage
      overline={t('words.sheet.overline')}
      title={t('words.sheet.title', { name: vaultName })}
      mark={<Rosette members={5} size={94} />}
      foot={t('words.sheet.handling')}
    >
      <ol className="print-words">
        {words.map((word, index) => (
          <li key={`${index + 1} ${word}`}>
            <span className="position numbers">{index + 1}</span>
            <span>{word}</span>
          </li>
        ))}
      </ol>
      <p>{t('words.sheet.what')}</p>
      <hr className="double-rule" />
      <h2>{t('words.sheet.withoutTitle')}</h2>
      <p>{t('words.sheet.without')}</p>
      <pre className="command">{withoutSubrosa}</pre>
      <p>{t('words.sheet.age', { passphrase: words.join('-') })}</p>
    </PrintPage>
  )
}
