import { useMemo, type ReactNode } from 'react'
import './wrapUp.css'
import type { SessionId } from '#shared/ids.ts'
import { flushDrafts, useAct, useCall } from '#bridge/index.ts'
import { AgreedParts, useReadingNames, type AgreedPart } from '#features/notes/index.ts'
import { useText } from '#i18n/index.ts'
import { Chip, ErrorNotice, ReadLine, Switch } from '#ui/index.ts'

/** The agreed record is read out whole, then ticked; a change of any of it opens it again. */
export const ApproveRecord = ({ sessionId }: { readonly sessionId: SessionId }): ReactNode => {
  const { t, date } = useText()
  const end = useCall('wrapUp.get', { sessionId })
  const parts = useCall('wrapUp.readRecord', { sessionId })
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
    <>
      <ReadLine read={parts} onlyErrors />
      <ReadAloud parts={parts.value ?? []} />
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
    </>
  )
}

/** All of it on one sheet, unless all of it stands on the session's own sheet anyway. */
const ReadAloud = ({ parts }: { readonly parts: readonly AgreedPart[] }): ReactNode => {
  const { t } = useText()
  const docs = useMemo(() => parts.flatMap(({ doc }) => doc ?? []), [parts])
  const names = useReadingNames(docs)
  if (parts.every(({ turn, lines }) => turn === null && lines.length === 0)) return null
  return (
    <section className="read-aloud" aria-label={t('wrapUp.record.title')}>
      <h2 className="read-aloud-title">{t('wrapUp.record.title')}</h2>
      <div className="sheet read-aloud-sheet">
        <AgreedParts parts={parts} names={names} isNamed />
      </div>
    </section>
  )
}
