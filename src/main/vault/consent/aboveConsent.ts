import type { ConsentChange } from '#shared/contract/consent.ts'
import { kindsAbove, type Subject } from '#shared/domain/consent.ts'
import type { CircleId, PersonId } from '#shared/ids.ts'
import { partsAbout, rowsAbout, type RowAbout } from '#vault/storage/aboutSomebody.ts'
import { consentOf, peopleWrittenAbout, rulesOf } from '#vault/storage/consents.ts'
import type { ReadDb } from '#vault/storage/database.ts'

export type Above = {
  readonly rows: readonly RowAbout[]
  /** Topics that keep their headline, turns that keep their minutes. */
  readonly briefs: readonly string[]
  readonly takeaways: readonly string[]
}

/** What stands above the level a change leads to, of everybody it concerns. */
export const aboveAfter = (db: ReadDb, circleId: CircleId, change: ConsentChange): Above => {
  const policy = change.of === 'circle' ? change.notePolicy : rulesOf(db, circleId).policy
  const subjects: (readonly [PersonId, Exclude<Subject, 'nobody'>])[] =
    change.of === 'member'
      ? [[change.personId, { ...consentOf(db, circleId, change.personId), consent: change.consent }]]
      : peopleWrittenAbout(db, circleId).map((id) => [id, consentOf(db, circleId, id)])
  const all = subjects.map(([personId, subject]): Above => {
    const kinds = kindsAbove(policy, subject)
    const parts = partsAbout(db, { circleId, personId })
    const rows = rowsAbout(db, { circleId, personId }, kinds)
    const goes = new Set(rows.map(({ id }) => id))
    return {
      rows,
      briefs: kinds.includes('brief') ? parts.briefs.filter((id) => !goes.has(id)) : [],
      takeaways: kinds.includes('take-away') ? parts.takeaways : [],
    }
  })
  return {
    // An introduction of two members stands in both lists.
    rows: [...new Map(all.flatMap(({ rows }) => rows).map((row) => [row.id, row])).values()],
    briefs: all.flatMap(({ briefs }) => briefs),
    takeaways: all.flatMap(({ takeaways }) => takeaways),
  }
}
