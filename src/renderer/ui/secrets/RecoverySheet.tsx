import type { ReactNode } from 'react'
import { useText } from '#i18n/index.ts'

/** Opens a backup with nothing of ours. */
export const withoutSubrosa = 'age -d NAME.subrosa-backup | zstd -d > vault.sqlite'

type RecoverySheetProps = {
  readonly words: readonly string[]
  readonly vaultName: string
}

/** The printable page: twelve numbered words in two columns, what they open, and how to open a backup without the app. */
export const RecoverySheet = ({ words, vaultName }: RecoverySheetProps): ReactNode => {
  const { t } = useText()
  return (
    <article className="recovery-sheet sheet selectable" aria-label={t('words.sheet.overline')}>
      <p className="overline">{t('words.sheet.overline')}</p>
      <h2>{t('words.sheet.title', { name: vaultName })}</h2>
      <ol className="sheet-words">
        {words.map((word, index) => (
          <li key={`${index + 1} ${word}`}>
            <span className="position numbers">{index + 1}</span>
            <span data-word={index + 1} lang="en">
              {word}
            </span>
          </li>
        ))}
      </ol>
      <p className="small second">{t('words.sheet.what')}</p>
      <hr className="double-rule" />
      <h3>{t('words.sheet.withoutTitle')}</h3>
      <p className="small second">{t('words.sheet.without')}</p>
      <pre className="command">{withoutSubrosa}</pre>
    </article>
  )
}
