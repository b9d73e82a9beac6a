import type { FormatView } from '#shared/contract/formats.ts'
import type { PlainDate } from '#shared/dates.ts'
import { SubrosaError } from '#shared/errors.ts'
import { findBuiltInFormat, houseFormatOf } from '#shared/formats/defaults.ts'
import type { BuiltInFormat, FormatContent } from '#shared/formats/format.ts'
import type { CircleId, FormatId } from '#shared/ids.ts'
import { requireCircle } from './circles.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { add } from './rows.ts'
import { asJson, newId, newLife } from './stamps.ts'
import { addTombstone } from './tombstones.ts'

type Stored = {
  readonly id: FormatId
  readonly name: string
  readonly family: FormatView['family']
  readonly purpose: string
  readonly version: number
  readonly sizeMin: number
  readonly sizeMax: number
  readonly plannedMinutes: number
  readonly defaultTurns: number
  readonly closesTopics: number
  readonly roles: string
  readonly groundRules: string
  readonly steps: string
}

const columns = `
  SELECT id, name, family, purpose, version, size_min AS sizeMin, size_max AS sizeMax,
    total_minutes AS plannedMinutes, default_turns AS defaultTurns, closes_topics AS closesTopics, roles,
    coalesce(ground_rules, '[]') AS groundRules, coalesce(steps, '[]') AS steps
  FROM format WHERE trashed_on IS NULL AND purged_on IS NULL`

// The columns were written below, from what the contract had checked.
const asView = ({
  sizeMin,
  sizeMax,
  roles,
  groundRules,
  steps,
  closesTopics,
  ...row
}: Stored): FormatView => ({
  ...row,
  size: { min: sizeMin, max: sizeMax },
  roles: JSON.parse(roles) as FormatView['roles'],
  groundRules: JSON.parse(groundRules) as FormatView['groundRules'],
  steps: JSON.parse(steps) as FormatView['steps'],
  isBuiltIn: false,
  closesTopics: closesTopics === 1,
})

/** Own ones, in no order that means anything. */
export const ownFormats = (db: ReadDb): FormatView[] => db.all<Stored>(`${columns} LIMIT 900`).map(asView)

const ownFormat = (db: ReadDb, id: FormatId): FormatView | undefined => {
  const row = db.get<Stored>(`${columns} AND id = $id`, { id })
  return row === undefined ? undefined : asView(row)
}

export const viewOfBuiltIn = (format: BuiltInFormat): FormatView => ({
  id: format.id,
  name: format.name,
  family: format.family,
  purpose: format.purpose,
  version: format.version,
  size: format.size,
  plannedMinutes: format.plannedMinutes,
  defaultTurns: format.defaultTurns,
  closesTopics: format.closesTopics,
  roles: format.roles,
  groundRules: format.groundRules,
  steps: format.steps,
  isBuiltIn: true,
})

/** One that Subrosa brings along or an own one; undefined when it has gone. */
export const findFormat = (db: ReadDb, id: FormatId): FormatView | undefined => {
  const builtIn = findBuiltInFormat(id)
  return builtIn === undefined ? ownFormat(db, id) : viewOfBuiltIn(builtIn)
}

/** @throws `not-found` */
export const requireFormat = (db: ReadDb, id: FormatId): FormatView => {
  const format = findFormat(db, id)
  if (format === undefined) throw new SubrosaError('not-found')
  return format
}

/** @throws `not-found`, also for one that Subrosa brings along: those never change */
export const requireOwnFormat = (db: ReadDb, id: FormatId): FormatView => {
  const format = ownFormat(db, id)
  if (format === undefined) throw new SubrosaError('not-found')
  return format
}

const contentColumns = (content: FormatContent) => ({
  name: content.name,
  family: content.family,
  purpose: content.purpose,
  size_min: content.size.min,
  size_max: content.size.max,
  total_minutes: content.plannedMinutes,
  default_turns: content.defaultTurns,
  roles: asJson(content.roles),
  ground_rules: asJson(content.groundRules),
  steps: asJson(content.steps),
})

/** An own format stays until somebody removes it: nobody's words are in it. */
export const addFormat = (
  db: WriteDb,
  format: {
    readonly content: FormatContent
    readonly basedOn: FormatId | null
    readonly closesTopics: boolean
  },
  today: PlainDate,
): FormatId => {
  const id = newId<FormatId>()
  add(db, 'format', {
    id,
    ...newLife(today, null),
    ...contentColumns(format.content),
    version: 1,
    based_on: format.basedOn,
    closes_topics: format.closesTopics ? 1 : 0,
  })
  return id
}

/** The next version of an own one. */
export const setFormat = (db: WriteDb, id: FormatId, content: FormatContent, today: PlainDate): void => {
  db.run(
    `UPDATE format SET name = $name, family = $family, purpose = $purpose, size_min = $size_min,
       size_max = $size_max, total_minutes = $total_minutes, default_turns = $default_turns, roles = $roles,
       ground_rules = $ground_rules, steps = $steps, version = version + 1, rev = rev + 1, updated_on = $today
     WHERE id = $id`,
    { id, ...contentColumns(content), today },
  )
}

export const removeFormat = (db: WriteDb, id: FormatId, today: PlainDate): void => {
  db.run('DELETE FROM format WHERE id = $id', { id })
  addTombstone(db, { id, table: 'format', reason: 'deleted' }, today)
}

/** What a circle's sessions are planned with: its own choice, as long as that is there; else the format of its kind. */
export const formatOfCircle = (db: ReadDb, circleId: CircleId): FormatView => {
  const { kind } = requireCircle(db, circleId)
  const chosen = db.get<{ id: FormatId | null }>(
    'SELECT default_format_id AS id FROM circle WHERE id = $circleId',
    { circleId },
  )
  const format = chosen === undefined || chosen.id === null ? undefined : findFormat(db, chosen.id)
  return format ?? viewOfBuiltIn(houseFormatOf(kind))
}

/** Null returns to the format of the circle's kind. */
export const chooseFormat = (
  db: WriteDb,
  circleId: CircleId,
  formatId: FormatId | null,
  today: PlainDate,
): void => {
  db.run(
    'UPDATE circle SET default_format_id = $formatId, rev = rev + 1, updated_on = $today WHERE id = $circleId',
    { circleId, formatId, today },
  )
}

/** Circles that use a format which goes. */
export const circlesWithFormat = (db: ReadDb, formatId: FormatId): CircleId[] =>
  db
    .all<{ id: CircleId }>('SELECT id FROM circle WHERE default_format_id = $formatId', { formatId })
    .map(({ id }) => id)
