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
import { myPersonId } from '#vault/storage/people.ts'
import { requireSession } from '#vault/storage/sessions.ts'

const most = 10_000

/** Those asked for by id come whatever their age: a note shows the steps it was written with. */
export const listSteps: ReadHandler<'steps.list'> = (db, { scope }, { now }) => {
  if (scope.of === 'ids') return stepsById(db, scope.ids)
  const where = whereOf(db, scope)
  const open = openSteps(db, where, most)
  return [...open, ...settledSteps(db, where, settledShownFrom(now.today), most - open.length)]
}

const whereOf = (db: ReadDb, scope: Exclude<StepScope, { of: 'ids' }>) => {
  switch (scope.of) {
    case 'mine':
      return ofPerson(myPersonId(db))
    case 'circle':
      return ofCircle(requireCircle(db, scope.circleId).id)
    case 'session':
      return ofSession(requireSession(db, scope.sessionId).id)
  }
}
