import type { PlainDate } from '../dates.ts'
import { addDays } from './calendar.ts'

/** What fades is announced so many days before, and can be put off once by as many (domain.md 10). */
export const announcedDays = 7
export const putOffDays = 7

export type ClockVerdict = 'fine' | 'set-back' | 'far-ahead'

const mostDaysBack = 2
const mostDaysAhead = 60

/** Nothing fades by a clock that has jumped: more than 2 days back, or more than 60 forward, since it was last right. */
export const clockVerdict = (trustedOn: PlainDate | null, today: PlainDate): ClockVerdict => {
  if (trustedOn === null) return 'fine'
  if (today < addDays(trustedOn, -mostDaysBack)) return 'set-back'
  return today > addDays(trustedOn, mostDaysAhead) ? 'far-ahead' : 'fine'
}

/**
 * While the clock is set back, and for a week after it is right again, nothing fades: what was written meanwhile counts its
 * days from a wrong one, and would go without having been announced. Until then its place is taken by a day that never comes.
 */
const whenClockIsRight = '9999-12-31' as PlainDate

/** From which day on anything may fade, by what the clock reads at an unlock or a lock. */
export const notBeforeByClock = (
  notBefore: PlainDate | null,
  clock: ClockVerdict,
  today: PlainDate,
): PlainDate | null => {
  if (clock === 'set-back') return whenClockIsRight
  return clock === 'fine' && notBefore === whenClockIsRight ? addDays(today, announcedDays) : notBefore
}

const later = (one: PlainDate, other: PlainDate | null): PlainDate =>
  other === null || one > other ? one : other

/** The day a row fades: its own, the day after it is kept until, or the first on which anything may. */
export const fadesOn = (
  row: { readonly purgeOn: PlainDate; readonly keepUntil: PlainDate | null },
  notBefore: PlainDate | null,
): PlainDate =>
  later(later(row.purgeOn, row.keepUntil === null ? null : addDays(row.keepUntil, 1)), notBefore)

/** Few and little enough that a piece stays well under 200 ms on a slow computer: a megabyte is overwritten in about 50. */
const mostRowsInPiece = 50
const mostBytesInPiece = 2 ** 20

/**
 * Cuts what fades into pieces, each one transaction, in the order given: at most so many rows and so many bytes. A row that
 * holds more than that goes alone, because a text and its versions go together.
 */
export const piecesToFade = <Row extends { readonly bytes: number }>(
  rows: readonly Row[],
): readonly (readonly Row[])[] => {
  const pieces: Row[][] = []
  let bytes = 0
  for (const row of rows) {
    const last = pieces.at(-1)
    bytes += row.bytes
    if (last !== undefined && last.length < mostRowsInPiece && bytes <= mostBytesInPiece) {
      last.push(row)
    } else {
      pieces.push([row])
      bytes = row.bytes
    }
  }
  return pieces
}

/** The last day whose fading is announced today. */
export const announcedUntil = (today: PlainDate): PlainDate => addDays(today, announcedDays)

/** Putting off moves everything to a week after the first of it would have gone, or after today. */
export const putOffUntil = (firstOn: PlainDate, today: PlainDate): PlainDate =>
  addDays(later(firstOn, today), putOffDays)
