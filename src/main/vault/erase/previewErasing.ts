import type { CopiedElsewhere, KeptAside } from '#shared/contract/vault.ts'
import type { Erasure } from '#shared/contract/erase.ts'
import type { Now, PlainDate } from '#shared/dates.ts'
import { addDays } from '#shared/domain/calendar.ts'
import type { Insertions } from '#vault/insertions.ts'
import type { ReadHandler } from '#vault/policies.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { isSmallFile, notesWithWord, writtenSince } from '#vault/storage/erasing.ts'
import { copiesSince } from '#vault/storage/outsideFiles.ts'
import { requirePerson } from '#vault/storage/people.ts'
import { vaultSettings } from '#vault/storage/vault.ts'
import { lookAt, type Looked } from './lookAt.ts'
import { countHeld } from './rowsToErase.ts'

/** What is known of the vault's folder and of those beside it. */
export type AroundFolder = {
  readonly copiedElsewhere: () => CopiedElsewhere
  readonly keptAside: () => readonly KeptAside[]
}

const mostMinutes = 30

export const previewErasing =
  ({ copiedElsewhere, keptAside }: AroundFolder, insertions: Insertions): ReadHandler<'erase.preview'> =>
  (db, erasure, { now }) => {
    const looked = lookAt(db, erasure, insertions)
    const since = sinceWhen(db, erasure, looked, now)
    const copies = since === null ? [] : copiesSince(db, since)
    return {
      goes: looked.goes,
      copies,
      keptAside: since === null ? [] : keptAside().filter(({ keptOn }) => keptOn >= since),
      isFileLarge: !isSmallFile(db),
      copiedElsewhere: copiedElsewhere(),
      mayReplaceCopies:
        vaultSettings(db).automatic.folder !== null && copies.some(({ automatic }) => automatic),
      held: countHeld(db, erasure),
      minutesKnown: erasure.act === 'unwrite' ? minutesKnown(insertions) : 0,
      notesWithName:
        erasure.act === 'forget' ? notesWithWord(db, requirePerson(db, erasure.personId).name) : 0,
    }
  }

const minutesKnown = ({ nowMs, knownSinceMs }: Insertions): number =>
  Math.min(mostMinutes, Math.floor((nowMs() - knownSinceMs()) / 60_000))

/** The first day on which a copy may hold some of it. */
const sinceWhen = (
  db: ReadDb,
  erasure: Erasure,
  { rows, unwritten }: Looked,
  { instant, today }: Now,
): PlainDate | null => {
  if (erasure.act !== 'unwrite' || unwritten === null) return writtenSince(db, rows)
  if (rows.length + unwritten.takeaways.length === 0) return null
  // Days are local and the instant is not: a session that crosses midnight asks about the day before too.
  const minutes = erasure.minutes * 60_000
  const isYesterday =
    new Date(Date.parse(instant) - minutes).getDate() !== new Date(Date.parse(instant)).getDate()
  return isYesterday ? addDays(today, -1) : today
}
