import { useState, type ReactNode } from 'react'
import type { FadingEntry } from '#shared/contract/retention.ts'
import { useAct } from '#bridge/index.ts'
import { todayHere, useText } from '#i18n/index.ts'
import { DayField, FormDialog, readDay } from '#ui/index.ts'

type KeepUntilProps = { readonly entry: FadingEntry; readonly onClose: () => void }

/** Keeps what is named until a day of one's own choice, typed in words. */
export const KeepUntil = ({ entry, onClose }: KeepUntilProps): ReactNode => {
  const { t } = useText()
  const [words, setWords] = useState('')
  const [isAskedFor, setIsAskedFor] = useState(false)
  const keeping = useAct('retention.keep')
  const keep = async (): Promise<void> => {
    const until = readDay({ words })
    setIsAskedFor(true)
    if (until === null || until <= todayHere()) return
    if ((await keeping.run({ things: [entry.thing], until })).ok) onClose()
  }
  return (
    <FormDialog
      title={t('retention.until.title')}
      keep={t('retention.until.act')}
      onKeep={keep}
      onClose={onClose}
      isBusy={keeping.isBusy}
      error={keeping.error}
    >
      <DayField
        label={t('retention.until.day')}
        day={{ words }}
        onChange={setWords}
        isAskedFor={isAskedFor}
        autoFocus
      />
    </FormDialog>
  )
}
