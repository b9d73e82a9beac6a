import type { NextStepView, StepPart } from '#shared/contract/steps.ts'
import type { PlainDate } from '#shared/dates.ts'
import { endOfWeek } from '#shared/domain/nextSteps.ts'
import type { CircleId, PersonId, SessionId } from '#shared/ids.ts'
import type { ReadDb, SqlValue } from './database.ts'
import { asStepView, opensAt, stepViews, type StoredStep } from './nextSteps.ts'

type Params = Readonly<Record<string, SqlValue>>
export type Whose = { readonly sql: string; readonly params: Params }

/** Somebody's of all circles that are not sealed, and those of no circle. */
export const ofPerson = (ownerId: PersonId): Whose => ({
  sql: `owner_person_id = $ownerId
    AND (circle_id IS NULL OR circle_id NOT IN (SELECT id FROM circle WHERE is_sealed = 1))`,
  params: { ownerId },
})

export const ofCircle = (circleId: CircleId): Whose => ({
  sql: 'circle_id = $circleId',
  params: { circleId },
})

export const ofSession = (sessionId: SessionId): Whose => ({
  sql: 'from_session_id = $sessionId',
  params: { sessionId },
})

export type OpenPart = Exclude<StepPart, 'settled' | 'all'>

/** What `groupOf` says of a step, as a stretch of `opensAt`. */
const partOf = (part: OpenPart, today: PlainDate): Whose => {
  const sunday = endOfWeek(today)
  switch (part) {
    case 'open':
      return { sql: 'true', params: {} }
    case 'passed':
      return { sql: `${opensAt} < $today`, params: { today } }
    case 'thisWeek':
      return {
        sql: `${opensAt} >= $today AND ${opensAt} <= '9999-a' AND (${opensAt} <= $sunday OR ${opensAt} = '9999-a')`,
        params: { today, sunday },
      }
    case 'soon':
      return {
        sql: `${opensAt} > $sunday AND ${opensAt} < '9999-d' AND ${opensAt} <> '9999-a'`,
        params: { sunday },
      }
    case 'someday':
      return { sql: `${opensAt} >= '9999-d'`, params: {} }
  }
}

const isHere = 'trashed_on IS NULL AND purged_on IS NULL'

type Chosen = { readonly whose: Whose; readonly only: Whose; readonly order: string }
type Stretch = { readonly offset: number; readonly limit: number }

const conditions = ({ whose, only }: Omit<Chosen, 'order'>): string =>
  `FROM next_step WHERE ${isHere} AND ${whose.sql} AND ${only.sql}`

const count = (db: ReadDb, { whose, only }: Omit<Chosen, 'order'>): number =>
  db.get<{ count: number }>(`SELECT count(*) AS count ${conditions({ whose, only })}`, {
    ...whose.params,
    ...only.params,
  })?.count ?? 0

/** The ids come out of an index first; what is shown of each is looked up for these few alone. */
const stretch = (db: ReadDb, { whose, only, order }: Chosen, { offset, limit }: Stretch): NextStepView[] =>
  db
    .all<StoredStep>(
      `WITH few AS (SELECT id ${conditions({ whose, only })} ORDER BY ${order} LIMIT $limit OFFSET $offset)
       ${stepViews} AND next_step.id IN (SELECT id FROM few) ORDER BY ${order}`,
      { ...whose.params, ...only.params, limit, offset },
    )
    .map(asStepView)

const open = (whose: Whose, part: OpenPart, today: PlainDate): Chosen => {
  const { sql, params } = partOf(part, today)
  return { whose, only: { sql: `settled_on IS NULL AND ${sql}`, params }, order: `${opensAt}, position` }
}

export const countOpenSteps = (db: ReadDb, whose: Whose, part: OpenPart, today: PlainDate): number =>
  count(db, open(whose, part, today))

/** By date, those without one last. */
export const openSteps = (
  db: ReadDb,
  whose: Whose,
  { part, today, ...place }: { readonly part: OpenPart; readonly today: PlainDate } & Stretch,
): NextStepView[] => stretch(db, open(whose, part, today), place)

const settled = (whose: Whose, from: PlainDate): Chosen => ({
  whose,
  only: { sql: 'settled_on >= $from', params: { from } },
  order: 'settled_on DESC, position',
})

export const countSettledSteps = (db: ReadDb, whose: Whose, from: PlainDate): number =>
  count(db, settled(whose, from))

/** Those settled on `from` or later, newest first. */
export const settledSteps = (
  db: ReadDb,
  whose: Whose,
  { from, ...place }: { readonly from: PlainDate } & Stretch,
): NextStepView[] => stretch(db, settled(whose, from), place)

/** Open ones of circles that are not sealed, which this person supports and may ask about by now, the longest due first. */
export const stepsToAsk = (
  db: ReadDb,
  supporterId: PersonId,
  { today, limit }: { readonly today: PlainDate; readonly limit: number },
): NextStepView[] =>
  db
    .all<StoredStep>(
      `${stepViews} AND next_step.supporter_person_id = $supporterId AND ask_me_on <= $today AND settled_on IS NULL
         AND coalesce(circle.is_sealed, 0) = 0
       ORDER BY ask_me_on, next_step.id LIMIT $limit`,
      { supporterId, today, limit },
    )
    .map(asStepView)
