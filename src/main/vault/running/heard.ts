import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { addAirtime } from '#vault/storage/participations.ts'
import { requireSession } from '#vault/storage/sessions.ts'

/** Somebody's own turn is left out by whoever listens; nothing is announced, because nobody is to watch it grow. */
export const heard: WriteHandler<'running.heard'> = (db, input, { now }) => {
  if (requireSession(db, input.sessionId).status !== 'running') {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
  if (!addAirtime(db, input, now.today)) throw new SubrosaError('not-found')
  return {}
}
