import type { TurnState, TurnView } from '#shared/contract/turns.ts'
import type { ConsentLevel } from '#shared/contract/consent.ts'
import type { PlainDate } from '#shared/dates.ts'
import { levelFor } from '#shared/domain/consent.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, PersonId, SessionId, TopicId, TurnId } from '#shared/ids.ts'
import { openRecordAgain } from './agreedRecords.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { shownName } from './people.ts'
import { endOf } from './retention.ts'
import { add } from './rows.ts'
import { newId, newLife } from './stamps.ts'

export type TurnRow = Omit<TurnView, 'presenter' | 'topic'> & {
  readonly circleId: CircleId
  readonly position: number
  readonly presenter: { readonly id: PersonId; readonly name: string; readonly isMe: boolean } | null
  readonly topic: NonNullable<TurnView['topic']> | null
}

type Stored = Omit<TurnRow, 'presenter' | 'topic' | 'level'> & {
  readonly personId: PersonId | null
  readonly personName: string
  readonly isMe: number | null
  readonly policy: ConsentLevel
  readonly consent: ConsentLevel | null
  readonly topicId: TopicId | null
  readonly title: string
  readonly wants: string | null
  readonly useLimit: string
  readonly notWanted: string
}

const rows = `
  SELECT turn.id, turn.session_id AS sessionId, session.circle_id AS circleId, turn.position, turn.state,
    turn.planned_seconds AS plannedSeconds, turn.actual_seconds AS actualSeconds,
    coalesce(turn.takeaway, '') AS takeaway, turn.outcome, turn.handed_over_on AS handedOverOn,
    person.id AS personId, ${shownName} AS personName, person.is_me AS isMe,
    circle.note_policy AS policy, membership.note_consent AS consent,
    topic.id AS topicId, coalesce(topic.title, '') AS title, topic.wants, coalesce(topic.use_limit, '') AS useLimit,
    CASE WHEN topic.brief_shared_on IS NOT NULL OR person.is_me = 1 THEN coalesce(topic.brief_not_wanted, '')
      ELSE '' END AS notWanted
  FROM turn
  JOIN session ON session.id = turn.session_id
  JOIN circle ON circle.id = session.circle_id
  LEFT JOIN person ON person.id = turn.presenter_person_id
  LEFT JOIN membership ON membership.circle_id = circle.id AND membership.person_id = person.id
  LEFT JOIN topic ON topic.id = turn.topic_id AND topic.trashed_on IS NULL
  WHERE turn.trashed_on IS NULL AND turn.purged_on IS NULL`

const asTurn = (row: Stored): TurnRow => {
  const { personId, personName, isMe, policy, consent, topicId, title, wants, useLimit, notWanted, ...turn } =
    row
  const subject =
    personId === null
      ? 'nobody'
      : { isMe: isMe === 1, consent: consent ?? (isMe === 1 ? 'full' : 'headline') }
  return {
    ...turn,
    level: levelFor(policy, subject),
    presenter: personId === null ? null : { id: personId, name: personName, isMe: isMe === 1 },
    topic:
      topicId === null
        ? null
        : // Written by storage/topics.ts from what the contract checked.
          {
            id: topicId,
            title,
            wants: JSON.parse(wants ?? '[]') as TurnRow['topic'] & [],
            notWanted,
            useLimit,
          },
  }
}

/** Every turn that was not dropped, in order. */
export const turnsOf = (db: ReadDb, sessionId: SessionId): TurnRow[] =>
  db
    .all<Stored>(
      `${rows} AND turn.session_id = $sessionId AND turn.state <> 'dropped' ORDER BY turn.position LIMIT 40`,
      { sessionId },
    )
    .map(asTurn)

/** At consent none a turn says "a member": it keeps its person for the rotation only. */
export const isPresenterUnnamed = ({ presenter, level }: TurnRow): boolean =>
  presenter !== null && level === 'none' && !presenter.isMe

