import { useState, type ReactNode } from 'react'
import type { HoldScope } from '#shared/contract/holds.ts'
import { useAct } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Field, FormDialog } from '#ui/index.ts'

type SetHoldProps = {
  readonly of: HoldScope
  /** Of the circle or person. */
  readonly name?: string
  readonly onClose: () => void
}

/** Asks before everything of a circle, about a person or in the vault is kept, and for a word why. */
export const SetHold = ({ of, name = '', onClose }: SetHoldProps): ReactNode => {
  const { t } = useText()
  const [reason, setReason] = useState('')
  const setting = useAct('holds.set')
  const keep = async (): Promise<void> => {
    if ((await setting.run({ of, reason: reason.trim() })).ok) onClose()
  }
  return (
    <FormDialog
      title={t(`holds.set.title.${of.scope}`, { name })}
      says={t('holds.set.says')}
      keep={t('holds.set.act')}
      onKeep={keep}
      onClose={onClose}
      isBusy={setting.isBusy}
      error={setting.error}
    >
      <Field label={t('holds.set.reason')} value={reason} onChange={setReason} maxLength={200} autoFocus />
    </FormDialog>
  )
}
