import type { CircleView } from '#shared/contract/circles.ts'
import type { PlainDate } from '#shared/dates.ts'
import { fitsBand } from '#shared/domain/circles.ts'
import type { CircleId } from '#shared/ids.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { circleSummary, requireCircle } from '#vault/storage/circles.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { membersOf } from '#vault/storage/memberships.ts'
import { circleEnd } from '#vault/storage/retention.ts'

/** @throws `not-found` */
export const circleView = (db: ReadDb, id: CircleId, today: PlainDate): CircleView => {
  const circle = requireCircle(db, id)
  const summary = circleSummary(db, id, today)
  const band = { min: circle.sizeMin, max: circle.sizeMax }
  return {
    ...summary,
    purpose: circle.purpose,
    peerBasis: circle.peerBasis,
    cadence: circle.cadence,
    topicMode: circle.topicMode,
    sessionMinutes: circle.sessionMinutes,
    people: membersOf(db, id),
    sizeBand: { ...band, fits: fitsBand(band, summary.members) },
    foundedOn: circle.createdOn,
    closed: circle.closedOn === null ? null : { on: circle.closedOn, goesOn: circleEnd(db, id) },
  }
}

export const getCircle: ReadHandler<'circles.get'> = (db, { circleId }, { now }) =>
  circleView(db, circleId, now.today)
