import type { PlainDate } from '../dates.ts'
import { addDays } from './calendar.ts'

/** Every page is read once a week; a disk that begins to fail is noticed while a backup of that week is there. */
const daysBetween = 7

/** Whether the pages are to be read on this day; also by a clock that was set back to before they were. */
export const isReadingDue = (readOn: PlainDate | null, today: PlainDate): boolean =>
  readOn === null || today < readOn || today >= addDays(readOn, daysBetween)