export const unnamedPresenters = (db: ReadDb, sessionId: SessionId): PersonId[] =>
  turnsOf(db, sessionId)
    .filter(isPresenterUnnamed)
    .flatMap(({ presenter }) => presenter?.id ?? [])

/** @throws `not-found` for one that is unknown, let go or in the trash */
export const requireTurn = (db: ReadDb, id: TurnId): TurnRow => {
  const row = db.get<Stored>(`${rows} AND turn.id = $id`, { id })
  if (row === undefined) throw new SubrosaError('not-found')
  return asTurn(row)
}

/** Behind the others. Without person and topic it waits to be filled in the room. */
export const addTurn = (
  db: WriteDb,
  turn: {
    readonly sessionId: SessionId
    readonly topicId: TopicId | null
    readonly presenterId: PersonId | null
    readonly plannedSeconds: number
    readonly purgeOn: PlainDate | null
  },
  today: PlainDate,
): TurnId => {
  const id = newId<TurnId>()
  add(db, 'turn', {
    id,
    ...newLife(today, turn.purgeOn),
    session_id: turn.sessionId,
    topic_id: turn.topicId,
    presenter_person_id: turn.presenterId,
    position: nextPosition(db, turn.sessionId),
    planned_seconds: turn.plannedSeconds,
    scribe_person_id: null,
    state: 'planned',
    actual_seconds: 0,
    takeaway: null,
    outcome: null,
    handed_over_on: null,
  })
  return id
}

const nextPosition = (db: ReadDb, sessionId: SessionId): number =>
  db.get<{ position: number }>(
    'SELECT coalesce(max(position), 0) + 1 AS position FROM turn WHERE session_id = $sessionId',
    { sessionId },
  )?.position ?? 1

/** Whose turn it is, and about what; null empties it, so that it waits to be filled in the room. */
export const fillTurn = (
  db: WriteDb,
  id: TurnId,
  { topicId, presenterId }: { readonly topicId: TopicId | null; readonly presenterId: PersonId | null },
  today: PlainDate,
): void => {
  db.run(
    `UPDATE turn SET topic_id = $topicId, presenter_person_id = $presenterId, rev = rev + 1, updated_on = $today
     WHERE id = $id`,
    { id, topicId, presenterId, today },
  )
}

/** Puts the turns into this order. */
export const setTurnOrder = (db: WriteDb, ids: readonly TurnId[], today: PlainDate): void => {
  ids.forEach((id, place) => {
    db.run(
      `UPDATE turn SET position = $position, rev = rev + 1, updated_on = $today
       WHERE id = $id AND position <> $position`,
      { id, position: place + 1, today },
    )
  })
}

export const setTurnState = (
  db: WriteDb,
  id: TurnId,
  move: { readonly state: TurnState; readonly actualSeconds: number; readonly purgeOn: PlainDate | null },
  today: PlainDate,
): void => {
  db.run(
    `UPDATE turn SET state = $state, actual_seconds = $actualSeconds, purge_on = $purgeOn, rev = rev + 1,
       updated_on = $today WHERE id = $id`,
    { id, ...move, today },
  )
}

/** A take-away stays as long as what was agreed, from its last change. */
export const setTurnConclusion = (
  db: WriteDb,
  id: TurnId,
  { takeaway, outcome }: Pick<TurnRow, 'takeaway' | 'outcome'>,
  today: PlainDate,
): void => {
  const before = requireTurn(db, id)
  const purgeOn = endOf(db, before.circleId, { as: 'agreed', changedOn: today })
  if (takeaway !== before.takeaway) openRecordAgain(db, before.sessionId, today)
  db.run(
    `UPDATE turn SET takeaway = $takeaway, outcome = $outcome, purge_on = $purgeOn, rev = rev + 1, updated_on = $today
     WHERE id = $id`,
    { id, takeaway: takeaway === '' ? null : takeaway, outcome, purgeOn, today },
  )
}
