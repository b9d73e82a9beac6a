import { noteDocMaxCharacters, type NoteDoc } from '#shared/contract/notes.ts'
import { plainTextOf, requirePlainDocument } from '#shared/domain/documents.ts'
import { isUnderWay } from '#shared/domain/sessions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { Insertions } from '#vault/insertions.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { requireNote, requireNoteText, setNoteBody } from '#vault/storage/notes.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { noteEnd } from './noteEnd.ts'
import { requireLeaveToNote, requireNoteOnRecord, sessionOf } from './noteSubject.ts'
import { requireWritable } from './requireWritable.ts'

export const saveNote =
  (insertions: Insertions): WriteHandler<'notes.save'> =>
  (db, { noteId, baseRev, doc }, { now, changed }) => {
    requirePlainDocument(doc)
    const json = JSON.stringify(doc)
    if (json.length > noteDocMaxCharacters) throw new SubrosaError('invalid-input', { reason: 'too-large' })
    const note = requireNote(db, noteId)
    requireWritable(note.state)
    requireLeaveToNote(db, note.owner, note.layer)
    const sessionId = sessionOf(db, note.owner)
    requireNoteOnRecord(db, note.owner)
    if (note.rev !== baseRev) throw new SubrosaError('conflict', { reason: 'newer-text' })
    if (sessionId !== null && isUnderWay(requireSession(db, sessionId).status)) {
      // Written by this call and checked by it, or by those that put text back.
      const textBefore = (): NoteDoc => JSON.parse(requireNoteText(db, noteId)) as NoteDoc
      insertions.saved({
        noteId,
        sessionId,
        before: { rev: note.rev, doc: textBefore },
        after: { rev: note.rev + 1, doc },
      })
    }
    const purgeOn = noteEnd(db, note.layer, note.circleId, now.today)
    setNoteBody(db, noteId, { json, plain: plainTextOf(doc), purgeOn }, now.today)
    changed('notes.changed', { ids: [noteId] })
    return { noteId, rev: note.rev + 1 }
  }
