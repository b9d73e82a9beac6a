import type { Collected, Opening, PrepCode, Preparation } from '#shared/contract/prepare.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { CircleId, PersonId, SessionId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { shownName } from './people.ts'
import { asJson } from './stamps.ts'

const waits = `topic.circle_id = session.circle_id AND topic.owner_person_id = person.id
  AND topic.state IN ('captured', 'waiting', 'scheduled') AND topic.trashed_on IS NULL AND topic.purged_on IS NULL
  AND (topic.do_not_reopen = 0 OR person.is_me = 1)`

export type Waiting = {
  readonly personId: PersonId
  readonly name: string
  readonly isMe: boolean
  readonly lastOn: PlainDate | null
  readonly weight: number
  readonly hasBrief: boolean
}

/** Members who may come to a session, by their seats, with their last turn in a session of the circle that was held. */
export const turnsBefore = (db: ReadDb, sessionId: SessionId): Waiting[] =>
  db
    .all<Omit<Waiting, 'isMe' | 'hasBrief'> & { isMe: number; hasBrief: number }>(
      `SELECT person.id AS personId, ${shownName} AS name, person.is_me AS isMe,
         (SELECT max(substr(held.planned_for, 1, 10)) FROM turn JOIN session AS held ON held.id = turn.session_id
          WHERE turn.presenter_person_id = person.id AND turn.state = 'done' AND turn.trashed_on IS NULL
            AND held.circle_id = session.circle_id AND held.status = 'closed' AND held.trashed_on IS NULL) AS lastOn,
         coalesce((SELECT max(urgency + importance) FROM topic WHERE ${waits}), 0) AS weight,
         EXISTS (SELECT 1 FROM topic WHERE ${waits} AND brief_prepared_on IS NOT NULL
           AND (person.is_me = 1 OR brief_shared_on IS NOT NULL)) AS hasBrief
       FROM participation
       JOIN session ON session.id = participation.session_id
       JOIN person ON person.id = participation.person_id
       JOIN membership ON membership.circle_id = session.circle_id AND membership.person_id = person.id
       WHERE participation.session_id = $sessionId AND participation.attendance <> 'away'
         AND participation.trashed_on IS NULL AND membership.status = 'active' AND person.state = 'known'
       ORDER BY membership.seat_order, membership.id LIMIT 200`,
      { sessionId },
    )
    .map((row) => ({ ...row, isMe: row.isMe === 1, hasBrief: row.hasBrief === 1 }))

/** Asks of the circle that nobody has met yet: those that wait, and those that were answered. */
export const asksOf = (db: ReadDb, circleId: CircleId): Preparation['asks'] =>
  db.get<Preparation['asks']>(
    `SELECT count(*) FILTER (WHERE state = 'open') AS open, count(*) FILTER (WHERE state = 'answered') AS answered
     FROM board_item WHERE circle_id = $circleId AND kind = 'ask' AND trashed_on IS NULL AND purged_on IS NULL`,
    { circleId },
  ) ?? { open: 0, answered: 0 }

/** What those who may come said they need. */
export const comfortOf = (db: ReadDb, sessionId: SessionId): Preparation['comfort'] =>
  db
    .all<Omit<Preparation['comfort'][number], 'isMe'> & { isMe: number }>(
      `SELECT person.id AS personId, display_name AS name, is_me AS isMe, coalesce(access_needs, '') AS accessNeeds,
         coalesce(how_i_like_help, '') AS howILikeHelp
       FROM participation JOIN person ON person.id = person_id
       WHERE session_id = $sessionId AND attendance <> 'away' AND participation.trashed_on IS NULL
         AND person.state = 'known' AND (access_needs IS NOT NULL OR how_i_like_help IS NOT NULL)
       ORDER BY person.id LIMIT 200`,
      { sessionId },
    )
    .map((row) => ({ ...row, isMe: row.isMe === 1 }))

/** What was caught for the circle's next session, oldest first. */
export const collectedOf = (db: ReadDb, circleId: CircleId): Collected[] =>
  db.all<Collected>(
    `SELECT id AS noteId, body_plain AS text, created_on AS "on" FROM note
     WHERE owner_table = 'circle' AND owner_id = $circleId AND for_next = 1 AND body_plain IS NOT NULL
       AND trashed_on IS NULL AND purged_on IS NULL
     ORDER BY position LIMIT 500`,
    { circleId },
  )

