import { byName } from '#shared/domain/ordering.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { circleSummaries } from '#vault/storage/circles.ts'
import { vaultSettings } from '#vault/storage/vault.ts'

/** Every circle, by name. */
export const listCircles: ReadHandler<'circles.list'> = (db, _input, { now }) =>
  circleSummaries(db, now.today).toSorted(byName(vaultSettings(db).language))
