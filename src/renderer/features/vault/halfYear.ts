import type { PlainDate } from '#shared/dates.ts'
import { daysBetween, todayHere } from '#i18n/index.ts'

/** What was proven longer ago than this is asked for again. */
const halfYearDays = 182

export const isHalfYearAgo = (date: PlainDate): boolean => daysBetween(date, todayHere()) > halfYearDays
