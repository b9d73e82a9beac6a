import type { TodayView } from '../contract/today.ts'
import type { PlainDate } from '../dates.ts'
import { addDays } from './calendar.ts'

/** Half a year: how long a proof of the words or of a backup is trusted. */
const provenForDays = 182

const isStale = (provenOn: PlainDate | null, today: PlainDate): boolean =>
  provenOn === null || addDays(provenOn, provenForDays) <= today

/**
 * What Today kindly reminds of. Without any backup only setting one up is spoken of: there is nothing to prove yet.
 * @param lastProvenOn of any backup that still lies somewhere
 */
export const hintsFor = (
  state: {
    readonly hasAutomaticBackup: boolean
    readonly hasBackups: boolean
    readonly lastProvenOn: PlainDate | null
    readonly wordsProvenOn: PlainDate | null
  },
  today: PlainDate,
): TodayView['hints'] => [
  ...(state.hasAutomaticBackup ? [] : (['no-automatic-backup'] as const)),
  ...(state.hasBackups && isStale(state.lastProvenOn, today) ? (['prove-a-backup'] as const) : []),
  ...(isStale(state.wordsProvenOn, today) ? (['check-words'] as const) : []),
]
