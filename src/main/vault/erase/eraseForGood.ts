import type { NoteId } from '#shared/ids.ts'
import type { WriteHandler, WriteTools } from '#vault/policies.ts'
import { addAuditEvent } from '#vault/storage/auditEvents.ts'
import { emptyWordsOf } from '#vault/storage/erasing.ts'
import { letGoOf } from '#vault/storage/letGo.ts'
import type { UndoShelf } from '#vault/undoShelf.ts'
import { countErased } from './previewErasing.ts'
import { rowsToErase, stonesFor, type ErasedRow } from './rowsToErase.ts'

export const eraseForGood =
  (undo: UndoShelf): WriteHandler<'erase.run'> =>
  (db, erasure, tools) => {
    const { now } = tools
    const rows = rowsToErase(db, erasure)
    const erased = countErased(db, rows)
    if (erasure.act === 'forget') emptyWordsOf(db, erasure.personId, now.today)
    letGoOf(db, stonesFor(rows, erasure.act, now.today), now.today)
    if (rows.length > 0) {
      addAuditEvent(db, { action: erasure.act === 'forget' ? 'forgotten' : 'purged', counts: erased }, now)
    }
    // Whatever could be undone may hold a word of it. That it is gone too early if this is rolled back costs little.
    undo.clear()
    announceErased(rows, tools)
    return erased
  }

/** Every list may show less now. */
const announceErased = (rows: readonly ErasedRow[], { now, changed }: WriteTools): void => {
  const everything = { ids: [] }
  // The ids of rows of `note`.
  const notes = rows.filter(({ table }) => table === 'note').map(({ id }) => id as NoteId)
  changed('undo.cleared', {})
  changed('notes.changed', { ids: notes })
  changed('notes.replaced', { ids: notes })
  changed('steps.changed', everything)
  changed('sessions.changed', everything)
  changed('circles.changed', everything)
  changed('people.changed', everything)
  changed('trash.changed', { at: now.instant })
}
