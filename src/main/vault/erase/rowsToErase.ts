import type { Erasure } from '#shared/contract/erase.ts'
import type { PlainDate } from '#shared/dates.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { isStillMember, stepsOf } from '#vault/storage/erasing.ts'
import { requireNote } from '#vault/storage/notes.ts'
import { requirePerson } from '#vault/storage/people.ts'
import { requireAtRest } from '#vault/storage/requireAtRest.ts'
import type { TableName } from '#vault/storage/tables.ts'
import type { Tombstone, TombstoneReason } from '#vault/storage/tombstones.ts'
import { allInTrash, rowsWith } from '#vault/storage/trash.ts'

export type ErasedRow = { readonly table: TableName; readonly id: string }

/** @throws `not-found`, `conflict/still-a-member`, `conflict/not-allowed-now` */
export const rowsToErase = (db: ReadDb, erasure: Erasure): readonly ErasedRow[] => {
  switch (erasure.act) {
    case 'strike':
      return rowsWith(db, { table: 'note', id: requireNote(db, erasure.noteId).id })
    case 'forget': {
      const person = requirePerson(db, erasure.personId)
      if (person.isMe) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
      if (isStillMember(db, person.id)) throw new SubrosaError('conflict', { reason: 'still-a-member' })
      const steps = erasure.steps === 'erase' ? stepsOf(db, person.id) : []
      return [{ table: 'person', id: person.id }, ...steps]
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
}

export const stonesFor = (
  rows: readonly ErasedRow[],
  act: Erasure['act'],
  today: PlainDate,
): readonly Tombstone[] =>
  rows.map(({ table, id }) => ({ row_id: id, table_name: table, purged_on: today, reason: reasons[act] }))
