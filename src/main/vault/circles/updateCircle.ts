import type { WriteHandler } from '#vault/policies.ts'
import { requireCircle, setCircle } from '#vault/storage/circles.ts'
import { rowsOfCircle } from '#vault/storage/sessions.ts'
import { circleView } from './circleView.ts'
import { requireWholeCadence } from './wholeCadence.ts'

export const updateCircle: WriteHandler<'circles.update'> = (db, input, { now, changed }) => {
  const before = requireCircle(db, input.circleId)
  requireWholeCadence(input.cadence)
  setCircle(db, input.circleId, input, now.today)
  changed('circles.changed', { ids: [input.circleId] })
  if (input.name !== before.name) {
    const { sessions, steps } = rowsOfCircle(db, input.circleId)
    if (sessions.length > 0) changed('sessions.changed', { ids: sessions })
    if (steps.length > 0) changed('steps.changed', { ids: steps })
  }
  return circleView(db, input.circleId, now.today)
}
