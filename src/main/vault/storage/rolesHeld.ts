import type { PlainDate } from '#shared/dates.ts'
import type { RoleHistory } from '#shared/domain/roles.ts'
import type { SessionRole } from '#shared/formats/format.ts'
import type { CircleId, PersonId, SessionId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { shownName } from './people.ts'

type Held = { readonly personId: PersonId; readonly role: SessionRole }

/** Who has which role in a session. */
export const rolesOf = (db: ReadDb, sessionId: SessionId): Held[] =>
  db.all<Held>(
    `SELECT person_id AS personId, value AS role FROM participation, json_each(roles)
     WHERE session_id = $sessionId AND trashed_on IS NULL`,
    { sessionId },
  )

/** How often and when everybody who may come to this session had a role, in held sessions of its circle; by seats. */
export const historyOf = (db: ReadDb, sessionId: SessionId, role: SessionRole): RoleHistory<PersonId>[] =>
  db.all<RoleHistory<PersonId>>(
    `SELECT here.person_id AS personId,
       (SELECT count(*) FROM participation AS past JOIN session AS held ON held.id = past.session_id
        WHERE past.person_id = here.person_id AND held.circle_id = session.circle_id AND held.status = 'closed'
          AND held.trashed_on IS NULL AND past.attendance IN ('present', 'remote', 'partly')) AS attended,
       (SELECT count(*) FROM participation AS past JOIN session AS held ON held.id = past.session_id
        WHERE past.person_id = here.person_id AND held.circle_id = session.circle_id AND held.status = 'closed'
          AND held.trashed_on IS NULL
          AND EXISTS (SELECT 1 FROM json_each(past.roles) WHERE value = $role)) AS timesHeld,
       (SELECT max(substr(held.planned_for, 1, 10)) FROM participation AS past
        JOIN session AS held ON held.id = past.session_id
        WHERE past.person_id = here.person_id AND held.circle_id = session.circle_id AND held.status = 'closed'
          AND held.trashed_on IS NULL
          AND EXISTS (SELECT 1 FROM json_each(past.roles) WHERE value = $role)) AS lastOn
     FROM participation AS here
     JOIN session ON session.id = here.session_id
     JOIN membership ON membership.circle_id = session.circle_id AND membership.person_id = here.person_id
     WHERE here.session_id = $sessionId AND here.attendance <> 'away' AND here.trashed_on IS NULL
     ORDER BY membership.seat_order, here.id`,
    { sessionId, role },
  )

/** Takes a role from whoever has it and gives it to this person; null leaves it open. */
export const setRole = (
  db: WriteDb,
  { sessionId, role, personId }: { sessionId: SessionId; role: SessionRole; personId: PersonId | null },
  today: PlainDate,
): void => {
  db.run(
    `UPDATE participation
     SET roles = (SELECT json_group_array(value) FROM json_each(roles) WHERE value <> $role),
       rev = rev + 1, updated_on = $today
     WHERE session_id = $sessionId AND person_id IS NOT $personId
       AND EXISTS (SELECT 1 FROM json_each(roles) WHERE value = $role)`,
    { sessionId, role, personId, today },
  )
  db.run(
    `UPDATE participation SET roles = json_insert(roles, '$[#]', $role), rev = rev + 1, updated_on = $today
     WHERE session_id = $sessionId AND person_id = $personId
       AND NOT EXISTS (SELECT 1 FROM json_each(roles) WHERE value = $role)`,
    { sessionId, role, personId, today },
  )
}

const had = `EXISTS (SELECT 1 FROM json_each(past.roles) WHERE value = $role)`

type InCircle = RoleHistory<PersonId> & { readonly name: string; readonly isMe: boolean }

/** How often and when each member of a circle had a role in its held sessions, by seats. */
export const historyInCircle = (db: ReadDb, circleId: CircleId, role: SessionRole): InCircle[] =>
  db
    .all<Omit<InCircle, 'isMe'> & { isMe: number }>(
      `SELECT person.id AS personId, ${shownName} AS name, is_me AS isMe,
         count(held.id) FILTER (WHERE attendance IN ('present', 'remote', 'partly')) AS attended,
         count(held.id) FILTER (WHERE ${had}) AS timesHeld,
         max(substr(held.planned_for, 1, 10)) FILTER (WHERE ${had}) AS lastOn
       FROM membership
       JOIN person ON person.id = membership.person_id
       LEFT JOIN participation AS past ON past.person_id = person.id AND past.trashed_on IS NULL
       LEFT JOIN session AS held ON held.id = past.session_id AND held.circle_id = membership.circle_id
         AND held.status = 'closed' AND held.trashed_on IS NULL
       WHERE membership.circle_id = $circleId AND membership.status = 'active' AND membership.trashed_on IS NULL
       GROUP BY person.id ORDER BY membership.seat_order, membership.id LIMIT 200`,
      { circleId, role },
    )
    .map((row) => ({ ...row, isMe: row.isMe === 1 }))

/** Every role somebody had in a held session of a circle. */
export const rolesEverHeld = (db: ReadDb, circleId: CircleId): SessionRole[] =>
  db
    .all<{ role: SessionRole }>(
      `SELECT DISTINCT value AS role FROM session JOIN participation ON session_id = session.id, json_each(roles)
       WHERE circle_id = $circleId AND session.status = 'closed' AND session.trashed_on IS NULL
         AND participation.trashed_on IS NULL ORDER BY value`,
      { circleId },
    )
    .map(({ role }) => role)
