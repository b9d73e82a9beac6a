import { goesFromTrashOn } from '#shared/domain/trash.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { countTrash, trashRows } from '#vault/storage/trashEntries.ts'

export const listTrash: ReadHandler<'trash.list'> = (db, stretch) => ({
  total: countTrash(db),
  rows: trashRows(db, stretch).map(({ purgeOn, ...entry }) => ({
    ...entry,
    goesOn: goesFromTrashOn(entry.trashedOn, purgeOn),
  })),
})
