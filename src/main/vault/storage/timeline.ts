import type { CircleMoment } from '#shared/contract/together.ts'
import type { CircleId, SessionId } from '#shared/ids.ts'
import type { ReadDb } from './database.ts'
import { shownName } from './people.ts'

type Stored = Omit<CircleMoment, 'session'> & {
  readonly sessionId: SessionId | null
  readonly number: number | null
}

const living = (table: string): string => `${table}.trashed_on IS NULL AND ${table}.purged_on IS NULL`
const moment = (kind: string, id: string, on: string, words: string): string =>
  `SELECT '${kind}' AS kind, ${id} AS id, ${on} AS "on", ${words} AS words, NULL AS sessionId, NULL AS number`

/** Invariant 5 holds here too: what is not to be reopened is in its owner's own list only. */
const moments = `
  ${moment('founded', 'id', 'created_on', "''")} FROM circle WHERE id = $circleId
  UNION ALL SELECT 'met', id, substr(planned_for, 1, 10), '', id, number FROM session
    WHERE circle_id = $circleId AND status = 'closed' AND number > 0 AND ${living('session')}
  UNION ALL ${moment('joined', 'membership.id', 'joined_on', shownName)}
    FROM membership JOIN person ON person.id = person_id JOIN circle ON circle.id = circle_id
    WHERE circle_id = $circleId AND joined_on > circle.created_on AND is_me = 0 AND ${living('membership')}
  UNION ALL ${moment('left', 'membership.id', 'left_on', shownName)}
    FROM membership JOIN person ON person.id = person_id
    WHERE circle_id = $circleId AND left_on IS NOT NULL AND ${living('membership')}
  UNION ALL ${moment('resolved', 'topic.id', 'topic.updated_on', 'title')}
    FROM topic JOIN person ON person.id = owner_person_id
    WHERE circle_id = $circleId AND topic.state = 'resolved' AND title IS NOT NULL
      AND (do_not_reopen = 0 OR is_me = 1) AND ${living('topic')}
  UNION ALL ${moment('kept', 'id', 'settled_on', 'title')} FROM next_step
    WHERE circle_id = $circleId AND state = 'done' AND settled_on IS NOT NULL AND ${living('next_step')}
  UNION ALL ${moment('ask-met', 'id', 'updated_on', 'text')} FROM board_item
    WHERE circle_id = $circleId AND kind = 'ask' AND state = 'met' AND ${living('board_item')}
  UNION ALL ${moment('introduced', 'id', 'updated_on', 'text')} FROM board_item
    WHERE circle_id = $circleId AND kind = 'introduction' AND state IN ('made', 'met', 'led_somewhere')
      AND ${living('board_item')}`

/** A stretch of what a circle has behind it, newest first, and how much that is in all. */
export const timelineOf = (
  db: ReadDb,
  circleId: CircleId,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { total: number; rows: CircleMoment[] } => ({
  total: db.get<{ count: number }>(`SELECT count(*) AS count FROM (${moments})`, { circleId })?.count ?? 0,
  rows: db
    .all<Stored>(
      `SELECT * FROM (${moments}) ORDER BY "on" DESC, number DESC, kind = 'founded', kind, id LIMIT $limit OFFSET $offset`,
      { circleId, offset, limit },
    )
    .map(({ sessionId, number, ...row }) => ({
      ...row,
      words: row.words.slice(0, 2_000),
      session: sessionId === null || number === null ? null : { id: sessionId, number },
    })),
})
