import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { setMyPulse } from '#vault/storage/pulses.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { requireOnRecord } from '#vault/storage/requireOnRecord.ts'

/** At the end of a session or any time after it. */
export const setPulse: WriteHandler<'wrapUp.setPulse'> = (db, { sessionId, pulse }, { now, changed }) => {
  const { status } = requireSession(db, sessionId)
  if (status === 'planned' || status === 'cancelled')
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  requireOnRecord(db, sessionId)
  if (!setMyPulse(db, sessionId, pulse, now.today)) throw new SubrosaError('not-found')
  changed('wrapUp.changed', { ids: [sessionId] })
  return {}
}
