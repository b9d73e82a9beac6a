import type { ContributionKind } from '#shared/contract/contributions.ts'
import type { NoteLayer } from '#shared/contract/notes.ts'
import { kindOfLayer } from '#shared/domain/consent.ts'
import { kindsOffered } from '#shared/domain/contributions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, PersonId, SessionStepId } from '#shared/ids.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { stepKindsOf } from '#vault/storage/contributions.ts'
import { requireLeave, requireLeaveToName } from '#vault/storage/requireLeave.ts'
import type { TurnRow } from '#vault/storage/turns.ts'

export type Line = {
  readonly circleId: CircleId
  readonly sessionStepId: SessionStepId | null
  readonly turn: TurnRow | null
  readonly kind: ContributionKind
  readonly layer: NoteLayer
  readonly fromPersonId: PersonId | null
  readonly toPersonId: PersonId | null
}

/**
 * Everything that must hold before a line is kept: leave of the presenter, leave to name, a kind the step and the topic's
 * owner have a place for.
 * @throws `conflict/above-consent`, `conflict/not-to-be-named`, `conflict/not-allowed-now`, `invalid-input/malformed`
 */
export const requireMayStand = (db: ReadDb, line: Line): void => {
  const { circleId, turn, kind, layer, toPersonId } = line
  if ((layer === 'for_presenter' && turn === null) || (toPersonId !== null && kind !== 'thanks')) {
    throw new SubrosaError('invalid-input', { reason: 'malformed' })
  }
  requirePlaceFor(db, line)
  requireLeave(db, { kind: kindOfLayer(layer), about: turn?.presenter?.id ?? null, circleId })
  if (toPersonId !== null) requireLeave(db, { kind: 'thanks', about: toPersonId, circleId })
  if (line.fromPersonId !== null) requireLeaveToName(db, circleId, line.fromPersonId)
}

/** Thanks and take-aways have a place everywhere: what is worth most is often said when nobody asked. */
const requirePlaceFor = (db: ReadDb, { sessionStepId, turn, kind }: Line): void => {
  if (kind === 'thanks' || kind === 'takeaway') return
  // Kinds of a step also name what is saved elsewhere (promise, ask, topic): those are no kinds of a line.
  const ofStep =
    sessionStepId === null ? [] : (JSON.parse(stepKindsOf(db, sessionStepId).kinds) as ContributionKind[])
  const wants = turn === null ? null : (turn.topic?.wants ?? [])
  const heard = sessionStepId === null ? [kind] : ofStep
  if (!kindsOffered(heard, wants).includes(kind)) {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
}
