import type { ReactNode } from 'react'
import type { PlainError } from '#shared/errors.ts'
import { useText } from '#i18n/index.ts'
import { ReadError } from './ReadError.tsx'

type ReadLineProps = {
  /** One answer of the vault, as `useCall` gives it. */
  readonly read: {
    readonly value: unknown
    readonly error: { readonly plain: PlainError } | undefined
    readonly refetch: () => void
  }
  /** What is waited for can be done without for a moment: only an error is worth a word. */
  readonly onlyErrors?: boolean
}

/** A part of a page that is not there: silent at first, then a quiet word; or what went wrong and another try. */
export const ReadLine = ({ read, onlyErrors = false }: ReadLineProps): ReactNode => {
  const { t } = useText()
  if (read.error !== undefined) {
    return (
      <div className="read-line">
        <ReadError error={read.error} onAgain={read.refetch} />
      </div>
    )
  }
  return read.value === undefined && !onlyErrors ? (
    <p className="small third late" role="status">
      {t('ui.loading')}
    </p>
  ) : null
}
