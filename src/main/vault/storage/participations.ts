import type { Attendance, ParticipantView } from '#shared/contract/sessions.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { PersonId, SessionId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { shownName } from './people.ts'
import { isRowHeld } from './heldRows.ts'
import { add } from './rows.ts'
import { asJson, newId, newLife } from './stamps.ts'
import { addTombstone } from './tombstones.ts'

type Stored = Omit<ParticipantView, 'isMe' | 'isGuest' | 'isHost'> & {
  readonly id: string
  readonly isMe: number
  readonly isGuest: number
  readonly isHost: number
}

export type Participant = ParticipantView & { readonly id: string }

/**
 * Who takes part, members by their seat and then guests. Whoever never had a membership in the circle is a guest;
 * somebody who has left it since was none.
 */
export const participantsOf = (db: ReadDb, sessionId: SessionId): Participant[] =>
  db
    .all<Stored>(
      `SELECT participation.id, person.id AS personId, ${shownName} AS name, person.is_me AS isMe,
         membership.id IS NULL AS isGuest, attendance,
         EXISTS (SELECT 1 FROM json_each(roles) WHERE value = 'host') AS isHost
       FROM participation
       JOIN session ON session.id = participation.session_id
       JOIN person ON person.id = participation.person_id
       LEFT JOIN membership ON membership.circle_id = session.circle_id AND membership.person_id = person.id
       WHERE participation.session_id = $sessionId AND participation.trashed_on IS NULL
       ORDER BY membership.id IS NULL, membership.seat_order, participation.id`,
      { sessionId },
    )
    .map((row) => ({
      ...row,
      isMe: row.isMe === 1,
      isGuest: row.isGuest === 1,
      isHost: row.isHost === 1,
    }))

export const addParticipation = (
  db: WriteDb,
  participation: {
    readonly sessionId: SessionId
    readonly personId: PersonId
    readonly attendance: Attendance
    readonly isHost: boolean
    readonly purgeOn: PlainDate | null
  },
  today: PlainDate,
): void => {
  add(db, 'participation', {
    id: newId(),
    ...newLife(today, participation.purgeOn),
    session_id: participation.sessionId,
    person_id: participation.personId,
    attendance: participation.attendance,
    roles: asJson(participation.isHost ? ['host'] : []),
    intention: null,
    prep: asJson([]),
    airtime_seconds: null,
    worth_it: null,
    real_here: null,
    pulse_keep: null,
    pulse_change: null,
  })
}

export const setAttendance = (db: WriteDb, id: string, attendance: Attendance, today: PlainDate): void => {
  db.run(
    'UPDATE participation SET attendance = $attendance, rev = rev + 1, updated_on = $today WHERE id = $id',
    { id, attendance, today },
  )
}

/** Somebody of this session had the word for so long, on top of what was heard before. @returns whether they take part */
export const addAirtime = (
  db: WriteDb,
  heard: { readonly sessionId: SessionId; readonly personId: PersonId; readonly seconds: number },
  today: PlainDate,
): boolean =>
  db.run(
    `UPDATE participation SET airtime_seconds = COALESCE(airtime_seconds, 0) + $seconds, rev = rev + 1,
       updated_on = $today
     WHERE session_id = $sessionId AND person_id = $personId AND trashed_on IS NULL`,
    { ...heard, today },
  ) > 0

/** How long each of those who are here had the word, in no order that would tell whose it is. */
export const airtimesOf = (db: ReadDb, sessionId: SessionId): readonly number[] =>
  db
    .all<{ readonly seconds: number }>(
      `SELECT COALESCE(airtime_seconds, 0) AS seconds FROM participation
       WHERE session_id = $sessionId AND trashed_on IS NULL
         AND (attendance <> 'away' OR airtime_seconds IS NOT NULL)
       ORDER BY seconds`,
      { sessionId },
    )
    .map(({ seconds }) => seconds)

/** How long each spoke in this session is let go of. */
export const emptyAirtime = (db: WriteDb, sessionId: SessionId, today: PlainDate): void => {
  db.run(
    `UPDATE participation SET airtime_seconds = NULL, rev = rev + 1, updated_on = $today
     WHERE session_id = $sessionId AND airtime_seconds IS NOT NULL`,
    { sessionId, today },
  )
}

/** Makes this person the only host; other roles stay as they are. */
export const setHost = (db: WriteDb, sessionId: SessionId, personId: PersonId, today: PlainDate): void => {
  db.run(
    `UPDATE participation
     SET roles = (SELECT json_group_array(value) FROM json_each(roles) WHERE value <> 'host'),
       rev = rev + 1, updated_on = $today
     WHERE session_id = $sessionId AND person_id <> $personId
       AND EXISTS (SELECT 1 FROM json_each(roles) WHERE value = 'host')`,
    { sessionId, personId, today },
  )
  db.run(
    `UPDATE participation SET roles = json_insert(roles, '$[#]', 'host'), rev = rev + 1, updated_on = $today
     WHERE session_id = $sessionId AND person_id = $personId
       AND NOT EXISTS (SELECT 1 FROM json_each(roles) WHERE value = 'host')`,
    { sessionId, personId, today },
  )
}

/** The session moved: how long its pulse and attendance stay counts from its new day. */
export const setPurgeOfParticipations = (
  db: WriteDb,
  sessionId: SessionId,
  purgeOn: PlainDate | null,
  today: PlainDate,
): void => {
  db.run(
    `UPDATE participation SET purge_on = $purgeOn, rev = rev + 1, updated_on = $today
     WHERE session_id = $sessionId AND purge_on IS NOT $purgeOn`,
    { sessionId, purgeOn, today },
  )
}

/** What a hold keeps stays as it was planned. */
export const removeParticipation = (db: WriteDb, id: string, today: PlainDate): void => {
  if (isRowHeld(db, { table: 'participation', id })) return
  db.run('DELETE FROM participation WHERE id = $id', { id })
  addTombstone(db, { id, table: 'participation', reason: 'deleted' }, today)
}
