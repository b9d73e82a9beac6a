import type { Cadence } from '#shared/contract/circles.ts'
import { isWholeCadence } from '#shared/domain/cadence.ts'
import { SubrosaError } from '#shared/errors.ts'

/** @throws `invalid-input/malformed` when "every n" lacks its n, or another rhythm has one */
export const requireWholeCadence = (cadence: Cadence): void => {
  if (!isWholeCadence(cadence)) throw new SubrosaError('invalid-input', { reason: 'malformed' })
}
