import type { ConsentLevel, MemberConsent, SharingLevel } from '#shared/contract/consent.ts'
import type { PlainDate } from '#shared/dates.ts'
import { levelFor, type Subject } from '#shared/domain/consent.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, PersonId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'

export type CircleRules = { readonly policy: ConsentLevel; readonly sharing: SharingLevel }

/** @throws `not-found` for a circle that is unknown or in the trash */
export const rulesOf = (db: ReadDb, circleId: CircleId): CircleRules => {
  const row = db.get<CircleRules>(
    `SELECT note_policy AS policy, sharing_level AS sharing FROM circle WHERE id = $circleId AND trashed_on IS NULL`,
    { circleId },
  )
  if (row === undefined) throw new SubrosaError('not-found')
  return row
}

/** Before somebody has said anything, and of guests: headlines. About me there is no limit of mine. */
export const consentOf = (
  db: ReadDb,
  circleId: CircleId | null,
  personId: PersonId,
): Exclude<Subject, 'nobody'> => {
  const row = db.get<{ isMe: number; consent: ConsentLevel | null }>(
    `SELECT person.is_me AS isMe, membership.note_consent AS consent
     FROM person LEFT JOIN membership ON membership.person_id = person.id AND membership.circle_id = $circleId
     WHERE person.id = $personId`,
    { circleId, personId },
  )
  if (row === undefined) throw new SubrosaError('not-found')
  const isMe = row.isMe === 1
  return { isMe, consent: row.consent ?? (isMe ? 'full' : 'headline') }
}

export const memberConsents = (db: ReadDb, circleId: CircleId): MemberConsent[] => {
  const { policy } = rulesOf(db, circleId)
  return db
    .all<Omit<MemberConsent, 'isMe' | 'level'> & { isMe: number }>(
      `SELECT person.id AS personId, person.display_name AS name, person.is_me AS isMe,
         note_consent AS consent, consent_on AS saidOn
       FROM membership JOIN person ON person.id = membership.person_id
       WHERE circle_id = $circleId AND membership.trashed_on IS NULL AND membership.purged_on IS NULL
         AND person.state = 'known' AND membership.status NOT IN ('left', 'declined')
       ORDER BY seat_order, membership.id LIMIT 200`,
      { circleId },
    )
    .map((row) => {
      const isMe = row.isMe === 1
      return { ...row, isMe, level: levelFor(policy, { isMe, consent: row.consent }) }
    })
}

/** Members, past ones too, of whom nothing may be written: whatever leaves calls each a member. Never me; at most 200. */
export const silentMembers = (db: ReadDb, circleId: CircleId): ReadonlySet<PersonId> =>
  new Set(
    db
      .all<{ id: PersonId }>(
        `SELECT person_id AS id FROM membership JOIN circle ON circle.id = circle_id
         WHERE circle_id = $circleId AND membership.trashed_on IS NULL
           AND (note_consent = 'none' OR circle.note_policy = 'none')
           AND person_id NOT IN (SELECT id FROM person WHERE is_me = 1) LIMIT 200`,
        { circleId },
      )
      .map(({ id }) => id),
  )

/** @throws `not-found` for somebody who is no member of the circle */
export const setConsent = (
  db: WriteDb,
  circleId: CircleId,
  personId: PersonId,
  consent: ConsentLevel,
  today: PlainDate,
): void => {
  const changed = db.run(
    `UPDATE membership SET note_consent = $consent, consent_on = $today, rev = rev + 1, updated_on = $today
     WHERE circle_id = $circleId AND person_id = $personId AND trashed_on IS NULL AND purged_on IS NULL`,
    { circleId, personId, consent, today },
  )
  if (changed === 0) throw new SubrosaError('not-found')
}

export const setRules = (db: WriteDb, circleId: CircleId, rules: CircleRules, today: PlainDate): void => {
  db.run(
    `UPDATE circle SET note_policy = $policy, sharing_level = $sharing, rev = rev + 1, updated_on = $today
     WHERE id = $circleId`,
    { circleId, policy: rules.policy, sharing: rules.sharing, today },
  )
}

/** Of whom the circle holds texts, members or not. */
export const peopleWrittenAbout = (db: ReadDb, circleId: CircleId): PersonId[] =>
  db
    .all<{ id: PersonId }>(
      `SELECT person_id AS id FROM membership WHERE circle_id = $circleId
       UNION SELECT owner_person_id FROM topic WHERE circle_id = $circleId
       UNION SELECT owner_person_id FROM next_step WHERE circle_id = $circleId
       UNION SELECT person_id FROM board_item WHERE circle_id = $circleId
       UNION SELECT presenter_person_id FROM turn JOIN session ON session.id = turn.session_id
         WHERE session.circle_id = $circleId AND presenter_person_id IS NOT NULL`,
      { circleId },
    )
    .map(({ id }) => id)

/** Forgets who gave what, of one person or of all but me (invariant 3). @returns how many were named */
export const forgetGivers = (
  db: WriteDb,
  circleId: CircleId,
  personId: PersonId | null,
  today: PlainDate,
): number =>
  db.run(
    `UPDATE contribution SET from_person_id = NULL, rev = rev + 1, updated_on = $today
     WHERE from_person_id IS NOT NULL
       AND session_id IN (SELECT id FROM session WHERE circle_id = $circleId)
       AND ${personId === null ? 'from_person_id NOT IN (SELECT id FROM person WHERE is_me = 1)' : 'from_person_id = $personId'}`,
    personId === null ? { circleId, today } : { circleId, personId, today },
  )
