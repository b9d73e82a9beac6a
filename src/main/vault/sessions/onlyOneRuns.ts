import { SubrosaError } from '#shared/errors.ts'
import type { SessionId } from '#shared/ids.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { runningSession } from '#vault/storage/sessions.ts'

/** @throws `conflict/another-session-runs` when one other than this runs or is paused, in whatever circle */
export const requireNoOtherRuns = (db: ReadDb, id: SessionId): void => {
  const running = runningSession(db)
  if (running !== undefined && running.id !== id) {
    throw new SubrosaError('conflict', { reason: 'another-session-runs' })
  }
}
