import type { BoardItemView, BoardState, Willing } from '#shared/contract/board.ts'
import type { PlainDate } from '#shared/dates.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { BoardItemId, CircleId, PersonId, SessionId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { shownName } from './people.ts'
import { add } from './rows.ts'
import { newId, newLife } from './stamps.ts'

type Stored = Omit<BoardItemView, 'person' | 'introduces' | 'isStanding'> & {
  readonly personId: PersonId
  readonly personName: string
  readonly isMe: number
  readonly standing: number
  readonly aId: PersonId | null
  readonly aName: string | null
  readonly aMe: number | null
  readonly bId: PersonId | null
  readonly bName: string | null
  readonly bMe: number | null
  readonly bText: string
  readonly consentA: Willing | null
  readonly consentB: Willing | null
}

const rows = `
  SELECT board_item.id, board_item.circle_id AS circleId, kind, board_item.state, person.id AS personId,
    ${shownName} AS personName, person.is_me AS isMe, text, area, needed_by AS neededBy, standing,
    answers_id AS answersId, coalesce(outcome, '') AS outcome,
    a.id AS aId, a.display_name AS aName, a.is_me AS aMe, b.id AS bId, b.display_name AS bName, b.is_me AS bMe,
    coalesce(b_text, '') AS bText, consent_a AS consentA, consent_b AS consentB
  FROM board_item
  JOIN person ON person.id = person_id
  LEFT JOIN person AS a ON a.id = a_person_id AND a.state = 'known'
  LEFT JOIN person AS b ON b.id = b_person_id AND b.state = 'known'
  WHERE board_item.trashed_on IS NULL AND board_item.purged_on IS NULL AND board_item.circle_id IS NOT NULL`

const named = (id: PersonId | null, name: string | null, isMe: number | null) =>
  id === null || name === null ? null : { id, name, isMe: isMe === 1 }

const asView = (row: Stored): BoardItemView => {
  const { id, circleId, kind, state, text, area, neededBy, answersId, outcome } = row
  const { consentA, consentB } = row
  return {
    ...{ id, circleId, kind, state, text, area, neededBy, answersId, outcome },
    person: { id: row.personId, name: row.personName, isMe: row.isMe === 1 },
    isStanding: row.standing === 1,
    introduces:
      consentA === null || consentB === null
        ? null
        : {
            a: named(row.aId, row.aName, row.aMe),
            b: named(row.bId, row.bName, row.bMe),
            bText: row.bText,
            consentA,
            consentB,
          },
  }
}

export const boardOf = (db: ReadDb, circleId: CircleId): BoardItemView[] =>
  db
    .all<Stored>(
      `${rows} AND board_item.circle_id = $circleId
       ORDER BY board_item.state IN ('met', 'closed', 'led_somewhere', 'dropped'), position, board_item.id LIMIT 10000`,
      { circleId },
    )
    .map(asView)

/** @throws `not-found` */
export const requireBoardItem = (db: ReadDb, id: BoardItemId): BoardItemView => {
  const row = db.get<Stored>(`${rows} AND board_item.id = $id`, { id })
  if (row === undefined) throw new SubrosaError('not-found')
  return asView(row)
}

type Words = Pick<BoardItemView, 'text' | 'area' | 'neededBy' | 'isStanding'>

export const addBoardItem = (
  db: WriteDb,
  item: Words &
    Pick<BoardItemView, 'circleId' | 'kind' | 'state' | 'answersId'> & {
      readonly personId: PersonId
      readonly sessionId: SessionId | null
      readonly purgeOn: PlainDate | null
    },
  today: PlainDate,
): BoardItemId => {
  const id = newId<BoardItemId>()
  const willing = item.kind === 'introduction' ? 'not_asked' : null
  add(db, 'board_item', {
    id,
    ...newLife(today, item.purgeOn),
    kind: item.kind,
    circle_id: item.circleId,
    made_in_session_id: item.sessionId,
    person_id: item.personId,
    text: item.text,
    why: null,
    outcome: null,
    area: item.area,
    needed_by: item.neededBy,
    standing: item.isStanding ? 1 : 0,
    state: item.state,
    answers_id: item.answersId,
    a_person_id: null,
    b_person_id: null,
    b_text: null,
    consent_a: willing,
    consent_b: willing,
    link_text: null,
    is_paper_mentor: 0,
    questions: null,
    reply: null,
    position: nextPosition(db, item.circleId),
  })
  return id
}

const nextPosition = (db: ReadDb, circleId: CircleId): number =>
  db.get<{ position: number }>(
    'SELECT coalesce(max(position), 0) + 1 AS position FROM board_item WHERE circle_id = $circleId',
    { circleId },
  )?.position ?? 1

export const setBoardItem = (
  db: WriteDb,
  id: BoardItemId,
  item: Words & {
    readonly introduces: {
      readonly aPersonId: PersonId | null
      readonly bPersonId: PersonId | null
      readonly bText: string
      readonly consentA: Willing
      readonly consentB: Willing
    } | null
    readonly purgeOn: PlainDate | null
  },
  today: PlainDate,
): void => {
  const { introduces } = item
  db.run(
    `UPDATE board_item SET text = $text, area = $area, needed_by = $neededBy, standing = $standing,
       a_person_id = $a, b_person_id = $b, b_text = $bText, consent_a = $consentA, consent_b = $consentB,
       purge_on = $purgeOn, rev = rev + 1, updated_on = $today WHERE id = $id`,
    {
      id,
      text: item.text,
      area: item.area,
      neededBy: item.neededBy,
      standing: item.isStanding ? 1 : 0,
      a: introduces?.aPersonId ?? null,
      b: introduces?.bPersonId ?? null,
      bText: introduces === null || introduces.bText === '' ? null : introduces.bText,
      consentA: introduces?.consentA ?? null,
      consentB: introduces?.consentB ?? null,
      purgeOn: item.purgeOn,
      today,
    },
  )
}

/** @param outcome '' leaves what stands there */
export const setBoardState = (
  db: WriteDb,
  id: BoardItemId,
  move: { readonly state: BoardState; readonly outcome: string; readonly purgeOn: PlainDate | null },
  today: PlainDate,
): void => {
  db.run(
    `UPDATE board_item SET state = $state, outcome = CASE WHEN $outcome = '' THEN outcome ELSE $outcome END,
       purge_on = $purgeOn, rev = rev + 1, updated_on = $today WHERE id = $id`,
    { id, ...move, today },
  )
}
