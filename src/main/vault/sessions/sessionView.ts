import type { SessionView } from '#shared/contract/sessions.ts'
import type { SessionId } from '#shared/ids.ts'
import type { ReadHandler } from '#vault/policies.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { participantsOf } from '#vault/storage/participations.ts'
import { unwrittenSecondsOf } from '#vault/storage/runningSteps.ts'
import { requireSession } from '#vault/storage/sessions.ts'

/** @throws `not-found` */
export const sessionView = (db: ReadDb, id: SessionId): SessionView => {
  const { updatedOn: _, ...session } = requireSession(db, id)
  return {
    ...session,
    unwrittenSeconds: unwrittenSecondsOf(db, id),
    people: participantsOf(db, id).map(({ id: __, ...participant }) => participant),
  }
}

export const getSession: ReadHandler<'sessions.get'> = (db, { sessionId }) => sessionView(db, sessionId)
