import type { NoteLayer, NoteOwner } from '#shared/contract/notes.ts'
import { kindOfLayer } from '#shared/domain/consent.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, PersonId, SessionId } from '#shared/ids.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { requireLeave } from '#vault/storage/requireLeave.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { requireTopic } from '#vault/storage/topics.ts'
import { requireTurn } from '#vault/storage/turns.ts'
import { requireCircleOnRecord, requireOnRecord } from '#vault/storage/requireOnRecord.ts'

/** Whose text it is: a turn is its presenter's, a topic its owner's; a session and a circle are nobody's alone. */
const subjectOf = (
  db: ReadDb,
  owner: NoteOwner,
): { readonly circleId: CircleId; readonly about: PersonId | null } => {
  switch (owner.table) {
    case 'circle':
      return { circleId: requireCircle(db, owner.id).id, about: null }
    case 'session':
      return { circleId: requireSession(db, owner.id).circleId, about: null }
    case 'turn': {
      const { circleId, presenter } = requireTurn(db, owner.id)
      if (presenter === null) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
      return { circleId, about: presenter.id }
    }
    case 'topic': {
      const topic = requireTopic(db, owner.id)
      return { circleId: topic.circleId, about: topic.owner.id }
    }
  }
}

/** The session a text is written in, when it belongs to one. */
export const sessionOf = (db: ReadDb, owner: NoteOwner): SessionId | null => {
  if (owner.table === 'session') return owner.id
  return owner.table === 'turn' ? requireTurn(db, owner.id).sessionId : null
}

/**
 * What is written beside a session (of a circle, of a topic) is its circle's.
 * @throws `conflict/off-the-record`
 */
export const requireNoteOnRecord = (db: ReadDb, owner: NoteOwner): void => {
  const sessionId = sessionOf(db, owner)
  if (sessionId === null) requireCircleOnRecord(db, subjectOf(db, owner).circleId)
  else requireOnRecord(db, sessionId)
}

/** @returns the circle it is written in @throws `conflict/above-consent`, `not-found` */
export const requireLeaveToNote = (db: ReadDb, owner: NoteOwner, layer: NoteLayer): CircleId => {
  const { circleId, about } = subjectOf(db, owner)
  requireLeave(db, { kind: kindOfLayer(layer), about, circleId })
  return circleId
}
