import type { MembershipStatus, MemberView } from '#shared/contract/circles.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { CircleId, MembershipId, PersonId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { add } from './rows.ts'
import { asJson, newId, newLife } from './stamps.ts'

type MembershipFact = {
  readonly personId: PersonId
  readonly circleId: CircleId
  readonly status: MembershipStatus
}

type Stored = Omit<MemberView, 'isMe'> & { readonly isMe: number }

const memberships = `
  SELECT membership.id AS membershipId, person.id AS personId, person.display_name AS name, person.is_me AS isMe,
    membership.status
  FROM membership JOIN person ON person.id = membership.person_id
  WHERE membership.circle_id = $circleId AND membership.trashed_on IS NULL AND membership.purged_on IS NULL
    AND person.state = 'known'`

const asMember = (row: Stored): MemberView => ({ ...row, isMe: row.isMe === 1 })

/** Everybody who is or was of the circle, by their seat; who left comes last. */
export const membersOf = (db: ReadDb, circleId: CircleId): MemberView[] =>
  db
    .all<Stored>(
      `${memberships} ORDER BY membership.status IN ('left', 'declined'), membership.seat_order, membership.id`,
      { circleId },
    )
    .map(asMember)

/** Who sits in which circle that is not sealed, or did: of everybody, or of one person. */
export const allMemberships = (db: ReadDb, personId: PersonId | null): MembershipFact[] =>
  db.all<MembershipFact>(
    `SELECT person_id AS personId, circle_id AS circleId, membership.status
     FROM membership JOIN circle ON circle.id = membership.circle_id
     WHERE membership.trashed_on IS NULL AND circle.trashed_on IS NULL AND circle.is_sealed = 0
       ${personId === null ? '' : 'AND person_id = $personId'}
     ORDER BY circle.name, membership.id LIMIT 100000`,
    personId === null ? {} : { personId },
  )

export const membershipOf = (db: ReadDb, circleId: CircleId, personId: PersonId): MemberView | undefined => {
  const row = db.get<Stored>(`${memberships} AND membership.person_id = $personId`, { circleId, personId })
  return row === undefined ? undefined : asMember(row)
}

/** People who are expected at a session planned now: active, not on leave. */
export const activeMemberIds = (db: ReadDb, circleId: CircleId): PersonId[] =>
  db
    .all<{ id: PersonId }>(
      `SELECT person_id AS id FROM membership
       WHERE circle_id = $circleId AND status = 'active' AND trashed_on IS NULL ORDER BY seat_order, id`,
      { circleId },
    )
    .map((row) => row.id)

/**
 * Adds an active member in the next seat. What may be written about somebody is `headline` until they have said
 * something else; about me there is no limit.
 */
export const addMembership = (
  db: WriteDb,
  membership: { readonly circleId: CircleId; readonly personId: PersonId; readonly isMe: boolean },
  today: PlainDate,
): MembershipId => {
  const { circleId, personId, isMe } = membership
  const id = newId<MembershipId>()
  add(db, 'membership', {
    id,
    ...newLife(today, null),
    circle_id: circleId,
    person_id: personId,
    status: 'active',
    joined_on: today,
    left_on: null,
    seat_order: nextSeat(db, circleId),
    alias_name: null,
    note_consent: isMe ? 'full' : 'headline',
    consent_on: isMe ? today : null,
    use_statement: null,
    standing_roles: asJson([]),
    buddy_person_id: null,
    leave_disposition: null,
  })
  return id
}

const nextSeat = (db: ReadDb, circleId: CircleId): number =>
  db.get<{ seat: number }>(
    'SELECT coalesce(max(seat_order), 0) + 1 AS seat FROM membership WHERE circle_id = $circleId',
    { circleId },
  )?.seat ?? 1

/** Somebody who had left, or was only invited, is a member again. */
export const setJoined = (
  db: WriteDb,
  id: MembershipId,
  status: MembershipStatus,
  today: PlainDate,
): void => {
  db.run(
    `UPDATE membership SET status = $status, joined_on = $today, left_on = NULL, purge_on = NULL,
       leave_disposition = NULL, rev = rev + 1, updated_on = $today WHERE id = $id`,
    { id, status, today },
  )
}

export const setLeft = (
  db: WriteDb,
  id: MembershipId,
  status: MembershipStatus,
  purgeOn: PlainDate | null,
  today: PlainDate,
): void => {
  db.run(
    `UPDATE membership SET status = $status, left_on = $today, purge_on = $purgeOn,
       rev = rev + 1, updated_on = $today WHERE id = $id`,
    { id, status, purgeOn, today },
  )
}
