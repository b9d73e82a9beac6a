import type { ErasedRows, ErasurePreview } from '#shared/contract/erase.ts'
import type { CopiedElsewhere } from '#shared/contract/vault.ts'
import type { ReadHandler } from '#vault/policies.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { countVersions, notesWithWord, writtenSince } from '#vault/storage/erasing.ts'
import { copiesSince } from '#vault/storage/outsideFiles.ts'
import { requirePerson } from '#vault/storage/people.ts'
import type { TableName } from '#vault/storage/tables.ts'
import { vaultSettings } from '#vault/storage/vault.ts'
import { rowsToErase, type ErasedRow } from './rowsToErase.ts'

/** @param copied which service copies the vault's folder, if any */
export const previewErasing =
  (copied: () => CopiedElsewhere): ReadHandler<'erase.preview'> =>
  (db, erasure) => {
    const rows = rowsToErase(db, erasure)
    const copies = copiesOf(db, rows)
    return {
      goes: countErased(db, rows),
      copies,
      copiedElsewhere: copied(),
      mayReplaceCopies:
        vaultSettings(db).automatic.folder !== null && copies.some(({ automatic }) => automatic),
      notesWithName:
        erasure.act === 'forget' ? notesWithWord(db, requirePerson(db, erasure.personId).name) : 0,
    }
  }

const copiesOf = (db: ReadDb, rows: readonly ErasedRow[]): ErasurePreview['copies'] => {
  const since = writtenSince(db, rows)
  return since === null ? [] : copiesSince(db, since)
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
  }
}
