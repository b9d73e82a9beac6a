import type { AgendaView } from '#shared/contract/agenda.ts'
import type { SessionId } from '#shared/ids.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { findFormat } from '#vault/storage/formats.ts'
import { agendaStepsOf, agendaTurnsOf, formatOfSession } from '#vault/storage/sessionSteps.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { expectedPeople } from './expectedPeople.ts'

/** @throws `not-found` */
export const agendaView = (db: ReadDb, sessionId: SessionId): AgendaView => {
  const { status, lengthMinutes } = requireSession(db, sessionId)
  const from = formatOfSession(db, sessionId)
  const format = from.id === null ? undefined : findFormat(db, from.id)
  return {
    sessionId,
    status,
    lengthMinutes,
    people: expectedPeople(db, sessionId),
    format: {
      id: format?.id ?? null,
      name: from.name ?? '',
      isBuiltIn: format?.isBuiltIn ?? false,
      hasNewer: status === 'planned' && format !== undefined && format.version !== from.version,
    },
    turns: agendaTurnsOf(db, sessionId),
    steps: agendaStepsOf(db, sessionId),
  }
}
