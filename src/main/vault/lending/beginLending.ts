import { lentLayer } from '#shared/domain/lending.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { VersionKeeper } from '#vault/notes/versionKeeper.ts'
import { openNote } from '#vault/notes/openNote.ts'
import type { WriteHandler } from '#vault/policies.ts'
import type { Room } from '#vault/room.ts'
import { requireOnRecord } from '#vault/storage/requireOnRecord.ts'
import { requireSession } from '#vault/storage/sessions.ts'
import { requireTurn } from '#vault/storage/turns.ts'

/** Opens the sheet as its writer would, so that whatever forbids writing on it forbids lending it. */
export const beginLending =
  (room: Room, versions: VersionKeeper): WriteHandler<'lending.begin'> =>
  (db, { sessionId, turnId }, tools) => {
    const turn = requireTurn(db, turnId)
    const { status } = requireSession(db, sessionId)
    const isUnderWay = status === 'running' || status === 'paused'
    if (turn.sessionId !== sessionId || turn.state !== 'running' || !isUnderWay) {
      throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
    }
    requireOnRecord(db, sessionId)
    const owner = { table: 'turn', id: turnId } as const
    const { id: noteId } = openNote(versions)(db, { owner, layer: lentLayer }, tools)
    tools.afterwards(() => room.lend({ sessionId, turnId, noteId }))
    return {}
  }
