import { SubrosaError } from '#shared/errors.ts'
import type { SessionId } from '#shared/ids.ts'
import type { WriteTools } from '#vault/policies.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { runningSession } from '#vault/storage/sessions.ts'

export type PauseSession = (
  db: WriteDb,
  input: { readonly sessionId: SessionId },
  tools: WriteTools,
) => unknown

/**
 * One session runs at a time, in whatever circle; others may be paused meanwhile.
 * @param pause pauses the one that runs; without it its running is in the way
 * @throws `conflict/another-session-runs`
 */
export const requireNoOtherRuns = (
  db: WriteDb,
  id: SessionId,
  tools: WriteTools,
  pause: PauseSession | null,
): void => {
  const running = runningSession(db)
  if (running === undefined || running.id === id) return
  if (pause === null) throw new SubrosaError('conflict', { reason: 'another-session-runs' })
  pause(db, { sessionId: running.id }, tools)
}
