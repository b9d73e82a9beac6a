import type { Horizon, NextStepState, NextStepView } from '#shared/contract/steps.ts'
import type { PlainDate } from '#shared/dates.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, NextStepId, PersonId, SessionId, TurnId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { add } from './rows.ts'
import { shownName, shownNameOfSupporter } from './people.ts'
import { newId, newLife } from './stamps.ts'

export type StoredStep = {
  readonly id: NextStepId
  readonly title: string
  readonly state: NextStepState
  readonly ownerId: PersonId
  readonly ownerName: string
  readonly isMe: number
  readonly circleId: CircleId | null
  readonly circleName: string | null
  readonly sessionId: SessionId | null
  readonly isFromCircle: number
  readonly horizon: Horizon
  readonly dueOn: PlainDate | null
  readonly carriedCount: number
  readonly settledOn: PlainDate | null
  readonly supporterId: PersonId | null
  readonly supporterName: string
  readonly isSupporterMe: number
  readonly askOn: PlainDate | null
  readonly firstMove: string
  readonly newForMe: number | null
  readonly canKeepUp: number | null
}

export const stepViews = `
  SELECT next_step.id, next_step.title, next_step.state, person.id AS ownerId, ${shownName} AS ownerName,
    person.is_me AS isMe, circle.id AS circleId, circle.name AS circleName, session.id AS sessionId,
    from_circle AS isFromCircle, horizon,
    due_on AS dueOn, carried_count AS carriedCount, settled_on AS settledOn,
    supporter.id AS supporterId, coalesce(${shownNameOfSupporter}, '') AS supporterName,
    coalesce(supporter.is_me, 0) AS isSupporterMe, ask_me_on AS askOn, coalesce(first_move, '') AS firstMove,
    new_for_me AS newForMe, can_keep_up AS canKeepUp
  FROM next_step
  JOIN person ON person.id = next_step.owner_person_id
  LEFT JOIN person AS supporter ON supporter.id = next_step.supporter_person_id
  LEFT JOIN circle ON circle.id = next_step.circle_id
  LEFT JOIN session ON session.id = next_step.from_session_id AND session.trashed_on IS NULL
  WHERE next_step.trashed_on IS NULL AND next_step.purged_on IS NULL`

/**
 * The place of an open step among the others, as a text: its day, and behind all days what its horizon says. Two
 * indexes hold the steps in this order (migration 004), so it is written as they write it.
 */
export const opensAt = `coalesce(due_on, CASE horizon WHEN 'this_week' THEN '9999-a' WHEN 'before_next' THEN '9999-b'
  WHEN 'this_season' THEN '9999-c' ELSE '9999-d' END)`

const asAnswer = (stored: number | null): boolean | null => (stored === null ? null : stored === 1)

export const asStepView = ({
  ownerId,
  ownerName,
  isMe,
  circleId,
  circleName,
  supporterId,
  supporterName,
  isSupporterMe,
  newForMe,
  canKeepUp,
  isFromCircle,
  ...row
}: StoredStep): NextStepView => ({
  ...row,
  supporter:
    supporterId === null ? null : { id: supporterId, name: supporterName, isMe: isSupporterMe === 1 },
  isFromCircle: isFromCircle === 1,
  newForMe: asAnswer(newForMe),
  canKeepUp: asAnswer(canKeepUp),
  owner: { id: ownerId, name: ownerName, isMe: isMe === 1 },
  circle: circleId === null || circleName === null ? null : { id: circleId, name: circleName },
})

/** How many of a circle's steps are open, and how many were settled on `from` or later, by state. */
export const countsSince = (
  db: ReadDb,
  circleId: CircleId,
  from: PlainDate,
): Readonly<Partial<Record<NextStepState, number>>> =>
  Object.fromEntries(
    db
      .all<{ state: NextStepState; count: number }>(
        `SELECT state, count(*) AS count FROM next_step
         WHERE circle_id = $circleId AND trashed_on IS NULL AND purged_on IS NULL
           AND state IN ('draft', 'promised', 'underway') GROUP BY state
         UNION ALL
         SELECT state, count(*) AS count FROM next_step
         WHERE circle_id = $circleId AND settled_on >= $from AND trashed_on IS NULL AND purged_on IS NULL
         GROUP BY state`,
        { circleId, from },
      )
      .map(({ state, count }) => [state, count]),
  )

/** Just these, whatever their state, open ones first as they are listed, then by settling; unknown ids are left out. */
export const stepsById = (db: ReadDb, ids: readonly NextStepId[]): NextStepView[] =>
  db
    .all<StoredStep>(
      `${stepViews} AND next_step.id IN (SELECT value FROM json_each($ids))
       ORDER BY settled_on IS NOT NULL, settled_on DESC, ${opensAt}, position`,
      { ids: JSON.stringify(ids) },
    )
    .map(asStepView)

/** @throws `not-found` for one that is unknown, let go or in the trash */
export const requireStep = (db: ReadDb, id: NextStepId): NextStepView => {
  const row = db.get<StoredStep>(`${stepViews} AND next_step.id = $id`, { id })
  if (row === undefined) throw new SubrosaError('not-found')
  return asStepView(row)
}

/** The state a settled step came from; null while it is open. */
export const settledFrom = (db: ReadDb, id: NextStepId): NextStepState | null =>
  db.get<{ state: NextStepState | null }>('SELECT settled_from AS state FROM next_step WHERE id = $id', {
    id,
  })?.state ?? null

