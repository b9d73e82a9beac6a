import type { PlainDate } from '#shared/dates.ts'
import { announcedUntil } from '#shared/domain/fading.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { fadingState, fadingUntil, setNotBefore } from '#vault/storage/fading.ts'

/** What is due all of a sudden is announced like everything else before it goes. */
export const announceBefore = (db: WriteDb, today: PlainDate): void => {
  const { notBefore, wasPutOff } = fadingState(db)
  const announced = announcedUntil(today)
  if (notBefore !== null && notBefore >= announced) return
  if (fadingUntil(db, announced).length === 0) return
  setNotBefore(db, { notBefore: announced, wasPutOff }, today)
}
