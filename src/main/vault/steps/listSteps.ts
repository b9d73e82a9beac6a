import type { StepScope } from '#shared/contract/steps.ts'
import { settledShownFrom } from '#shared/domain/nextSteps.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { stepsById } from '#vault/storage/nextSteps.ts'
import { myPersonId, requirePerson } from '#vault/storage/people.ts'
import { lastHeldSession, requireSession } from '#vault/storage/sessions.ts'
import {
  countOpenSteps,
  countSettledSteps,
  ofCircle,
  ofPerson,
  ofSession,
  openSteps,
  settledSteps,
  type Whose,
} from '#vault/storage/stepLists.ts'

export const listSteps: ReadHandler<'steps.list'> = (
  db,
  { scope, part, offset, limit },
  { now: { today } },
) => {
  const whose = whoseOf(db, scope)
  const openPart = part === 'settled' ? null : part === 'all' ? 'open' : part
  const opened = openPart === null ? 0 : countOpenSteps(db, whose, openPart, today)
  const open = openPart === null ? [] : openSteps(db, whose, { part: openPart, today, offset, limit })
  if (part !== 'settled' && part !== 'all') return { total: opened, rows: open }
  const lastMetOn = scope.of === 'circle' ? lastHeldSession(db, scope.circleId)?.on : undefined
  const from = settledShownFrom(today, lastMetOn)
  const settled = settledSteps(db, whose, {
    from,
    offset: Math.max(0, offset - opened),
    limit: limit - open.length,
  })
  return { total: opened + countSettledSteps(db, whose, from), rows: [...open, ...settled] }
}

/** A note shows the steps it was written with, however long ago they were settled. */
export const stepsWithIds: ReadHandler<'steps.byId'> = (db, { ids }) => stepsById(db, ids)

const whoseOf = (db: ReadDb, scope: StepScope): Whose => {
  switch (scope.of) {
    case 'mine':
      return ofPerson(myPersonId(db))
    case 'person':
      return ofPerson(requirePerson(db, scope.personId).id)
    case 'circle':
      return ofCircle(requireCircle(db, scope.circleId).id)
    case 'session':
      return ofSession(requireSession(db, scope.sessionId).id)
  }
}
