import type { PlainDate } from '#shared/dates.ts'
import { secondsForPeople } from '#shared/domain/formats/agenda.ts'
import type { SessionId } from '#shared/ids.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { agendaStepsOf, setPlannedSeconds } from '#vault/storage/sessionSteps.ts'
import { expectedPeople } from './expectedPeople.ts'

/**
 * Others are here now: steps that are measured per person and have not begun get their new length. One that was given
 * by hand keeps it. Call it after attendance or guests of a session changed.
 * @returns whether a length changed
 */
export const recountPeople = (db: WriteDb, sessionId: SessionId, today: PlainDate): boolean => {
  const people = expectedPeople(db, sessionId)
  const others = agendaStepsOf(db, sessionId).filter(
    (step) => step.state === 'pending' && secondsForPeople(step, people) !== step.plannedSeconds,
  )
  for (const step of others) {
    setPlannedSeconds(db, step.id, { seconds: secondsForPeople(step, people), isEdited: false }, today)
  }
  return others.length > 0
}
