import type { Erasure } from '#shared/contract/erase.ts'
import type { PlainDate } from '#shared/dates.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { requireNotHeld, withoutHeld } from '#vault/storage/heldRows.ts'
import { broughtBy, isStillMember, stepsOf } from '#vault/storage/erasing.ts'
import { requireNote } from '#vault/storage/notes.ts'
import { requirePerson } from '#vault/storage/people.ts'
import { requireAtRest } from '#vault/storage/requireAtRest.ts'
import type { TableName } from '#vault/storage/tables.ts'
import type { Tombstone, TombstoneReason } from '#vault/storage/tombstones.ts'
import { allInTrash, rowsWith } from '#vault/storage/trash.ts'

/** What goes as whole rows; what was written in the last minutes is looked for in `unwriting.ts`. */
export type ErasureOfRows = Exclude<Erasure, { readonly act: 'unwrite' }>

export type ErasedRow = { readonly table: TableName; readonly id: string }

/**
 * What an act erases. What lies in the trash under a hold stays there; everything else a hold refuses.
 * @throws `not-found`, `conflict/still-a-member`, `conflict/not-allowed-now`, `conflict/on-hold`
 */
export const rowsToErase = (db: ReadDb, erasure: ErasureOfRows): readonly ErasedRow[] => {
  const rows = rowsMeant(db, erasure)
  if (erasure.act === 'trash') return withoutHeld(db, rows)
  requireNotHeld(db, rows)
  return rows
}

/** How many rows stay in the trash because a hold keeps them. */
export const countHeld = (db: ReadDb, erasure: Erasure): number =>
  erasure.act === 'trash' ? allInTrash(db).length - rowsToErase(db, erasure).length : 0

const rowsMeant = (db: ReadDb, erasure: ErasureOfRows): readonly ErasedRow[] => {
  switch (erasure.act) {
    case 'strike':
      return rowsWith(db, { table: 'note', id: requireNote(db, erasure.noteId).id })
    case 'forget': {
      const person = requirePerson(db, erasure.personId)
      if (person.isMe) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
      if (isStillMember(db, person.id)) throw new SubrosaError('conflict', { reason: 'still-a-member' })
      const steps = erasure.steps === 'erase' ? stepsOf(db, person.id) : []
      return [{ table: 'person', id: person.id }, ...broughtBy(db, person.id), ...steps]
    }
    case 'now':
      requireAtRest(db, erasure.thing)
      return rowsWith(db, erasure.thing)
    case 'trash':
      return allInTrash(db)
  }
}

const reasons: Readonly<Record<Erasure['act'], TombstoneReason>> = {
  strike: 'struck',
  forget: 'forget',
  now: 'deleted',
  trash: 'deleted',
  unwrite: 'struck',
}

export const stonesFor = (
  rows: readonly ErasedRow[],
  act: Erasure['act'],
  today: PlainDate,
): readonly Tombstone[] =>
  rows.map(({ table, id }) => ({ row_id: id, table_name: table, purged_on: today, reason: reasons[act] }))
