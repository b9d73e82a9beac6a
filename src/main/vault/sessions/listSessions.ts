import type { ReadHandler } from '#vault/policies.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import { countSessions, sessionsOf } from '#vault/storage/sessions.ts'

export const listSessions: ReadHandler<'sessions.list'> = (db, { circleId, offset, limit }) => {
  requireCircle(db, circleId)
  return { total: countSessions(db, circleId), rows: sessionsOf(db, circleId, { offset, limit }) }
}
