import { noteDocMaxCharacters } from '#shared/contract/notes.ts'
import { Instant, PlainDate, PlainDateTime } from '#shared/dates.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { Row } from '#vault/storage/rows.ts'
import type { Table } from '#vault/storage/tables.ts'

/**
 * What the values of a row that comes from outside must be, beyond what the schema's own CHECKs hold it to: real days,
 * random ids, names and texts no longer than a window could have sent. Our own backups are held to the same rules when
 * they are proven, so that none is made that could not come back.
 */
type Rule = (value: string) => boolean

const lowerUuidV4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const isId: Rule = (value) => lowerUuidV4.test(value)

/** Days repeat row after row, so each is parsed once. */
const remembered = (check: Rule): Rule => {
  const answers = new Map<string, boolean>()
  return (value) => {
    const known = answers.get(value)
    if (known !== undefined) return known
    const answer = check(value)
    if (answers.size < 20_000) answers.set(value, answer)
    return answer
  }
}

const isDay = remembered((value) => PlainDate.safeParse(value).success)
const isMinute = remembered((value) => PlainDateTime.safeParse(value).success)
const isInstant: Rule = (value) => Instant.safeParse(value).success
const atMost =
  (characters: number): Rule =>
  (value) =>
    value.length <= characters

const isName: Rule = (value) => value.length <= 200 && !/\p{Cc}/u.test(value)
const isTextOfPerson = atMost(100_000)

const isJson =
  (isRight: (parsed: unknown) => boolean): Rule =>
  (value) => {
    if (value.length > noteDocMaxCharacters) return false
    try {
      return isRight(JSON.parse(value))
    } catch {
      return false
    }
  }

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isCounts = isJson(
  (value) => isRecord(value) && Object.values(value).every((count) => Number.isSafeInteger(count)),
)

const isList = isJson(Array.isArray)

const isDocument = isJson((value) => isRecord(value) && value['type'] === 'doc')

/** By `table.column` where the column's name alone does not say. */
const byPlace: Readonly<Record<string, Rule>> = {
  'session.planned_for': isMinute,
  'audit_event.at': isInstant,
  'audit_event.counts': isCounts,
  'outside_file.summary': isCounts,
  'outside_file.place_label': atMost(4_096),
  'outside_file.shown_path': atMost(4_096),
  'vault.automatic_folder': atMost(4_096),
  'next_step.title': atMost(500),
  'topic.title': atMost(500),
  'topic.alias_title': atMost(500),
  'session_step.title': atMost(200),
  'session_step.off_record_since': isInstant,
  'format.steps': isList,
  'format.ground_rules': isList,
  'session_step.prompts': isList,
  'note.body_doc': isDocument,
  'note.body_plain': atMost(noteDocMaxCharacters),
  'note_version.body_doc': isDocument,
  'note_version.body_plain': atMost(noteDocMaxCharacters),
}

const byName: Readonly<Record<string, Rule>> = {
  id: isId,
  row_id: isId,
  on: isDay,
  from: isDay,
  to: isDay,
  keep_until: isDay,
  trashed_with: isId,
  fading_not_before: isDay,
  needed_by: isDay,
  based_on: isId,
  name: isName,
  display_name: isName,
  alias_name: isName,
  code_name: isName,
  format_name: isName,
  table_name: atMost(40),
}

const ruleFor = (table: string, column: string): Rule => {
  const known = byPlace[`${table}.${column}`] ?? byName[column]
  if (known !== undefined) return known
  if (column.endsWith('_id')) return isId
  if (column.endsWith('_at')) return isInstant
  return column.endsWith('_on') ? isDay : isTextOfPerson
}

/** A table's rules, column by column, looked up once. */
export type RowCheck = (row: Row) => void

/** @throws `corrupt/backup-contents` (the check, for a row that breaks a rule) */
export const rowCheckOf = (table: Table): RowCheck => {
  const rules = Object.keys(table.columns).map((column) => [column, ruleFor(table.name, column)] as const)
  return (row) => {
    for (const [column, isRight] of rules) {
      const value = row[column]
      if (typeof value === 'string' && !isRight(value)) {
        throw new SubrosaError('corrupt', { reason: 'backup-contents' })
      }
    }
    // A shell is empty on purpose; anything that lives has a name to be called by.
    const isShell = row['purged_on'] !== null && row['purged_on'] !== undefined
    const isNameless = row['name'] === '' || row['display_name'] === ''
    if (isNameless && !isShell) throw new SubrosaError('corrupt', { reason: 'backup-contents' })
  }
}
