import type { Brief, TopicSummary, TopicState, TopicView } from '#shared/contract/topics.ts'
import type { PlainDate, PlainDateTime } from '#shared/dates.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, PersonId, SessionId, TopicId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { shownName } from './people.ts'
import { add } from './rows.ts'
import { asJson, newId, newLife } from './stamps.ts'

type Stored = Omit<TopicSummary, 'owner' | 'wants' | 'doNotReopen' | 'plannedSession' | 'hasBrief'> & {
  readonly ownerId: PersonId
  readonly ownerName: string
  readonly isMe: number
  readonly wants: string
  readonly doNotReopen: number
  readonly plannedId: SessionId | null
  readonly plannedFor: PlainDateTime | null
  readonly hasBrief: number
}

const briefColumns = {
  problem: 'brief_problem',
  goal: 'brief_goal',
  background: 'brief_background',
  effect: 'brief_effect',
  tried: 'brief_tried',
  options: 'brief_options',
  wanted: 'brief_wanted',
  notWanted: 'brief_not_wanted',
} as const satisfies Record<keyof Brief, string>

const summaries = `
  SELECT topic.id, topic.circle_id AS circleId, coalesce(topic.title, '') AS title, topic.kind, domain, sensitivity,
    wants, urgency, importance, topic.state, carried_count AS carriedCount, do_not_reopen AS doNotReopen,
    person.id AS ownerId, ${shownName} AS ownerName, person.is_me AS isMe,
    session.id AS plannedId, session.planned_for AS plannedFor,
    coalesce(${Object.values(briefColumns).join(', ')}) IS NOT NULL AS hasBrief
  FROM topic
  JOIN person ON person.id = topic.owner_person_id
  LEFT JOIN session ON session.id = topic.planned_session_id AND session.trashed_on IS NULL
  WHERE topic.trashed_on IS NULL AND topic.purged_on IS NULL AND topic.circle_id IS NOT NULL`

/** Written by this file only, from what the contract checked. */
const wantsOf = (json: string) => JSON.parse(json) as TopicSummary['wants']

const asSummary = (row: Stored): TopicSummary => {
  const { ownerId, ownerName, isMe, plannedId, plannedFor, ...rest } = row
  return {
    ...rest,
    owner: { id: ownerId, name: ownerName, isMe: isMe === 1 },
    wants: wantsOf(row.wants),
    doNotReopen: row.doNotReopen === 1,
    hasBrief: row.hasBrief === 1,
    plannedSession: plannedId === null || plannedFor === null ? null : { id: plannedId, plannedFor },
  }
}

/** Invariant 5: what its owner does not want reopened is in the owner's own list only, and mine is the only one here. */
export const topicsOf = (db: ReadDb, circleId: CircleId): TopicSummary[] =>
  db
    .all<Stored>(
      `${summaries} AND topic.circle_id = $circleId AND (do_not_reopen = 0 OR person.is_me = 1)
       ORDER BY CASE topic.state WHEN 'in_turn' THEN 0 WHEN 'scheduled' THEN 1 WHEN 'captured' THEN 2
         WHEN 'waiting' THEN 2 WHEN 'working' THEN 3 ELSE 4 END,
         session.planned_for, urgency + importance DESC, topic.updated_on DESC, topic.id LIMIT 10000`,
      { circleId },
    )
    .map(asSummary)

/** Undefined for one that is unknown, let go or in the trash. */
export const findTopic = (db: ReadDb, id: TopicId): TopicSummary | undefined => {
  const row = db.get<Stored>(`${summaries} AND topic.id = $id`, { id })
  return row === undefined ? undefined : asSummary(row)
}

/** @throws `not-found` for one that is unknown, let go or in the trash */
export const requireTopic = (db: ReadDb, id: TopicId): TopicSummary => {
  const topic = findTopic(db, id)
  if (topic === undefined) throw new SubrosaError('not-found')
  return topic
}

type Words = Pick<TopicView, 'brief' | 'briefSharedOn' | 'useLimit' | 'mustNotLearn' | 'resolvedNote'>

/** Everything of a topic that a list does not show. */
export const topicWords = (db: ReadDb, id: TopicId): Words => {
  const columns = Object.entries(briefColumns).map(([name, column]) => `coalesce(${column}, '') AS "${name}"`)
  const row = db.get<Brief & Omit<Words, 'brief'>>(
    `SELECT ${columns.join(', ')}, brief_shared_on AS briefSharedOn, coalesce(use_limit, '') AS useLimit,
       coalesce(must_not_learn, '') AS mustNotLearn, coalesce(resolved_note, '') AS resolvedNote
     FROM topic WHERE id = $id`,
    { id },
  )
  if (row === undefined) throw new SubrosaError('not-found')
  const { briefSharedOn, useLimit, mustNotLearn, resolvedNote, ...brief } = row
  return { brief, briefSharedOn, useLimit, mustNotLearn, resolvedNote }
}

