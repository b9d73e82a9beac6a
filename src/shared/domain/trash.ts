import type { PlainDate } from '../dates.ts'
import { addDays, earlier } from './calendar.ts'

/** What is in the trash stays there for so long (domain.md 4). */
export const trashDays = 30

/** When a row in the trash goes: after its 30 days, or sooner if its own time ends. */
export const goesFromTrashOn = (trashedOn: PlainDate, purgeOn: PlainDate | null): PlainDate =>
  earlier(addDays(trashedOn, trashDays), purgeOn) ?? addDays(trashedOn, trashDays)
