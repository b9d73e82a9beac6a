import type { ErasedRows, Erasure } from '#shared/contract/erase.ts'
import type { Insertions } from '#vault/insertions.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { countVersions } from '#vault/storage/erasing.ts'
import { requireNotHeld } from '#vault/storage/heldRows.ts'
import type { TableName } from '#vault/storage/tables.ts'
import { rowsToErase, type ErasedRow } from './rowsToErase.ts'
import { whatWasWritten, type Unwritten } from './unwriting.ts'

export type Looked = {
  readonly rows: readonly ErasedRow[]
  readonly goes: ErasedRows
  /** With `unwrite`. */
  readonly unwritten: Unwritten | null
}

/** What an act erases, and how much that is in words. @throws as `rowsToErase` and `whatWasWritten` */
export const lookAt = (db: ReadDb, erasure: Erasure, insertions: Insertions): Looked => {
  if (erasure.act !== 'unwrite') {
    const rows = rowsToErase(db, erasure)
    return { rows, goes: countErased(db, rows), unwritten: null }
  }
  const unwritten = whatWasWritten(db, erasure, insertions)
  const notes = unwritten.notes.map(({ noteId }) => ({ table: 'note' as const, id: noteId }))
  const rows = [...notes, ...unwritten.rows]
  requireNotHeld(db, rows)
  const made = countErased(db, unwritten.rows)
  const lines = unwritten.notes.reduce((sum, note) => sum + note.lines, unwritten.takeaways.length)
  return { rows, goes: { ...made, lines: made.lines + lines }, unwritten }
}

const countErased = (db: ReadDb, rows: readonly ErasedRow[]): ErasedRows => {
  const count = (name: TableName): number => rows.filter(({ table }) => table === name).length
  return {
    people: count('person'),
    circles: count('circle'),
    sessions: count('session'),
    notes: count('note'),
    versions: countVersions(db, rows),
    steps: count('next_step'),
    topics: count('topic'),
    lines: count('contribution'),
    boardItems: count('board_item'),
  }
}
