import type { CallInput, CallOutput } from '#shared/contract/index.ts'
import type { FadingEntry, FadingStatus, FadingThing } from '#shared/contract/retention.ts'
import type { PlainDate } from '#shared/dates.ts'
import { announcedUntil, clockVerdict, fadesOn } from '#shared/domain/fading.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { wordsReader } from '#vault/storage/firstWords.ts'
import { fadingState, fadingUntil, heldUntil, type FadingRow } from '#vault/storage/fading.ts'

type Announced = FadingRow & { readonly fadesOn: PlainDate }

/** What fades within the next seven days, the first first. */
const announced = (db: ReadDb, today: PlainDate): readonly Announced[] => {
  const until = announcedUntil(today)
  const { notBefore } = fadingState(db)
  return fadingUntil(db, until)
    .map((row) => ({ ...row, fadesOn: fadesOn(row, notBefore) }))
    .filter((row) => row.fadesOn <= until)
    .toSorted((one, other) => (one.fadesOn < other.fadesOn ? -1 : one.fadesOn > other.fadesOn ? 1 : 0))
}

export const fadingStatus = (db: ReadDb, today: PlainDate): FadingStatus => {
  const { trustedOn, wasPutOff } = fadingState(db)
  const rows = announced(db, today)
  const firstOn = rows[0]?.fadesOn ?? null
  return {
    clock: clockVerdict(trustedOn, today),
    today,
    trustedOn,
    firstOn,
    groups: groupsOf(rows),
    mayPutOff: firstOn !== null && !wasPutOff,
    held: heldUntil(db, announcedUntil(today)),
  }
}

const groupsOf = (rows: readonly Announced[]): FadingStatus['groups'] =>
  [...Map.groupBy(rows, ({ circleId }) => circleId).values()].map((group) => {
    const count = (table: FadingRow['table']): number => group.filter((row) => row.table === table).length
    return {
      circle: circleOf(group[0]),
      notes: count('note'),
      steps: count('next_step'),
      sessions: count('session'),
      topics: count('topic'),
      lines: count('contribution') + count('turn'),
      boardItems: count('board_item'),
    }
  })

const circleOf = (row: FadingRow | undefined): FadingEntry['circle'] =>
  row === undefined || row.circleId === null || row.circleName === null
    ? null
    : { id: row.circleId, name: row.circleName }

/** The ids are those of the table's rows. */
const thingOf = ({ table, id }: FadingRow): FadingThing => ({ table, id }) as FadingThing

/** Everything that is announced. */
export const announcedThings = (db: ReadDb, today: PlainDate): readonly FadingThing[] =>
  announced(db, today).map(thingOf)

export const fadingEntries = (
  db: ReadDb,
  today: PlainDate,
  { offset, limit }: CallInput<'retention.list'>,
): CallOutput<'retention.list'> => {
  const read = wordsReader(db)
  const all = announced(db, today)
  const rows = all.slice(offset, offset + limit).map((row): FadingEntry => ({
    id: row.id,
    thing: thingOf(row),
    words: read(row),
    circle: circleOf(row),
    layer: row.layer,
    session:
      row.sessionId === null || row.sessionOn === null ? null : { id: row.sessionId, on: row.sessionOn },
    topicId: row.topicId,
    fadesOn: row.fadesOn,
  }))
  return { total: all.length, rows }
}
