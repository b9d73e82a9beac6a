import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { keepRowUntil } from '#vault/storage/fading.ts'
import { announcedThings } from './fadingStatus.ts'

/** All of them or none. @throws `invalid-input/malformed` for a day that is not to come */
export const keepUntil: WriteHandler<'retention.keep'> = (db, { things, until }, { now, changed }) => {
  if (until <= now.today) throw new SubrosaError('invalid-input', { reason: 'malformed' })
  const kept = things === 'announced' ? announcedThings(db, now.today) : things
  for (const thing of kept) keepRowUntil(db, thing, until)
  changed('retention.changed', { at: now.instant })
  return {}
}
