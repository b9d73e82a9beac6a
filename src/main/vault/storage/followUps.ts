import type { FollowUpView } from '#shared/contract/steps.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { FinalState } from '#shared/domain/nextSteps.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { FollowUpId, NextStepId, SessionId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { isRowHeld } from './heldRows.ts'
import { add } from './rows.ts'
import { newId, newLife } from './stamps.ts'
import { addTombstone } from './tombstones.ts'

/** Writes what became of a next step. */
export const addFollowUp = (
  db: WriteDb,
  followUp: {
    readonly stepId: NextStepId
    readonly sessionId: SessionId | null
    readonly report: FollowUpView['report']
    /** In the owner's words; empty when there are none. */
    readonly learned: string
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
    learned: followUp.learned === '' ? null : followUp.learned,
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
  for (const { id } of rows) removeFollowUp(db, id, today)
}

type Stored = Omit<FollowUpView, 'session'> & {
  readonly sessionId: SessionId | null
  readonly number: number | null
  readonly circleName: string | null
}

const views = `
  SELECT follow_up.id, follow_up."on", report, coalesce(learned, '') AS learned,
    session.id AS sessionId, session.number, circle.name AS circleName
  FROM follow_up
  LEFT JOIN session ON session.id = follow_up.session_id AND session.trashed_on IS NULL
  LEFT JOIN circle ON circle.id = session.circle_id
  WHERE follow_up.trashed_on IS NULL AND follow_up.purged_on IS NULL`

const asView = ({ id, on, report, learned, sessionId, number, circleName }: Stored): FollowUpView => ({
  id,
  on,
  report,
  learned,
  session:
    sessionId === null || number === null || circleName === null
      ? null
      : { id: sessionId, number, circleName },
})

/** Newest first; at most 500. Ids are random: those of one day come in an order that means nothing but stays. */
export const followUpsOf = (db: ReadDb, stepId: NextStepId): FollowUpView[] =>
  db
    .all<Stored>(`${views} AND next_step_id = $stepId ORDER BY follow_up."on" DESC, follow_up.id LIMIT 500`, {
      stepId,
    })
    .map(asView)

/** @throws `not-found` */
export const requireFollowUp = (db: ReadDb, id: FollowUpId): FollowUpView => {
  const row = db.get<Stored>(`${views} AND follow_up.id = $id`, { id })
  if (row === undefined) throw new SubrosaError('not-found')
  return asView(row)
}

/** What a hold keeps stays as it was told. */
const removeFollowUp = (db: WriteDb, id: FollowUpId, today: PlainDate): void => {
  if (isRowHeld(db, { table: 'follow_up', id })) return
  db.run('DELETE FROM follow_up WHERE id = $id', { id })
  addTombstone(db, { id, table: 'follow_up', reason: 'deleted' }, today)
}
