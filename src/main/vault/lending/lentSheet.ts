import type { LentSheet } from '#shared/contract/lending.ts'
import type { NoteDoc } from '#shared/contract/notes.ts'
import type { Now } from '#shared/dates.ts'
import { mentionedPersonIds, shownStepIds } from '#shared/domain/documents.ts'
import { runningStep } from '#shared/domain/running/steps.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { NextStepId } from '#shared/ids.ts'
import type { Lent } from '#vault/gate/registered.ts'
import type { Room } from '#vault/room.ts'
import { sessionView } from '#vault/sessions/sessionView.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { stepsById } from '#vault/storage/nextSteps.ts'
import { requireNoteText } from '#vault/storage/notes.ts'
import { allPeople } from '#vault/storage/people.ts'
import { stepsOf } from '#vault/storage/runningSteps.ts'
import { clockOfSession } from '#vault/storage/sessionClock.ts'
import { requireTurn } from '#vault/storage/turns.ts'

/** @throws `conflict/not-allowed-now` while nothing is lent */
export const requireLent = (room: Room): Lent => {
  const lent = room.lent()
  if (lent === null) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  return lent
}

/** The clock, whose turn it is, and the names that stand on the sheet or may: nobody else's. */
export const lentSheet = (db: ReadDb, { sessionId, turnId, noteId }: Lent, now: Now): LentSheet => {
  const { circleId, people } = sessionView(db, sessionId)
  const { presenter, topic } = requireTurn(db, turnId)
  // Nothing is lent before somebody presents, and a turn keeps its presenter while it runs.
  if (presenter === null) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  // Written by `notes.save` only, from a document that was checked.
  const doc = JSON.parse(requireNoteText(db, noteId)) as NoteDoc
  const here = new Set<string>(people.map(({ personId }) => personId))
  const named = new Set(mentionedPersonIds(doc))
  return {
    session: { id: sessionId, circleId },
    turnId,
    now: now.instant,
    pausedAt: clockOfSession(db, sessionId).pausedAt,
    step: runningStep(stepsOf(db, sessionId)) ?? null,
    presenter: { name: presenter.name, isMe: presenter.isMe },
    topicTitle: topic?.title ?? '',
    people: allPeople(db)
      .filter(({ id }) => here.has(id) || named.has(id))
      .map(({ id, name, isMe }) => ({ id, name, isMe, isHere: here.has(id) })),
    // Ids of a document; one that is no step's finds none.
    steps: stepsById(db, shownStepIds(doc) as NextStepId[]),
  }
}
