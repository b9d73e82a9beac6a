import type { PlainDate } from '#shared/dates.ts'
import type { FinalState } from '#shared/domain/nextSteps.ts'
import type { FollowUpId, NextStepId, SessionId } from '#shared/ids.ts'
import type { WriteDb } from './database.ts'
import { add } from './rows.ts'
import { newId, newLife } from './stamps.ts'
import { addTombstone } from './tombstones.ts'

/** Writes what became of a next step. */
export const addFollowUp = (
  db: WriteDb,
  followUp: {
    readonly stepId: NextStepId
    readonly sessionId: SessionId | null
    readonly report: FinalState
    readonly purgeOn: PlainDate | null
  },
  today: PlainDate,
): FollowUpId => {
  const id = newId<FollowUpId>()
  add(db, 'follow_up', {
    id,
    ...newLife(today, followUp.purgeOn),
    next_step_id: followUp.stepId,
    session_id: followUp.sessionId,
    on: today,
    report: followUp.report,
    learned: null,
    in_the_way: null,
    help_wanted: null,
  })
  return id
}

/** Takes back the follow-ups with which a step was settled on this day. */
export const removeFollowUps = (
  db: WriteDb,
  settling: { readonly stepId: NextStepId; readonly on: PlainDate; readonly report: FinalState },
  today: PlainDate,
): void => {
  const rows = db.all<{ id: FollowUpId }>(
    'SELECT id FROM follow_up WHERE next_step_id = $stepId AND "on" = $on AND report = $report',
    settling,
  )
  for (const { id } of rows) {
    db.run('DELETE FROM follow_up WHERE id = $id', { id })
    addTombstone(db, { id, table: 'follow_up', reason: 'deleted' }, today)
  }
}
