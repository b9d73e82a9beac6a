import type { SessionId } from '#shared/ids.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { participantsOf } from '#vault/storage/participations.ts'

/** The people that minutes per person count: who takes part and is not away. */
export const expectedPeople = (db: ReadDb, sessionId: SessionId): number =>
  participantsOf(db, sessionId).filter(({ attendance }) => attendance !== 'away').length
