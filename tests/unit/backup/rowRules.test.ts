import { describe, expect, it } from 'vitest'
import { SubrosaError } from '#shared/errors.ts'
import { rowCheckOf } from '#vault/backup/rowRules.ts'
import type { Row } from '#vault/storage/rows.ts'
import { tableNamed } from '#vault/storage/tables.ts'

const id = '5d5d6e34-de86-4a7d-8c04-42b3cc8f2b75'

const isRefused = (table: string, row: Row): boolean => {
  const known = tableNamed(table)
  if (known === undefined) throw new Error(`no table ${table}`)
  try {
    rowCheckOf(known)(row)
    return false
  } catch (error) {
    return error instanceof SubrosaError && error.reason === 'backup-contents'
  }
}

describe('a row that comes from outside', () => {
  it.each<[string, Row]>([
    ['person', { id: 'not an id' }],
    ['person', { id: id.toUpperCase() }],
    // A version 7 id would tell when it was made.
    ['person', { id: '0192f0c1-2b3c-7def-8abc-0123456789ab' }],
    ['person', { display_name: 'x'.repeat(201) }],
    ['person', { display_name: 'two\nlines' }],
    ['person', { display_name: '' }],
    ['person', { created_on: '2026-02-30' }],
    ['session', { circle_id: '1' }],
    ['session', { planned_for: '2026-11-21T25:00' }],
    ['session', { started_at: 'yesterday' }],
    ['note', { body_doc: '{"type":"paragraph"}' }],
    ['note', { body_doc: 'not JSON' }],
    ['note', { body_doc: '[]' }],
    ['next_step', { title: 'x'.repeat(501) }],
    ['follow_up', { on: '2026-13-01' }],
    ['outside_file', { summary: '{"person":"many"}' }],
    ['tombstone', { row_id: 'x' }],
  ])('is refused: %s %j', (table, row) => {
    expect(isRefused(table, row)).toBe(true)
  })

  it.each<[string, Row]>([
    ['person', { id, display_name: 'Søren Ærø', created_on: '2026-02-28', alias_name: null }],
    ['session', { circle_id: id, planned_for: '2026-11-21T18:30', started_at: '2026-11-21T18:31:00.000Z' }],
    ['note', { body_doc: '{"type":"doc","content":[]}', body_plain: '' }],
    // A shell has been emptied on purpose.
    ['person', { display_name: '', purged_on: '2026-11-21' }],
  ])('is let through: %s %j', (table, row) => {
    expect(isRefused(table, row)).toBe(false)
  })
})
