import type { ReactNode } from 'react'
import type { PlainError } from '#shared/errors.ts'
import { useText } from '#i18n/index.ts'
import { ReadError } from './ReadError.tsx'

type WaitingProps = {
  readonly error: { readonly plain: PlainError } | undefined
  readonly onAgain: () => void
}

/** A page whose first answer has not come: silent at first, then a word; or what went wrong and another try. */
export const Waiting = ({ error, onAgain }: WaitingProps): ReactNode => {
  const { t } = useText()
  return (
    <div className="page waiting">
      <h1 className="only-read-aloud">{t('ui.loading')}</h1>
      {error === undefined ? (
        <p className="second late" aria-hidden="true">
          {t('ui.loading')}
        </p>
      ) : (
        <ReadError error={error} onAgain={onAgain} />
      )}
    </div>
  )
}
