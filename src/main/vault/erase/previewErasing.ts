import type { ErasedRows } from '#shared/contract/erase.ts'
import type { CopiedElsewhere, KeptAside } from '#shared/contract/vault.ts'
import type { ReadHandler } from '#vault/policies.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { countVersions, isSmallFile, notesWithWord, writtenSince } from '#vault/storage/erasing.ts'
import { copiesSince } from '#vault/storage/outsideFiles.ts'
import { requirePerson } from '#vault/storage/people.ts'
import type { TableName } from '#vault/storage/tables.ts'
import { vaultSettings } from '#vault/storage/vault.ts'
import { countHeld, rowsToErase, type ErasedRow } from './rowsToErase.ts'

/** What is known of the vault's folder and of those beside it. */
export type AroundFolder = {
  readonly copiedElsewhere: () => CopiedElsewhere
  readonly keptAside: () => readonly KeptAside[]
}

export const previewErasing =
  ({ copiedElsewhere, keptAside }: AroundFolder): ReadHandler<'erase.preview'> =>
  (db, erasure) => {
    const rows = rowsToErase(db, erasure)
    const since = writtenSince(db, rows)
    const copies = since === null ? [] : copiesSince(db, since)
    return {
      goes: countErased(db, rows),
      copies,
      keptAside: since === null ? [] : keptAside().filter(({ keptOn }) => keptOn >= since),
      isFileLarge: !isSmallFile(db),
      copiedElsewhere: copiedElsewhere(),
      mayReplaceCopies:
        vaultSettings(db).automatic.folder !== null && copies.some(({ automatic }) => automatic),
      held: countHeld(db, erasure),
      notesWithName:
        erasure.act === 'forget' ? notesWithWord(db, requirePerson(db, erasure.personId).name) : 0,
    }
  }

export const countErased = (db: ReadDb, rows: readonly ErasedRow[]): ErasedRows => {
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
