import { settledShownFrom } from '#shared/domain/nextSteps.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import { countsSince } from '#vault/storage/nextSteps.ts'
import { lastHeldSession } from '#vault/storage/sessions.ts'

export const getSinceWeMet: ReadHandler<'circles.since'> = (db, { circleId }, { now }) => {
  const lastSession = lastHeldSession(db, requireCircle(db, circleId).id) ?? null
  const counts = countsSince(db, circleId, lastSession?.on ?? settledShownFrom(now.today))
  return {
    lastSession,
    counts: {
      open: (counts.promised ?? 0) + (counts.draft ?? 0),
      underway: counts.underway ?? 0,
      done: counts.done ?? 0,
      changed: counts.changed ?? 0,
      released: counts.released ?? 0,
    },
  }
}