type When = { readonly horizon: Horizon; readonly dueOn: PlainDate | null }

export const addStep = (
  db: WriteDb,
  step: When & {
    readonly title: string
    readonly ownerId: PersonId
    readonly circleId: CircleId | null
    readonly sessionId: SessionId | null
    readonly turnId: TurnId | null
    readonly purgeOn: PlainDate | null
  },
  today: PlainDate,
): NextStepId => {
  const id = newId<NextStepId>()
  add(db, 'next_step', {
    id,
    ...newLife(today, step.purgeOn),
    circle_id: step.circleId,
    owner_person_id: step.ownerId,
    title: step.title,
    from_turn_id: step.turnId,
    from_session_id: step.sessionId,
    from_conversation_id: null,
    from_journal_id: null,
    aim_id: null,
    from_circle: isPresenter(db, step.turnId, step.ownerId) ? 1 : 0,
    first_move: null,
    done_looks_like: null,
    due_on: step.dueOn,
    horizon: step.horizon,
    supporter_person_id: null,
    ask_me_on: null,
    new_for_me: null,
    can_keep_up: null,
    audience: 'me',
    state: 'promised',
    carried_count: 0,
    replaced_by_id: null,
    settled_on: null,
    settled_from: null,
    position: nextPosition(db, step.circleId),
  })
  return id
}

/** What a turn gives its presenter came from the circle (mission 000-02); what others promise in it is their own. */
const isPresenter = (db: ReadDb, turnId: TurnId | null, ownerId: PersonId): boolean =>
  db.get('SELECT 1 FROM turn WHERE id = $turnId AND presenter_person_id = $ownerId', { turnId, ownerId }) !==
  undefined

/** Behind all steps of the circle, or of no circle. */
const nextPosition = (db: ReadDb, circleId: CircleId | null): number =>
  db.get<{ position: number }>(
    'SELECT coalesce(max(position), 0) + 1 AS position FROM next_step WHERE circle_id IS $circleId',
    { circleId },
  )?.position ?? 1

export const setStep = (
  db: WriteDb,
  id: NextStepId,
  step: When & {
    readonly title: string
    readonly ownerId: PersonId
    readonly carriedCount: number
    readonly askOn: PlainDate | null
    readonly purgeOn: PlainDate | null
  },
  today: PlainDate,
): void => {
  db.run(
    `UPDATE next_step SET title = $title, owner_person_id = $ownerId, horizon = $horizon, due_on = $dueOn,
       carried_count = $carriedCount, ask_me_on = $askOn, purge_on = $purgeOn, rev = rev + 1, updated_on = $today,
       from_circle = CASE WHEN from_turn_id IS NULL THEN from_circle ELSE EXISTS (
         SELECT 1 FROM turn WHERE turn.id = from_turn_id AND presenter_person_id = $ownerId) END
     WHERE id = $id`,
    {
      id,
      title: step.title,
      ownerId: step.ownerId,
      horizon: step.horizon,
      dueOn: step.dueOn,
      carriedCount: step.carriedCount,
      askOn: step.askOn,
      purgeOn: step.purgeOn,
      today,
    },
  )
}

/** @param settled the day and the state it came from, for a final state; null for an open one */
export const setStepState = (
  db: WriteDb,
  id: NextStepId,
  state: NextStepState,
  settled: { readonly on: PlainDate; readonly from: NextStepState } | null,
  purgeOn: PlainDate | null,
  today: PlainDate,
): void => {
  db.run(
    `UPDATE next_step SET state = $state, settled_on = $on, settled_from = $from, purge_on = $purgeOn,
       rev = rev + 1, updated_on = $today WHERE id = $id`,
    { id, state, on: settled?.on ?? null, from: settled?.from ?? null, purgeOn, today },
  )
}

/** Who may ask and the little things that were said about it. @param askOn null: nobody asks (any more) */
export const setAsked = (
  db: WriteDb,
  id: NextStepId,
  asked: Pick<NextStepView, 'firstMove' | 'newForMe' | 'canKeepUp' | 'askOn'> & {
    readonly supporterId: PersonId | null
  },
  today: PlainDate,
): void => {
  const answer = (said: boolean | null): number | null => (said === null ? null : said ? 1 : 0)
  db.run(
    `UPDATE next_step SET first_move = $firstMove, supporter_person_id = $supporterId, ask_me_on = $askOn,
       new_for_me = $newForMe, can_keep_up = $canKeepUp, rev = rev + 1, updated_on = $today WHERE id = $id`,
    {
      id,
      firstMove: asked.firstMove === '' ? null : asked.firstMove,
      supporterId: asked.supporterId,
      askOn: asked.askOn,
      newForMe: answer(asked.newForMe),
      canKeepUp: answer(asked.canKeepUp),
      today,
    },
  )
}

/** Steps that one may not be named with any more lose whoever may ask. @returns how many */
export const forgetSupporter = (
  db: WriteDb,
  circleId: CircleId,
  personId: PersonId,
  today: PlainDate,
): number =>
  db.run(
    `UPDATE next_step SET supporter_person_id = NULL, ask_me_on = NULL, rev = rev + 1, updated_on = $today
     WHERE circle_id = $circleId AND supporter_person_id = $personId`,
    { circleId, personId, today },
  )
