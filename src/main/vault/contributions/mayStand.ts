import type { ContributionKind } from '#shared/contract/contributions.ts'
import type { NoteLayer } from '#shared/contract/notes.ts'
import { kindOfLayer } from '#shared/domain/consent.ts'
import { lineKinds } from '#shared/domain/contributions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { StepKind } from '#shared/formats/format.ts'
import type { CircleId, PersonId, SessionStepId } from '#shared/ids.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { stepKindsOf } from '#vault/storage/contributions.ts'
import { requireLeave, requireLeaveToName } from '#vault/storage/requireLeave.ts'
import type { TurnRow } from '#vault/storage/turns.ts'

type Line = {
  readonly circleId: CircleId
  readonly turn: TurnRow | null
  readonly kind: ContributionKind
  readonly layer: NoteLayer
  readonly fromPersonId: PersonId | null
  readonly toPersonId: PersonId | null
}

/**
 * Leave of the presenter for a line, leave to name who gave it and whom it thanks.
 * @throws `conflict/above-consent`, `conflict/not-to-be-named`, `invalid-input/malformed`
 */
export const requireLeaveToStand = (db: ReadDb, line: Line): void => {
  const { circleId, turn, kind, layer, toPersonId } = line
  if ((layer === 'for_presenter' && turn === null) || (toPersonId !== null && kind !== 'thanks')) {
    throw new SubrosaError('invalid-input', { reason: 'malformed' })
  }
  requireLeave(db, { kind: kindOfLayer(layer), about: turn?.presenter?.id ?? null, circleId })
  if (toPersonId !== null) requireLeave(db, { kind: 'thanks', about: toPersonId, circleId })
  if (line.fromPersonId !== null) requireLeaveToName(db, circleId, line.fromPersonId)
}

type Place = {
  readonly sessionStepId: SessionStepId | null
  readonly turn: TurnRow | null
  readonly kind: ContributionKind
}

/** The step, and the topic's owner, have a place for a line of this kind. @throws `conflict/not-allowed-now` */
export const requirePlaceFor = (db: ReadDb, { sessionStepId, turn, kind }: Place): void => {
  // Written by us, from a format or from what the contract had checked.
  const read = sessionStepId === null ? null : stepKindsOf(db, sessionStepId)
  const step = read === null ? null : { ...read, kinds: JSON.parse(read.kinds) as StepKind[] }
  const wants = turn === null ? null : (turn.topic?.wants ?? [])
  if (!lineKinds({ step, wants }).includes(kind)) {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
}
