import { contributionKept } from '#shared/domain/retention.ts'
import { dayOf } from '#shared/domain/calendar.ts'
import { isUnderWay } from '#shared/domain/sessions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import {
  addContribution,
  contributionsOf,
  requireContribution,
  setContribution,
  stepKindsOf,
  throwAwayContribution,
} from '#vault/storage/contributions.ts'
import { requirePerson } from '#vault/storage/people.ts'
import { requireOnRecord } from '#vault/storage/requireOnRecord.ts'
import { endOf } from '#vault/storage/retention.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { requireTurn, setTurnConclusion } from '#vault/storage/turns.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { requireLeaveToStand, requirePlaceFor } from './mayStand.ts'

const notNow = (): SubrosaError => new SubrosaError('conflict', { reason: 'not-allowed-now' })

const malformed = (): SubrosaError => new SubrosaError('invalid-input', { reason: 'malformed' })

export const listContributions: ReadHandler<'contributions.list'> = (db, { sessionId }) =>
  contributionsOf(db, requireSession(db, sessionId).id)

/** A take-away in a turn is the presenter's, and becomes that of the turn. */
export const addLine: WriteHandler<'contributions.add'> = (db, input, { now, changed }) => {
  const session = requireSession(db, input.sessionId)
  if (!isUnderWay(session.status)) throw notNow()
  requireOnRecord(db, session.id)
  const turn = input.turnId === null ? null : requireTurn(db, input.turnId)
  if (turn !== null && turn.sessionId !== session.id) throw malformed()
  if (input.sessionStepId !== null && stepKindsOf(db, input.sessionStepId).sessionId !== session.id) {
    throw malformed()
  }
  for (const id of [input.fromPersonId, input.toPersonId]) if (id !== null) requirePerson(db, id)
  requirePlaceFor(db, { ...input, turn })
  requireLeaveToStand(db, { ...input, circleId: session.circleId, turn })
  const purgeOn = endOf(
    db,
    session.circleId,
    contributionKept({
      ...input,
      isInTurn: turn !== null,
      sessionOn: dayOf(session.plannedFor),
      changedOn: now.today,
    }),
  )
  const id = addContribution(db, { ...input, purgeOn }, now.today)
  if (turn !== null && input.kind === 'takeaway') {
    setTurnConclusion(db, turn.id, { takeaway: input.text.slice(0, 2_000), outcome: turn.outcome }, now.today)
    changed('turns.changed', { ids: [turn.id] })
  }
  changed('contributions.changed', { sessionIds: [session.id] })
  return requireContribution(db, id)
}

export const updateLine: WriteHandler<'contributions.update'> = (db, input, { now, changed }) => {
  const before = requireContribution(db, input.contributionId)
  const session = requireSession(db, before.sessionId)
  const isReworded = input.text !== before.text || input.kind !== before.kind
  // What was said is said; the presenter may sort it for as long as it is there.
  if (isReworded && !isUnderWay(session.status)) throw notNow()
  requireOnRecord(db, session.id)
  const turn = before.turnId === null ? null : requireTurn(db, before.turnId)
  if (input.kind !== before.kind) requirePlaceFor(db, { ...before, kind: input.kind, turn })
  requireLeaveToStand(db, {
    ...before,
    kind: input.kind,
    circleId: session.circleId,
    turn,
    fromPersonId: before.from?.id ?? null,
    toPersonId: input.kind === 'thanks' ? (before.to?.id ?? null) : null,
  })
  const purgeOn = endOf(
    db,
    session.circleId,
    contributionKept({
      kind: input.kind,
      layer: before.layer,
      isInTurn: turn !== null,
      sessionOn: dayOf(session.plannedFor),
      changedOn: now.today,
    }),
  )
  setContribution(db, before.id, { ...input, purgeOn }, now.today)
  changed('contributions.changed', { sessionIds: [session.id] })
  return requireContribution(db, before.id)
}

export const removeLine: WriteHandler<'contributions.remove'> = (
  db,
  { contributionId },
  { now, changed },
) => {
  const line = requireContribution(db, contributionId)
  throwAwayContribution(db, line.id, now.today)
  changed('contributions.changed', { sessionIds: [line.sessionId] })
  return {}
}
