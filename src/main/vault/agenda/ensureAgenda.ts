import type { PlainDate } from '#shared/dates.ts'
import { isUnderWay, isYetToCome } from '#shared/domain/sessions.ts'
import type { SessionId } from '#shared/ids.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { formatOfCircle } from '#vault/storage/formats.ts'
import { agendaStepsOf, formatOfSession } from '#vault/storage/sessionSteps.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { layOutAgenda } from './layOutAgenda.ts'

/**
 * Gives a session that has never had steps (a new one, or one planned before there were formats) those of its circle's
 * format. One whose steps were all
 * taken away on purpose stays as it is, and so does what has been closed.
 */
export const ensureAgenda = (db: WriteDb, sessionId: SessionId, today: PlainDate): void => {
  const { status, circleId } = requireSession(db, sessionId)
  if (!isYetToCome(status) && !isUnderWay(status)) return
  if (formatOfSession(db, sessionId).name !== null || agendaStepsOf(db, sessionId).length > 0) return
  layOutAgenda(db, sessionId, formatOfCircle(db, circleId), today)
}
