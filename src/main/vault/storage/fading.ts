import type { FadingThing } from '#shared/contract/retention.ts'
import type { NoteLayer } from '#shared/contract/notes.ts'
import type { PlainDate } from '#shared/dates.ts'
import { clockVerdict, notBeforeByClock } from '#shared/domain/fading.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, SessionId, TopicId } from '#shared/ids.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { noteDocOfWords, noteWords } from './firstWords.ts'
import { isHeld } from './heldRows.ts'

export type FadingState = {
  readonly trustedOn: PlainDate | null
  readonly notBefore: PlainDate | null
  readonly wasPutOff: boolean
}

export const fadingState = (db: ReadDb): FadingState => {
  const row = db.get<{ trustedOn: PlainDate | null; notBefore: PlainDate | null; putOff: number }>(
    `SELECT clock_trusted_on AS trustedOn, fading_not_before AS notBefore, fading_put_off AS putOff FROM vault`,
  )
  if (row === undefined) throw new SubrosaError('corrupt', { reason: 'database-damaged' })
  return { trustedOn: row.trustedOn, notBefore: row.notBefore, wasPutOff: row.putOff === 1 }
}

const grown = 'rev = rev + 1, updated_on = $today'

export const setClockTrusted = (db: WriteDb, today: PlainDate): void => {
  db.run(`UPDATE vault SET clock_trusted_on = $today, ${grown}`, { today })
}

export const setNotBefore = (
  db: WriteDb,
  { notBefore, wasPutOff }: Omit<FadingState, 'trustedOn'>,
  today: PlainDate,
): void => {
  db.run(`UPDATE vault SET fading_not_before = $notBefore, fading_put_off = $putOff, ${grown}`, {
    notBefore,
    putOff: wasPutOff ? 1 : 0,
    today,
  })
}

/**
 * Looks at the clock: its day becomes the one that the next look is compared with, unless it has jumped; then somebody is
 * asked, and nothing fades meanwhile.
 */
export const noteClock = (db: WriteDb, today: PlainDate): void => {
  const { trustedOn, notBefore, wasPutOff } = fadingState(db)
  const clock = clockVerdict(trustedOn, today)
  if (clock === 'fine' && trustedOn !== today) setClockTrusted(db, today)
  const next = notBeforeByClock(notBefore, clock, today)
  if (next !== notBefore) setNotBefore(db, { notBefore: next, wasPutOff }, today)
}

type Stored = {
  readonly id: string
  readonly words: string
  /** For `wordsReader`. */
  readonly doc: string | null
  readonly circleId: CircleId | null
  readonly circleName: string | null
  readonly layer: NoteLayer | null
  readonly sessionId: SessionId | null
  readonly sessionOn: PlainDate | null
  readonly topicId: TopicId | null
  readonly purgeOn: PlainDate
  readonly keepUntil: PlainDate | null
}

export type FadingRow = Stored & { readonly table: FadingThing['table'] }

const sessionOfTurn = (turnId: string): string => `(SELECT session_id FROM turn WHERE turn.id = ${turnId})`

/** As most kinds are: text in one column, of a circle, in no layer. */
const plain = {
  doc: 'NULL',
  circle: 'circle_id',
  layer: 'NULL',
  session: 'NULL',
  topic: 'NULL',
  where: '',
}

/** What each kind of row shows of itself; an empty note is nothing anybody would miss. */
const shown: Readonly<
  Record<
    FadingThing['table'],
    {
      readonly words: string
      readonly doc: string
      readonly circle: string
      readonly layer: string
      readonly session: string
      readonly topic: string
      readonly where: string
    }
  >
> = {
  note: {
    words: noteWords,
    doc: noteDocOfWords,
    circle: 'circle_id',
    layer: 'layer',
    session: `CASE owner_table WHEN 'session' THEN owner_id WHEN 'turn' THEN ${sessionOfTurn('owner_id')} END`,
    topic: `CASE owner_table WHEN 'topic' THEN owner_id END`,
    where: `AND (body_plain <> '' OR sealed_blob IS NOT NULL)`,
  },
  next_step: { ...plain, words: 'title', session: 'from_session_id' },
  session: { ...plain, words: `''`, session: 'id' },
  topic: {
    ...plain,
    topic: 'id',
    words: `substr(coalesce(title, ''), 1, 500)`,
    where: `AND coalesce(title, '') <> ''`,
  },
  contribution: {
    ...plain,
    words: `substr(text, 1, 500)`,
    circle: '(SELECT circle_id FROM session WHERE session.id = session_id)',
    layer: 'layer',
    session: 'session_id',
    where: `AND text <> ''`,
  },
  turn: {
    ...plain,
    words: `substr(coalesce(takeaway, ''), 1, 500)`,
    circle: '(SELECT circle_id FROM session WHERE session.id = session_id)',
    session: 'session_id',
    where: `AND coalesce(takeaway, '') <> ''`,
  },
  board_item: {
    ...plain,
    words: `substr(text, 1, 500)`,
    session: 'made_in_session_id',
    where: `AND text <> ''`,
  },
}

const kinds = ['note', 'next_step', 'session', 'topic', 'contribution', 'turn', 'board_item'] as const

const duePart = `purge_on <= $day AND (keep_until IS NULL OR keep_until < $day) AND trashed_on IS NULL
  AND purged_on IS NULL`

/** What fades up to a day, as far as somebody has written it, in no order that means anything. */
export const fadingUntil = (db: ReadDb, day: PlainDate): FadingRow[] =>
  kinds.flatMap((table) => {
    const { words, doc, circle, layer, session, topic, where } = shown[table]
    const rows = db.all<Stored>(
      `SELECT it.*, circle.name AS circleName, held.id AS sessionId, substr(held.planned_for, 1, 10) AS sessionOn
       FROM (SELECT id, ${words} AS words, ${doc} AS doc, ${circle} AS circleId, ${layer} AS layer, ${session} AS heldId,
           ${topic} AS topicId, purge_on AS purgeOn, keep_until AS keepUntil
         FROM "${table}" AS it
         WHERE ${duePart} ${where} AND NOT ${isHeld(table)}) AS it
       LEFT JOIN circle ON circle.id = it.circleId
       LEFT JOIN session AS held ON held.id = it.heldId AND held.trashed_on IS NULL`,
      { day },
    )
    return rows.map((row) => ({ ...row, table }))
  })

/** How much would fade up to a day if no hold kept it. */
export const heldUntil = (db: ReadDb, day: PlainDate): number =>
  kinds.reduce((sum, table) => {
    const row = db.get<{ count: number }>(
      `SELECT count(*) AS count FROM "${table}" AS it WHERE ${duePart} ${shown[table].where} AND ${isHeld(table)}`,
      { day },
    )
    return sum + (row?.count ?? 0)
  }, 0)

/** @throws `not-found` */
export const keepRowUntil = (db: WriteDb, { table, id }: FadingThing, until: PlainDate): void => {
  const kept = db.run(
    `UPDATE "${table}" SET keep_until = $until, rev = rev + 1
     WHERE id = $id AND trashed_on IS NULL AND purged_on IS NULL`,
    { id, until },
  )
  if (kept === 0) throw new SubrosaError('not-found')
}
