import { refusalToPrint } from '#shared/domain/printing.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { silentMembers } from '#vault/storage/consents.ts'
import { noteOf, requireNote, textStaysUntil } from '#vault/storage/notes.ts'
import { isPlainExportAllowed } from '#vault/storage/vault.ts'

export const lookBeforePrinting: ReadHandler<'printing.look'> = (db, { owner, layer }) => {
  const note = noteOf(db, owner, layer)
  if (note === undefined) throw new SubrosaError('not-found')
  const { circleId } = requireNote(db, note.id)
  return {
    refusal: refusalToPrint(layer, isPlainExportAllowed(db)),
    keptUntil: textStaysUntil(db, note.id),
    silent: circleId === null ? [] : [...silentMembers(db, circleId)],
  }
}
