import type { Instant } from '#shared/dates.ts'
import type { SessionId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'

/** What the clock of a session needs beside its steps; both are null unless it runs or is paused. */
export type SessionClockRow = {
  readonly pausedAt: Instant | null
  /** When the program last saw it go on. */
  readonly seenAt: Instant | null
}

export const clockOfSession = (db: ReadDb, id: SessionId): SessionClockRow =>
  db.get<SessionClockRow>('SELECT paused_at AS pausedAt, seen_at AS seenAt FROM session WHERE id = $id', {
    id,
  }) ?? { pausedAt: null, seenAt: null }

/** Leaves the revision as it is: a clock that was looked at is no change of the session. */
export const setClockOfSession = (
  db: WriteDb,
  id: SessionId,
  { pausedAt, seenAt }: SessionClockRow,
): void => {
  db.run('UPDATE session SET paused_at = $pausedAt, seen_at = $seenAt WHERE id = $id', {
    id,
    pausedAt,
    seenAt,
  })
}