const mine = 'person_id = (SELECT id FROM person WHERE is_me = 1) AND trashed_on IS NULL'

type Mine = NonNullable<Preparation['mine']>

/** My part in a session; null where I do not take part. */
export const myPartIn = (db: ReadDb, sessionId: SessionId): Mine | null => {
  const row = db.get<{ intention: string; prep: string; openPromises: number }>(
    `SELECT coalesce(participation.intention, '') AS intention, prep,
       (SELECT count(*) FROM next_step WHERE owner_person_id = person_id AND next_step.circle_id = session.circle_id
          AND state IN ('promised', 'underway') AND next_step.trashed_on IS NULL AND next_step.purged_on IS NULL) AS openPromises
     FROM participation JOIN session ON session.id = session_id
     WHERE session_id = $sessionId AND person_id = (SELECT id FROM person WHERE is_me = 1)
       AND participation.trashed_on IS NULL`,
    { sessionId },
  )
  if (row === undefined) return null
  const { intention, openPromises } = row
  return { intention, done: donePrep(row.prep), openPromises, topic: myTopicIn(db, sessionId) }
}

type Prep = { readonly code: PrepCode; readonly done: boolean }

// Written below only.
const prepIn = (json: string): readonly Prep[] => JSON.parse(json) as Prep[]

const donePrep = (json: string): PrepCode[] => prepIn(json).flatMap(({ code, done }) => (done ? [code] : []))

const myTopicIn = (db: ReadDb, sessionId: SessionId): Mine['topic'] => {
  const topic = db.get<Omit<NonNullable<Mine['topic']>, 'hasBrief'> & { hasBrief: number }>(
    `SELECT topic.id, coalesce(title, '') AS title, brief_prepared_on IS NOT NULL AS hasBrief
     FROM topic JOIN person ON person.id = owner_person_id
     WHERE planned_session_id = $sessionId AND is_me = 1 AND topic.trashed_on IS NULL AND topic.purged_on IS NULL
     ORDER BY urgency + importance DESC, topic.id LIMIT 1`,
    { sessionId },
  )
  return topic === undefined ? null : { ...topic, hasBrief: topic.hasBrief === 1 }
}

/** @returns false where I do not take part */
export const tickMyPrep = (
  db: WriteDb,
  sessionId: SessionId,
  { code, isDone }: { readonly code: PrepCode; readonly isDone: boolean },
  today: PlainDate,
): boolean => {
  const before = db.get<{ prep: string }>(
    `SELECT prep FROM participation WHERE session_id = $sessionId AND ${mine}`,
    { sessionId },
  )
  if (before === undefined) return false
  const prep = [...prepIn(before.prep).filter((one) => one.code !== code), { code, done: isDone }]
  db.run(
    `UPDATE participation SET prep = $prep, rev = rev + 1, updated_on = $today
     WHERE session_id = $sessionId AND ${mine}`,
    { sessionId, prep: asJson(prep), today },
  )
  return true
}

/** @returns false where I do not take part */
export const setMyIntention = (
  db: WriteDb,
  sessionId: SessionId,
  intention: string,
  today: PlainDate,
): boolean =>
  db.run(
    `UPDATE participation SET intention = nullif($intention, ''), rev = rev + 1, updated_on = $today
     WHERE session_id = $sessionId AND ${mine}`,
    { sessionId, intention, today },
  ) > 0

export const openingOf = (db: ReadDb, sessionId: SessionId): Opening => {
  const row = db.get<{ said: number; room: number; phones: number }>(
    `SELECT confidentiality_said AS said, room_private AS room, phones_away AS phones
     FROM session WHERE id = $sessionId`,
    { sessionId },
  )
  return {
    confidentialitySaid: row?.said === 1,
    roomPrivate: row?.room === 1,
    phonesAway: row?.phones === 1,
  }
}

export const setOpening = (
  db: WriteDb,
  sessionId: SessionId,
  { confidentialitySaid, roomPrivate, phonesAway }: Opening,
  today: PlainDate,
): void => {
  db.run(
    `UPDATE session SET confidentiality_said = $said, room_private = $room, phones_away = $phones, rev = rev + 1,
       updated_on = $today WHERE id = $sessionId`,
    {
      sessionId,
      said: confidentialitySaid ? 1 : 0,
      room: roomPrivate ? 1 : 0,
      phones: phonesAway ? 1 : 0,
      today,
    },
  )
}
