import { offRecordNow } from '#shared/domain/running/offRecord.ts'
import { runningStep } from '#shared/domain/running/steps.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { ReadHandler, WriteHandler } from '#vault/policies.ts'
import { requireLeave } from '#vault/storage/requireLeave.ts'
import { stepsOf } from '#vault/storage/runningSteps.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { heldView } from './becoming.ts'
import type { HeldLines } from './heldLines.ts'

export const listHeld =
  (lines: HeldLines): ReadHandler<'held.list'> =>
  (db, { sessionId }) => {
    if (sessionId !== null) requireSession(db, sessionId)
    return lines.of(sessionId).map((held) => heldView(db, held))
  }

/** About somebody who wants no notes not even memory holds a line (domain.md 9). */
export const holdLine =
  (lines: HeldLines): WriteHandler<'held.add'> =>
  (db, { sessionId, text }, { changed }) => {
    const { circleId } = requireSession(db, sessionId)
    const steps = stepsOf(db, sessionId)
    if (offRecordNow(steps)?.strength !== 'held') {
      throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
    }
    const step = runningStep(steps)
    requireLeave(db, { kind: 'topic-title', about: step?.presenterPersonId ?? null, circleId })
    const held = lines.add({ sessionId, turnId: step?.turnId ?? null, text })
    changed('held.changed', { sessionIds: [sessionId] })
    return heldView(db, held)
  }
