import { goesFromTrashOn } from '#shared/domain/trash.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { trashRows } from '#vault/storage/trashEntries.ts'

export const listTrash: ReadHandler<'trash.list'> = (db) =>
  trashRows(db)
    .map(({ purgeOn, ...entry }) => ({ ...entry, goesOn: goesFromTrashOn(entry.trashedOn, purgeOn) }))
    .toSorted((one, other) =>
      one.trashedOn === other.trashedOn ? 0 : one.trashedOn < other.trashedOn ? 1 : -1,
    )
