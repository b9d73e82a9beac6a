import type { Now } from '#shared/dates.ts'
import { mostVersions, versionDue } from '#shared/domain/noteVersions.ts'
import type { NoteId, SessionId } from '#shared/ids.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import {
  addVersion,
  dropOldestVersions,
  newestVersion,
  presentText,
  replaceVersion,
} from '#vault/storage/noteVersions.ts'
import { noteIdsOfSession } from '#vault/storage/notes.ts'

type When = { readonly now: Now; readonly isLastChance?: boolean }

/** Keeps versions of notes. When the last one of a note was made is known here only, in memory: rows hold days. */
export type VersionKeeper = {
  /** Keeps the present text if it is new and one is due. */
  readonly keep: (db: WriteDb, noteId: NoteId, when: When) => void
  /** The session closes: how its notes read then is kept. */
  readonly keepOfSession: (db: WriteDb, sessionId: SessionId, now: Now) => void
}

export const createVersionKeeper = (): VersionKeeper => {
  const madeAtMs = new Map<NoteId, number>()
  const keep: VersionKeeper['keep'] = (db, noteId, { now, isLastChance = false }) => {
    const text = presentText(db, noteId)
    if (text === undefined) return
    const newest = newestVersion(db, noteId)
    const nowMs = Date.parse(now.instant)
    const lastMs = newest === undefined ? undefined : madeAtMs.get(noteId)
    const due = versionDue({
      isEmpty: text.plain === '',
      isInNewestVersion: newest?.json === text.json,
      // A clock that was set back says nothing about how long ago it was.
      sinceLastMs: lastMs === undefined || lastMs > nowMs ? null : nowMs - lastMs,
      isLastChance,
    })
    if (due === 'leave') return
    if (due === 'replace' && newest !== undefined) return replaceVersion(db, newest.id, text)
    addVersion(db, text)
    madeAtMs.set(noteId, nowMs)
    dropOldestVersions(db, noteId, mostVersions)
  }
  return {
    keep,
    keepOfSession: (db, sessionId, now) => {
      for (const noteId of noteIdsOfSession(db, sessionId)) keep(db, noteId, { now, isLastChance: true })
    },
  }
}
