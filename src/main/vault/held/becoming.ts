import type { HeldLine } from '#shared/contract/held.ts'
import type { NoteLayer, NoteOwner } from '#shared/contract/notes.ts'
import { kindOfLayer } from '#shared/domain/consent.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { isLeaveGiven } from '#vault/storage/requireLeave.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { turnsOf, type TurnRow } from '#vault/storage/turns.ts'
import type { Held } from './heldLines.ts'

/** The turn it was held in, if somebody presents in it still. */
const turnOf = (db: ReadDb, { sessionId, turnId }: Held): TurnRow | undefined =>
  turnsOf(db, sessionId).find(({ id, presenter }) => id === turnId && presenter !== null)

/** Whose note it would become part of: the turn's it was held in, else the session's own. */
export const ownerOf = (db: ReadDb, held: Held): NoteOwner => {
  const turn = turnOf(db, held)
  return turn === undefined ? { table: 'session', id: held.sessionId } : { table: 'turn', id: turn.id }
}

export const heldView = (db: ReadDb, held: Held): HeldLine => {
  const { circleId } = requireSession(db, held.sessionId)
  const presenter = turnOf(db, held)?.presenter ?? null
  const may = (layer: NoteLayer): boolean =>
    isLeaveGiven(db, { kind: kindOfLayer(layer), about: presenter?.id ?? null, circleId })
  return {
    id: held.id,
    sessionId: held.sessionId,
    text: held.text,
    presenter: presenter === null ? null : { name: presenter.name, isMe: presenter.isMe },
    mayKeep: may('private'),
    mayHandOver: presenter !== null && may('for_presenter'),
  }
}
