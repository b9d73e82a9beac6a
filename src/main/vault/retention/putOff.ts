import { putOffUntil } from '#shared/domain/fading.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { fadingState, setNotBefore } from '#vault/storage/fading.ts'
import { fadingStatus } from './fadingStatus.ts'

/** Written down, so that it can be done again only when what was put off has faded. */
export const putOffFading: WriteHandler<'retention.putOff'> = (db, _input, { now, changed }) => {
  const { firstOn } = fadingStatus(db, now.today)
  if (fadingState(db).wasPutOff) throw new SubrosaError('conflict', { reason: 'put-off-already' })
  if (firstOn === null) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  setNotBefore(db, { notBefore: putOffUntil(firstOn, now.today), wasPutOff: true }, now.today)
  changed('retention.changed', { at: now.instant })
  return fadingStatus(db, now.today)
}
