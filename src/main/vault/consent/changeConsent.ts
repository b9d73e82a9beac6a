import type { ConsentChange } from '#shared/contract/consent.ts'
import { isBelow, mayBeNamed } from '#shared/domain/consent.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { CircleId, NoteId, PersonId } from '#shared/ids.ts'
import { announceEverything } from '#vault/announceEverything.ts'
import type { WriteHandler, WriteTools } from '#vault/policies.ts'
import { emptyBrief, emptyTakeaway } from '#vault/storage/aboutSomebody.ts'
import {
  consentOf,
  forgetGivers,
  memberConsents,
  rulesOf,
  setConsent,
  setRules,
} from '#vault/storage/consents.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { letGoOf } from '#vault/storage/letGo.ts'
import { forgetSupporter } from '#vault/storage/nextSteps.ts'
import { isLeaveGiven } from '#vault/storage/requireLeave.ts'
import type { UndoShelf } from '#vault/undoShelf.ts'
import { aboveAfter } from './aboveConsent.ts'
import { consentView } from './listConsents.ts'

/**
 * Writes down what may be written from now on. Whoever lowers it may have what stands above struck at once; names
 * that may no longer be kept go in any case, and so does what could be undone, which might bring such a text back.
 */
export const changeConsent =
  (undo: UndoShelf): WriteHandler<'consent.change'> =>
  (db, { circleId, change, strike }, tools) => {
    const isLower = lowers(db, circleId, change)
    const above = strike ? aboveAfter(db, circleId, change) : null
    apply(db, circleId, change, tools)
    const unnamed = forgetNames(db, circleId, change, tools)
    if (above !== null) {
      const today = tools.now.today
      for (const id of above.takeaways) emptyTakeaway(db, id, today)
      for (const id of above.briefs) emptyBrief(db, id, today)
      letGoOf(
        db,
        above.rows.map(({ table, id }) => ({
          row_id: id,
          table_name: table,
          purged_on: today,
          reason: 'struck' as const,
        })),
        today,
      )
    }
    if (isLower || strike || unnamed > 0) {
      undo.clear()
      // The ids of rows of `note`.
      const notes = (above?.rows ?? []).filter(({ table }) => table === 'note').map(({ id }) => id as NoteId)
      announceEverything(tools.changed, tools.now, notes)
    } else {
      tools.changed('circles.changed', { ids: [circleId] })
    }
    return consentView(db, circleId)
  }

const lowers = (db: WriteDb, circleId: CircleId, change: ConsentChange): boolean =>
  change.of === 'member'
    ? isBelow(change.consent, consentOf(db, circleId, change.personId).consent)
    : isBelow(change.notePolicy, rulesOf(db, circleId).policy)

const apply = (db: WriteDb, circleId: CircleId, change: ConsentChange, { now }: WriteTools): void => {
  if (change.of === 'member') setConsent(db, circleId, change.personId, change.consent, now.today)
  else setRules(db, circleId, { policy: change.notePolicy, sharing: change.sharingLevel }, now.today)
}

/** Invariant 3: lowering either empties who gave what; and whom nothing may be written of, supports nobody by name. */
const forgetNames = (db: WriteDb, circleId: CircleId, change: ConsentChange, { now }: WriteTools): number => {
  const people: readonly PersonId[] =
    change.of === 'member' ? [change.personId] : memberConsents(db, circleId).map(({ personId }) => personId)
  const supporters = people
    .filter((id) => !isLeaveGiven(db, { kind: 'next-step', about: id, circleId }))
    .reduce((sum, id) => sum + forgetSupporter(db, circleId, id, now.today), 0)
  return supporters + forgetAllGivers(db, circleId, people, now.today)
}

const forgetAllGivers = (
  db: WriteDb,
  circleId: CircleId,
  people: readonly PersonId[],
  today: PlainDate,
): number => {
  const rules = rulesOf(db, circleId)
  if (rules.sharing !== 'attributed_with_permission') return forgetGivers(db, circleId, null, today)
  return people
    .filter((id) => !mayBeNamed(consentOf(db, circleId, id), rules))
    .reduce((sum, id) => sum + forgetGivers(db, circleId, id, today), 0)
}
