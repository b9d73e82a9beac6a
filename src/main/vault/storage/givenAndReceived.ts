import type { PlainDate } from '#shared/dates.ts'
import type { GivenAndReceived } from '#shared/domain/balance.ts'
import type { CircleId } from '#shared/ids.ts'
import type { ReadDb } from './database.ts'

const me = '(SELECT id FROM person WHERE is_me = 1)'
const held = `circle_id = $circleId AND session.status = 'closed' AND session.trashed_on IS NULL
  AND substr(planned_for, 1, 10) >= $from`
const item = 'circle_id = $circleId AND updated_on >= $from AND trashed_on IS NULL AND purged_on IS NULL'
const made = `kind = 'introduction' AND state IN ('made', 'met', 'led_somewhere')`

/** What I gave and got in a circle since a day (domain.md 7), as far as sessions and the board tell. */
export const givenAndReceivedSince = (db: ReadDb, circleId: CircleId, from: PlainDate): GivenAndReceived =>
  db.get<GivenAndReceived>(
    `SELECT
       (SELECT count(*) FROM contribution JOIN session ON session.id = session_id
        WHERE ${held} AND from_person_id = ${me} AND turn_id IS NOT NULL AND kind NOT IN ('takeaway', 'thanks')
          AND contribution.trashed_on IS NULL AND contribution.purged_on IS NULL)
       + (SELECT count(*) FROM board_item WHERE ${item} AND person_id = ${me}
          AND ((kind = 'offer' AND state = 'taken') OR kind = 'resource' OR ${made}))
       + (SELECT count(*) FROM participation JOIN session ON session.id = session_id
          WHERE ${held} AND person_id = ${me} AND participation.trashed_on IS NULL
            AND EXISTS (SELECT 1 FROM json_each(roles) WHERE value = 'host')) AS given,
       (SELECT coalesce(sum((actual_seconds + 599) / 600), 0) FROM turn JOIN session ON session.id = session_id
        WHERE ${held} AND presenter_person_id = ${me} AND turn.state = 'done' AND turn.trashed_on IS NULL)
       + (SELECT count(*) FROM board_item WHERE ${item} AND kind = 'ask' AND state = 'met' AND person_id = ${me})
       + (SELECT count(*) FROM board_item WHERE ${item} AND ${made} AND ${me} IN (a_person_id, b_person_id)) AS received`,
    { circleId, from },
  ) ?? { given: 0, received: 0 }
