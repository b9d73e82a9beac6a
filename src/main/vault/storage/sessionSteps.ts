import type { AgendaStepView, AgendaView } from '#shared/contract/agenda.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { AgendaStep } from '#shared/domain/formats/agenda.ts'
import type { RecordLayer } from '#shared/formats/format.ts'
import type { FormatId, SessionId, SessionStepId, TurnId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { shownName } from './people.ts'
import { add } from './rows.ts'
import { asJson, newId, newLife } from './stamps.ts'
import { addTombstone } from './tombstones.ts'

type Stored = Omit<
  AgendaStepView,
  'kinds' | 'prompts' | 'isEdited' | 'inTurnBlock' | 'passAllowed' | 'optional'
> & {
  readonly kinds: string
  readonly prompts: string
  readonly isEdited: number
  readonly inTurnBlock: number
  readonly passAllowed: number
  readonly optional: number
}

// The JSON was written below, from a format or from what the contract had checked.
const asStep = (row: Stored): AgendaStepView => ({
  ...row,
  kinds: JSON.parse(row.kinds) as AgendaStepView['kinds'],
  prompts: JSON.parse(row.prompts) as AgendaStepView['prompts'],
  isEdited: row.isEdited === 1,
  inTurnBlock: row.inTurnBlock === 1,
  passAllowed: row.passAllowed === 1,
  optional: row.optional === 1,
})

/** The steps of a session, in order. */
export const agendaStepsOf = (db: ReadDb, sessionId: SessionId): AgendaStepView[] =>
  db
    .all<Stored>(
      `SELECT id, turn_id AS turnId, title, coalesce(prompts, '[]') AS prompts, planned_seconds AS plannedSeconds,
         seconds_per_person AS secondsPerPerson, edited AS isEdited, speaker, in_turn_block AS inTurnBlock, kinds,
         record_default AS recordDefault, pass_allowed AS passAllowed, warn_seconds AS warnSeconds, optional,
         every_nth AS everyNth, special, state
       FROM session_step WHERE session_id = $sessionId AND trashed_on IS NULL AND purged_on IS NULL
       ORDER BY position LIMIT 1000`,
      { sessionId },
    )
    .map(asStep)

/** A new step that has not begun. Its place is given by `setOrder`. */
export const addStep = (
  db: WriteDb,
  sessionId: SessionId,
  step: AgendaStep<TurnId>,
  { position, purgeOn }: { readonly position: number; readonly purgeOn: PlainDate | null },
  today: PlainDate,
): SessionStepId => {
  const id = newId<SessionStepId>()
  add(db, 'session_step', {
    id,
    ...newLife(today, purgeOn),
    session_id: sessionId,
    turn_id: step.turnId,
    position,
    title: step.title,
    prompts: asJson(step.prompts),
    planned_seconds: step.plannedSeconds,
    seconds_per_person: step.secondsPerPerson,
    edited: step.isEdited ? 1 : 0,
    speaker: step.speaker,
    in_turn_block: step.inTurnBlock ? 1 : 0,
    kinds: asJson(step.kinds),
    record_default: step.recordDefault,
    pass_allowed: step.passAllowed ? 1 : 0,
    warn_seconds: step.warnSeconds,
    optional: step.optional ? 1 : 0,
    every_nth: step.everyNth,
    special: step.special,
    state: 'pending',
    started_at: null,
    ended_at: null,
    paused_seconds: 0,
    off_record: 'none',
    off_record_since: null,
    off_record_seconds: 0,
  })
  return id
}

/** Puts the steps into this order; those that stand there already are not touched. */
export const setOrder = (db: WriteDb, ids: readonly SessionStepId[], today: PlainDate): void => {
  ids.forEach((id, position) => {
    db.run(
      `UPDATE session_step SET position = $position, rev = rev + 1, updated_on = $today
       WHERE id = $id AND position <> $position`,
      { id, position, today },
    )
  })
}

export const setPlannedSeconds = (
  db: WriteDb,
  id: SessionStepId,
  { seconds, isEdited }: { readonly seconds: number; readonly isEdited: boolean },
  today: PlainDate,
): void => {
  db.run(
    `UPDATE session_step SET planned_seconds = $seconds, edited = $edited, rev = rev + 1, updated_on = $today
     WHERE id = $id`,
    { id, seconds, edited: isEdited ? 1 : 0, today },
  )
}

export const setStepWords = (
  db: WriteDb,
  id: SessionStepId,
  words: Pick<AgendaStepView, 'title' | 'prompts' | 'speaker'>,
  today: PlainDate,
): void => {
  db.run(
    `UPDATE session_step SET title = $title, prompts = $prompts, speaker = $speaker, rev = rev + 1,
       updated_on = $today WHERE id = $id`,
    { id, title: words.title, prompts: asJson(words.prompts), speaker: words.speaker, today },
  )
}

export const setStepRecord = (
  db: WriteDb,
  id: SessionStepId,
  record: RecordLayer,
  today: PlainDate,
): void => {
  db.run(
    `UPDATE session_step SET record_default = $record, rev = rev + 1, updated_on = $today WHERE id = $id`,
    { id, record, today },
  )
}

export const removeStep = (db: WriteDb, id: SessionStepId, today: PlainDate): void => {
  db.run('DELETE FROM session_step WHERE id = $id', { id })
  addTombstone(db, { id, table: 'session_step', reason: 'deleted' }, today)
}

/** What the steps of a session were copied from. A name stays when its format has gone. */
export type FormatReference = {
  readonly id: FormatId | null
  readonly name: string | null
  readonly version: number | null
}

export const formatOfSession = (db: ReadDb, sessionId: SessionId): FormatReference =>
  db.get<FormatReference>(
    'SELECT format_id AS id, format_name AS name, format_version AS version FROM session WHERE id = $sessionId',
    { sessionId },
  ) ?? { id: null, name: null, version: null }

export const setFormatOfSession = (
  db: WriteDb,
  sessionId: SessionId,
  format: { readonly id: FormatId; readonly name: string; readonly version: number },
  today: PlainDate,
): void => {
  db.run(
    `UPDATE session SET format_id = $id, format_name = $name, format_version = $version, rev = rev + 1,
       updated_on = $today WHERE id = $sessionId`,
    { sessionId, ...format, today },
  )
}

/** The how manieth held session this one is or will be, counting those planned before it. */
export const expectedNumber = (db: ReadDb, sessionId: SessionId): number =>
  db.get<{ number: number }>(
    `SELECT CASE WHEN number > 0 THEN number ELSE 1
       + (SELECT coalesce(max(number), 0) FROM session AS held WHERE held.circle_id = session.circle_id)
       + (SELECT count(*) FROM session AS sooner WHERE sooner.circle_id = session.circle_id
          AND sooner.status = 'planned' AND sooner.trashed_on IS NULL AND sooner.planned_for < session.planned_for)
       END AS number
     FROM session WHERE id = $sessionId`,
    { sessionId },
  )?.number ?? 1

/**
 * The turns of a session that were not dropped, in order, with who presents; whoever wants nothing written stands there
 * without a name.
 */
export const agendaTurnsOf = (db: ReadDb, sessionId: SessionId): AgendaView['turns'] =>
  db
    .all<{ id: TurnId; isFilled: number; name: string | null; isMe: number | null }>(
      `SELECT turn.id, person.id IS NOT NULL AS isFilled, person.is_me AS isMe,
         CASE WHEN person.is_me = 0 AND 'none' IN (circle.note_policy, coalesce(membership.note_consent, ''))
           THEN NULL ELSE ${shownName} END AS name
       FROM turn
       JOIN session ON session.id = turn.session_id
       JOIN circle ON circle.id = session.circle_id
       LEFT JOIN person ON person.id = turn.presenter_person_id
       LEFT JOIN membership ON membership.circle_id = circle.id AND membership.person_id = person.id
       WHERE turn.session_id = $sessionId AND turn.state <> 'dropped' AND turn.trashed_on IS NULL
       ORDER BY turn.position LIMIT 40`,
      { sessionId },
    )
    .map(({ id, isFilled, name, isMe }) => ({
      id,
      presenter: isFilled === 1 ? { name, isMe: isMe === 1 } : null,
    }))

/** Topics of this session are set before it, so nobody chooses them in the room. */
export const areTopicsAhead = (db: ReadDb, sessionId: SessionId): boolean =>
  db.get("SELECT 1 FROM session WHERE id = $sessionId AND topic_mode = 'pre_thought'", { sessionId }) !==
  undefined

export const setTopicsAhead = (
  db: WriteDb,
  sessionId: SessionId,
  isAhead: boolean,
  today: PlainDate,
): void => {
  const mode = isAhead ? 'pre_thought' : 'by_ear'
  db.run(
    `UPDATE session SET topic_mode = $mode, rev = rev + 1, updated_on = $today
     WHERE id = $sessionId AND topic_mode <> $mode`,
    { sessionId, mode, today },
  )
}

/** Whether every turn of a session has its topic, and there is one at least. */
export const areTopicsSet = (db: ReadDb, sessionId: SessionId): boolean =>
  db.get(
    `SELECT 1 FROM turn WHERE session_id = $sessionId AND state <> 'dropped' AND trashed_on IS NULL
     GROUP BY session_id HAVING count(*) = count(topic_id)`,
    { sessionId },
  ) !== undefined
