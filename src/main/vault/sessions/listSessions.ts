import type { ReadHandler } from '#vault/policies.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import { sessionsOf } from '#vault/storage/sessions.ts'

export const listSessions: ReadHandler<'sessions.list'> = (db, { circleId }) => {
  requireCircle(db, circleId)
  return sessionsOf(db, circleId)
}
