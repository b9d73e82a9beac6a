import type { RestorePreview } from '#shared/contract/backup.ts'
import type { CircleSummary } from '#vault/storage/image.ts'

export type CircleCounts = RestorePreview['circles'][number]

/** The circles of a backup, each beside the same circle of the open vault; without one there is nothing to hold it against. */
export const circlesBeside = (
  there: readonly CircleSummary[],
  here: readonly CircleSummary[],
): CircleCounts[] => {
  const known = new Map(here.map((circle) => [circle.id, circle]))
  return there.map(({ id, name, ...counts }) => {
    const same = known.get(id)
    return {
      name,
      ...counts,
      here: same === undefined ? null : { sessions: same.sessions, notes: same.notes, steps: same.steps },
    }
  })
}
