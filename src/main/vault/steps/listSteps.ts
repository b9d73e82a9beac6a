import type { StepScope } from '#shared/contract/steps.ts'
import { settledShownFrom } from '#shared/domain/nextSteps.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import {
  ofCircle,
  ofPerson,
  ofSession,
  openSteps,
  settledSteps,
  stepsById,
} from '#vault/storage/nextSteps.ts'
import { myPersonId, requirePerson } from '#vault/storage/people.ts'
import { lastHeldSession, requireSession } from '#vault/storage/sessions.ts'

const most = 10_000

/** Those asked for by id come whatever their age: a note shows the steps it was written with. */
export const listSteps: ReadHandler<'steps.list'> = (db, { scope }, { now }) => {
  if (scope.of === 'ids') return stepsById(db, scope.ids)
  const where = whereOf(db, scope)
  const open = openSteps(db, where, most)
  const lastMetOn = scope.of === 'circle' ? lastHeldSession(db, scope.circleId)?.on : undefined
  const from = settledShownFrom(now.today, lastMetOn)
  return [...open, ...settledSteps(db, where, from, most - open.length)]
}

const whereOf = (db: ReadDb, scope: Exclude<StepScope, { of: 'ids' }>) => {
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
