import type { ReactNode } from 'react'
import './wrapUp.css'
import type { SessionId } from '#shared/ids.ts'
import { flushDrafts, useAct, useCall } from '#bridge/index.ts'
import { useText } from '#i18n/index.ts'
import { Chip, ErrorNotice, Switch } from '#ui/index.ts'

/** The agreed record is read out, then ticked; a change of its text opens it again. */
export const ApproveRecord = ({ sessionId }: { readonly sessionId: SessionId }): ReactNode => {
  const { t, date } = useText()
  const end = useCall('wrapUp.get', { sessionId })
  const approving = useAct('wrapUp.approveRecord')
  if (end.value === undefined) return null
  const { record, approvedOn } = end.value
  const approve = async (isApproved: boolean): Promise<void> => {
    // What was read out is what stands on the sheet.
    await flushDrafts()
    await approving.run({ sessionId, isApproved })
  }
  if (record === 'empty') return <p className="small second approve">{t('wrapUp.record.empty')}</p>
  return (
    <div className="approve">
      <Switch
        isSelected={record === 'approved'}
        isDisabled={approving.isBusy}
        onChange={(is) => void approve(is)}
      >
        {t('wrapUp.record.approve')}
      </Switch>
      {approvedOn === null ? (
        <span className="small second">{t('wrapUp.record.readOut')}</span>
      ) : (
        <Chip look="leaf">{t('wrapUp.record.approved', { date: date(approvedOn) })}</Chip>
      )}
      <ErrorNotice error={approving.error} />
    </div>
  )
}
