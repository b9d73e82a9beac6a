import { refusalToPrint } from '#shared/domain/printing.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { addAuditEvent } from '#vault/storage/auditEvents.ts'
import { noteOf } from '#vault/storage/notes.ts'
import { isPlainExportAllowed } from '#vault/storage/vault.ts'

/** Written before the page is drawn: what was asked to be printed counts as printed. */
export const recordPrinting: WriteHandler<'printing.record'> = (db, { owner, layer }, { now }) => {
  if (noteOf(db, owner, layer) === undefined) throw new SubrosaError('not-found')
  if (refusalToPrint(layer, isPlainExportAllowed(db)) !== null) {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
  addAuditEvent(db, { action: 'printed', table: 'note', counts: { note: 1 } }, now)
  return {}
}
