import { mayBeNamed, mayBeWritten, type WrittenKind } from '#shared/domain/consent.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, PersonId } from '#shared/ids.ts'
import type { ReadDb } from './database.ts'
import { consentOf, rulesOf } from './consents.ts'

type Written = {
  readonly kind: WrittenKind
  /** Null: text about no one member, as of a whole session. */
  readonly about: PersonId | null
  /** Null: of no circle, where nobody's policy holds. */
  readonly circleId: CircleId | null
}

export const isLeaveGiven = (db: ReadDb, { kind, about, circleId }: Written): boolean =>
  mayBeWritten(
    kind,
    circleId === null ? 'full' : rulesOf(db, circleId).policy,
    about === null ? 'nobody' : consentOf(db, circleId, about),
  )

/**
 * The one check before any text about a member is written: the stricter of the circle's policy and what they said.
 * @throws `conflict/above-consent`
 */
export const requireLeave = (db: ReadDb, written: Written): void => {
  if (!isLeaveGiven(db, written)) throw new SubrosaError('conflict', { reason: 'above-consent' })
}

/** Invariant 3. @throws `conflict/not-to-be-named` */
export const requireLeaveToName = (db: ReadDb, circleId: CircleId, giver: PersonId): void => {
  if (!mayBeNamed(consentOf(db, circleId, giver), rulesOf(db, circleId))) {
    throw new SubrosaError('conflict', { reason: 'not-to-be-named' })
  }
}
