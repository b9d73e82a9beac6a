import { become, noteTransitions } from '#shared/domain/lifecycles.ts'
import { isUnderWay } from '#shared/domain/sessions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { setAgreedState, setRecordApproved } from '#vault/storage/agreedRecords.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { partsOfRecord, standingOfRecord } from './readRecord.ts'

/** Read out whole and agreed to while everybody is there; taken back, it is read out anew. */
export const approveRecord: WriteHandler<'wrapUp.approveRecord'> = (
  db,
  { sessionId, isApproved },
  { now, changed },
) => {
  const { status } = requireSession(db, sessionId)
  const { record } = standingOfRecord(db, sessionId)
  if (!isUnderWay(status) || record === 'empty') {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
  const state = isApproved ? 'approved' : 'draft'
  if (isApproved !== (record === 'approved')) {
    for (const { note } of partsOfRecord(db, sessionId)) {
      if (note !== null && note.state !== state) {
        setAgreedState(db, note.id, become(noteTransitions.agreed, note.state, state))
      }
    }
    setRecordApproved(db, sessionId, isApproved, now.today)
  }
  changed('wrapUp.changed', { ids: [sessionId] })
  return {}
}
