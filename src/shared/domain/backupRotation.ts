import type { PlainDate } from '../dates.ts'

/** An automatic backup as the rotation sees it. */
export type RotatingBackup = {
  readonly id: string
  readonly madeOn: PlainDate
  /** Read back and found whole; only such a copy can stand for its day, week or month. */
  readonly isProven: boolean
}

export const keptDays = 7
export const keptWeeks = 4
export const keptMonths = 12

const msPerDay = 86_400_000

/** Days since 1970-01-01, a Thursday. */
const dayNumber = (on: PlainDate): number => Math.floor(Date.parse(`${on}T00:00:00Z`) / msPerDay)

/** Weeks begin on Monday. */
const weekNumber = (on: PlainDate): number => Math.floor((dayNumber(on) + 3) / 7)

const monthOf = (on: PlainDate): string => on.slice(0, 7)

/** The first of each period, for as many periods as are kept; `newestFirst` decides who is first. */
const firstOfEach = (
  newestFirst: readonly RotatingBackup[],
  periodOf: (on: PlainDate) => number | string,
  periods: number,
): readonly RotatingBackup[] => {
  const firsts = new Map<number | string, RotatingBackup>()
  for (const backup of newestFirst) {
    const period = periodOf(backup.madeOn)
    if (!firsts.has(period)) firsts.set(period, backup)
  }
  return [...firsts.values()].slice(0, periods)
}

/**
 * Which automatic backups may be deleted (design.md 5): kept are the newest proven one of each of the last 7 days,
 * 4 weeks and, if wanted, 12 months on which one was made. Days without a backup use up no place, so a pause costs
 * no copy. The newest proven one always stays; one that was not proven goes only when a newer one was proven.
 *
 * @param backups in any order
 * @param newestId the one just made: backups carry no time, so of several on one day only this tells the newest
 */
export const backupsToLetGo = (
  backups: readonly RotatingBackup[],
  newestId: string | null,
  { keepMonthly }: { readonly keepMonthly: boolean },
): readonly string[] => {
  const newestFirst = backups.toSorted((a, b) => {
    if (a.madeOn !== b.madeOn) return a.madeOn < b.madeOn ? 1 : -1
    if (a.id === b.id) return 0
    if (a.id === newestId) return -1
    if (b.id === newestId) return 1
    return a.id < b.id ? -1 : 1
  })
  const proven = newestFirst.filter((backup) => backup.isProven)
  const kept = new Set([
    ...firstOfEach(proven, dayNumber, keptDays),
    ...firstOfEach(proven, weekNumber, keptWeeks),
    ...(keepMonthly ? firstOfEach(proven, monthOf, keptMonths) : []),
  ])
  const newestProven = proven[0]
  return newestFirst
    .filter((backup) => {
      // The one just made stays also where a clock that was set back makes it the oldest.
      if (kept.has(backup) || backup.id === newestId || newestProven === undefined) return false
      return backup.isProven || newestFirst.indexOf(backup) > newestFirst.indexOf(newestProven)
    })
    .map(({ id }) => id)
}
