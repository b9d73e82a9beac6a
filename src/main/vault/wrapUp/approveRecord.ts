import { become, noteTransitions } from '#shared/domain/lifecycles.ts'
import { isUnderWay } from '#shared/domain/sessions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { recordOf, setRecordState } from '#vault/storage/agreedRecords.ts'
import { requireSession } from '#vault/storage/sessions.ts'

/** Read out and agreed to while everybody is there; taken back, it is read out anew. */
export const approveRecord: WriteHandler<'wrapUp.approveRecord'> = (
  db,
  { sessionId, isApproved },
  { now, changed },
) => {
  const { status } = requireSession(db, sessionId)
  const record = recordOf(db, sessionId)
  if (!isUnderWay(status) || record === undefined || record.plain === '') {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
  const state = isApproved ? 'approved' : 'draft'
  if (record.state !== state) {
    setRecordState(
      db,
      { sessionId, noteId: record.noteId },
      become(noteTransitions.agreed, record.state, state),
      now.today,
    )
  }
  changed('wrapUp.changed', { ids: [sessionId] })
  return {}
}