/** Where a topic was spoken of, and what came of it: one thread across sessions. */
export const threadOf = (db: ReadDb, id: TopicId): Pick<TopicView, 'earlier' | 'turns' | 'stepIds'> => ({
  earlier:
    db.get<NonNullable<TopicView['earlier']>>(
      `SELECT earlier.id, coalesce(earlier.title, '') AS title
       FROM topic JOIN topic AS earlier ON earlier.id = topic.earlier_topic_id
       WHERE topic.id = $id AND earlier.trashed_on IS NULL AND earlier.purged_on IS NULL`,
      { id },
    ) ?? null,
  turns: db.all<TopicView['turns'][number]>(
    `SELECT turn.id, session.id AS sessionId, session.number, substr(session.planned_for, 1, 10) AS "on",
       coalesce(turn.takeaway, '') AS takeaway
     FROM turn JOIN session ON session.id = turn.session_id
     WHERE topic_id = $id AND turn.state IN ('running', 'done') AND turn.trashed_on IS NULL
       AND session.trashed_on IS NULL
     ORDER BY session.planned_for, turn.position LIMIT 500`,
    { id },
  ),
  stepIds: db
    .all<{ id: TopicView['stepIds'][number] }>(
      `SELECT next_step.id FROM next_step JOIN turn ON turn.id = next_step.from_turn_id
       WHERE turn.topic_id = $id AND next_step.trashed_on IS NULL AND next_step.purged_on IS NULL LIMIT 2000`,
      { id },
    )
    .map((row) => row.id),
})

const orNull = (text: string): string | null => (text === '' ? null : text)

export const addTopic = (
  db: WriteDb,
  topic: {
    readonly circleId: CircleId
    readonly ownerId: PersonId
    readonly title: string
    readonly kind: TopicSummary['kind']
    readonly sessionId: SessionId | null
    readonly purgeOn: PlainDate | null
  },
  today: PlainDate,
): TopicId => {
  const id = newId<TopicId>()
  add(db, 'topic', {
    id,
    ...newLife(today, topic.purgeOn),
    circle_id: topic.circleId,
    owner_person_id: topic.ownerId,
    title: orNull(topic.title),
    alias_title: null,
    kind: topic.kind,
    domain: 'work',
    sensitivity: 2,
    wants: asJson([]),
    urgency: 2,
    importance: 2,
    state: 'waiting',
    carried_count: 0,
    planned_session_id: null,
    made_in_session_id: topic.sessionId,
    earlier_topic_id: null,
    must_not_learn: null,
    use_limit: null,
    do_not_reopen: 0,
    brief_problem: null,
    brief_goal: null,
    brief_background: null,
    brief_effect: null,
    brief_tried: null,
    brief_options: null,
    brief_wanted: null,
    brief_not_wanted: null,
    brief_prepared_on: null,
    brief_shared_on: null,
    resolved_note: null,
  })
  return id
}

export type TopicChange = Pick<
  TopicView,
  | 'title'
  | 'kind'
  | 'domain'
  | 'sensitivity'
  | 'wants'
  | 'urgency'
  | 'importance'
  | 'doNotReopen'
  | 'useLimit'
  | 'mustNotLearn'
  | 'brief'
> & {
  readonly isBriefShared: boolean
  readonly earlierTopicId: TopicId | null
  readonly purgeOn: PlainDate | null
}

/** A brief is prepared and shared on the day it first is. */
export const setTopic = (db: WriteDb, id: TopicId, topic: TopicChange, today: PlainDate): void => {
  const { brief } = topic
  const hasBrief = Object.values(brief).some((part) => part !== '')
  const briefs = Object.entries(briefColumns).map(([name, column]) => `${column} = $${name}`)
  db.run(
    `UPDATE topic SET title = $title, kind = $kind, domain = $domain, sensitivity = $sensitivity, wants = $wants,
       urgency = $urgency, importance = $importance, do_not_reopen = $doNotReopen, use_limit = $useLimit,
       must_not_learn = $mustNotLearn, earlier_topic_id = $earlierTopicId, ${briefs.join(', ')},
       brief_prepared_on = CASE WHEN $hasBrief THEN coalesce(brief_prepared_on, $today) END,
       brief_shared_on = CASE WHEN $isShared THEN coalesce(brief_shared_on, $today) END,
       purge_on = $purgeOn, rev = rev + 1, updated_on = $today WHERE id = $id`,
    {
      id,
      title: orNull(topic.title),
      kind: topic.kind,
      domain: topic.domain,
      sensitivity: topic.sensitivity,
      wants: asJson([...new Set(topic.wants)]),
      urgency: topic.urgency,
      importance: topic.importance,
      doNotReopen: topic.doNotReopen ? 1 : 0,
      useLimit: orNull(topic.useLimit),
      mustNotLearn: orNull(topic.mustNotLearn),
      earlierTopicId: topic.earlierTopicId,
      hasBrief: hasBrief ? 1 : 0,
      isShared: topic.isBriefShared && hasBrief ? 1 : 0,
      purgeOn: topic.purgeOn,
      today,
      ...Object.fromEntries(Object.entries(brief).map(([name, part]) => [name, orNull(part)])),
    },
  )
}

/** @param move the planned session stays with `scheduled` alone; `isCarried` counts one more */
export const setTopicState = (
  db: WriteDb,
  id: TopicId,
  move: {
    readonly state: TopicState
    readonly sessionId: SessionId | null
    readonly isCarried: boolean
    readonly resolvedNote: string | null
    readonly purgeOn: PlainDate | null
  },
  today: PlainDate,
): void => {
  db.run(
    `UPDATE topic SET state = $state, planned_session_id = $sessionId,
       carried_count = carried_count + $carried, resolved_note = coalesce($resolvedNote, resolved_note),
       purge_on = $purgeOn, rev = rev + 1, updated_on = $today WHERE id = $id`,
    {
      id,
      state: move.state,
      sessionId: move.sessionId,
      carried: move.isCarried ? 1 : 0,
      resolvedNote: move.resolvedNote,
      purgeOn: move.purgeOn,
      today,
    },
  )
}
