import type { NoteId } from '#shared/ids.ts'
import { announceEverything } from '#vault/announceEverything.ts'
import type { Insertions } from '#vault/insertions.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { addAuditEvent } from '#vault/storage/auditEvents.ts'
import { emptyWordsOf } from '#vault/storage/erasing.ts'
import { letGoOf } from '#vault/storage/letGo.ts'
import type { UndoShelf } from '#vault/undoShelf.ts'
import { lookAt } from './lookAt.ts'
import { stonesFor } from './rowsToErase.ts'
import { carryOnWithout } from './unwriting.ts'

export const eraseForGood =
  (undo: UndoShelf, insertions: Insertions): WriteHandler<'erase.run'> =>
  (db, erasure, tools) => {
    const { now } = tools
    const { rows, goes, unwritten } = lookAt(db, erasure, insertions)
    if (erasure.act === 'forget') emptyWordsOf(db, erasure.personId, now.today)
    if (unwritten !== null) carryOnWithout(db, unwritten, tools, insertions)
    letGoOf(db, stonesFor(rows, erasure.act, now.today), now.today)
    if (rows.length > 0) {
      addAuditEvent(db, { action: erasure.act === 'forget' ? 'forgotten' : 'purged', counts: goes }, now)
    }
    // Whatever could be undone may hold a word of it. That it is gone too early if this is rolled back costs little.
    undo.clear()
    // The ids of rows of `note`.
    const notes = rows.filter(({ table }) => table === 'note').map(({ id }) => id as NoteId)
    announceEverything(tools.changed, now, notes)
    return goes
  }
