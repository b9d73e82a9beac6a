import type { NoteLayer } from '#shared/contract/notes.ts'
import type { ContributionView } from '#shared/contract/contributions.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { RecordRule } from '#shared/domain/running/recording.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, ContributionId, PersonId, SessionId, SessionStepId, TurnId } from '#shared/ids.ts'
import { openRecordAgain } from './agreedRecords.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { add } from './rows.ts'
import { newId, newLife } from './stamps.ts'

type Stored = Omit<ContributionView, 'from' | 'to'> & {
  readonly fromId: PersonId | null
  readonly fromName: string | null
  readonly fromMe: number | null
  readonly toId: PersonId | null
  readonly toName: string | null
  readonly toMe: number | null
}

const rows = `
  SELECT contribution.id, session_id AS sessionId, session_step_id AS sessionStepId, turn_id AS turnId,
    contribution.kind, text, contribution.layer, sorted,
    giver.id AS fromId, giver.display_name AS fromName, giver.is_me AS fromMe,
    receiver.id AS toId, receiver.display_name AS toName, receiver.is_me AS toMe
  FROM contribution
  LEFT JOIN person AS giver ON giver.id = from_person_id AND giver.state = 'known'
  LEFT JOIN person AS receiver ON receiver.id = to_person_id AND receiver.state = 'known'
  WHERE contribution.trashed_on IS NULL AND contribution.purged_on IS NULL`

const named = (id: PersonId | null, name: string | null, isMe: number | null): ContributionView['from'] =>
  id === null || name === null ? null : { id, name, isMe: isMe === 1 }

const asView = (row: Stored): ContributionView => {
  const { fromId, fromName, fromMe, toId, toName, toMe, ...rest } = row
  return { ...rest, from: named(fromId, fromName, fromMe), to: named(toId, toName, toMe) }
}

export const contributionsOf = (db: ReadDb, sessionId: SessionId): ContributionView[] =>
  db
    .all<Stored>(`${rows} AND session_id = $sessionId ORDER BY position, contribution.id LIMIT 5000`, {
      sessionId,
    })
    .map(asView)

/** Undefined for a line that is not there any more. */
export const layerOfLine = (db: ReadDb, id: string): NoteLayer | undefined =>
  db.get<{ layer: NoteLayer }>('SELECT layer FROM contribution WHERE id = $id', { id })?.layer

/** @throws `not-found` */
export const requireContribution = (db: ReadDb, id: ContributionId): ContributionView => {
  const row = db.get<Stored>(`${rows} AND contribution.id = $id`, { id })
  if (row === undefined) throw new SubrosaError('not-found')
  return asView(row)
}

type StepKinds = RecordRule & {
  readonly sessionId: SessionId
  readonly circleId: CircleId
  readonly kinds: string
}

/** The session a step belongs to, the kinds it has a place for, and where its text goes. @throws `not-found` */
export const stepKindsOf = (db: ReadDb, id: SessionStepId): StepKinds => {
  const row = db.get<StepKinds>(
    `SELECT session_id AS sessionId, circle_id AS circleId, kinds,
       record_default AS recordDefault, speaker
     FROM session_step JOIN session ON session.id = session_id WHERE session_step.id = $id`,
    { id },
  )
  if (row === undefined) throw new SubrosaError('not-found')
  return row
}

export const addContribution = (
  db: WriteDb,
  row: Pick<ContributionView, 'sessionId' | 'sessionStepId' | 'turnId' | 'kind' | 'text' | 'layer'> & {
    readonly fromPersonId: PersonId | null
    readonly toPersonId: PersonId | null
    readonly purgeOn: PlainDate | null
  },
  today: PlainDate,
): ContributionId => {
  const id = newId<ContributionId>()
  add(db, 'contribution', {
    id,
    ...newLife(today, row.purgeOn),
    session_id: row.sessionId,
    session_step_id: row.sessionStepId,
    turn_id: row.turnId,
    kind: row.kind,
    from_person_id: row.fromPersonId,
    to_person_id: row.toPersonId,
    text: row.text,
    sorted: null,
    layer: row.layer,
    position: nextPosition(db, row.sessionId),
  })
  openRecordOf(db, id, today)
  return id
}

/** A line of the agreed record is another one now: the record is read out anew. */
const openRecordOf = (db: WriteDb, id: ContributionId, today: PlainDate): void => {
  const { sessionId, layer } = requireContribution(db, id)
  if (layer === 'agreed') openRecordAgain(db, sessionId, today)
}

const nextPosition = (db: ReadDb, sessionId: SessionId): number =>
  db.get<{ position: number }>(
    'SELECT coalesce(max(position), 0) + 1 AS position FROM contribution WHERE session_id = $sessionId',
    { sessionId },
  )?.position ?? 1

export const setContribution = (
  db: WriteDb,
  id: ContributionId,
  row: Pick<ContributionView, 'kind' | 'text' | 'sorted'> & { readonly purgeOn: PlainDate | null },
  today: PlainDate,
): void => {
  db.run(
    `UPDATE contribution SET kind = $kind, text = $text, sorted = $sorted, purge_on = $purgeOn,
       to_person_id = CASE WHEN $kind = 'thanks' THEN to_person_id END, rev = rev + 1, updated_on = $today
     WHERE id = $id`,
    { id, kind: row.kind, text: row.text, sorted: row.sorted, purgeOn: row.purgeOn, today },
  )
  openRecordOf(db, id, today)
}

export const countInTurn = (db: ReadDb, turnId: TurnId, kind: ContributionView['kind']): number =>
  db.get<{ count: number }>(
    `SELECT count(*) AS count FROM contribution
     WHERE turn_id = $turnId AND kind = $kind AND trashed_on IS NULL AND purged_on IS NULL`,
    { turnId, kind },
  )?.count ?? 0

/** It lies in the trash for its days, and nobody sees it any more. */
export const throwAwayContribution = (db: WriteDb, id: ContributionId, today: PlainDate): void => {
  openRecordOf(db, id, today)
  db.run('UPDATE contribution SET trashed_on = $today, rev = rev + 1 WHERE id = $id', { id, today })
}

/**
 * Invariant 24: the order of a round must not tell who spoke. The lines of a step that name nobody change places among
 * themselves, by chance; their revision and days say nothing of it either.
 */
export const shuffleUnnamed = (db: WriteDb, sessionId: SessionId): void => {
  db.run(
    `WITH unnamed AS (
       SELECT id, position,
         row_number() OVER (PARTITION BY session_step_id, turn_id ORDER BY position) AS place,
         row_number() OVER (PARTITION BY session_step_id, turn_id ORDER BY random()) AS chance,
         coalesce(session_step_id, '') || coalesce(turn_id, '') AS step
       FROM contribution WHERE session_id = $sessionId AND from_person_id IS NULL
     )
     UPDATE contribution SET rev = 1, position = (
       SELECT other.position FROM unnamed AS mine JOIN unnamed AS other
         ON other.step = mine.step AND other.place = mine.chance
       WHERE mine.id = contribution.id)
     WHERE id IN (SELECT id FROM unnamed)`,
    { sessionId },
  )
}
