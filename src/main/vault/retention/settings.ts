import type { RetentionSettings } from '#shared/contract/retention.ts'
import { presetAllowsPlainExport, presetDays, type RetentionDays } from '#shared/domain/retention.ts'
import { announcedUntil } from '#shared/domain/fading.ts'
import type { ReadHandler, WriteHandler } from '#vault/policies.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import {
  allCircleIds,
  circleDaysOf,
  countNewlyDue,
  renewEnds,
  retentionFor,
  setCircleDays,
  setVaultDays,
} from '#vault/storage/retention.ts'
import { vaultSettings } from '#vault/storage/vault.ts'
import { announceBefore } from './announceBefore.ts'

const isSame = (one: RetentionDays, other: RetentionDays): boolean =>
  (Object.keys(one) as (keyof RetentionDays)[]).every((name) => one[name] === other[name])

export const retentionSettings = (db: ReadDb): RetentionSettings => {
  const { preset } = vaultSettings(db)
  const days = retentionFor(db, null)
  return {
    preset,
    isPreset: isSame(presetDays(preset), days),
    days,
    circles: circleDaysOf(db).map(({ id, name, ...own }) => ({ id, name, days: own })),
  }
}

export const setVaultRetention: WriteHandler<'retention.setVault'> = (db, input, { now, changed }) => {
  const before = vaultSettings(db)
  const preset = 'preset' in input ? input.preset : before.preset
  const days = 'preset' in input ? presetDays(input.preset) : input.days
  setVaultDays(db, { preset, days, plainExport: presetAllowsPlainExport(preset) }, now.today)
  for (const circleId of [null, ...allCircleIds(db)]) renewEnds(db, circleId)
  announceBefore(db, now.today)
  changed('retention.changed', { at: now.instant })
  changed('vault.changed', { at: now.instant })
  return retentionSettings(db)
}

/** What is due all of a sudden waits until it has been announced, whatever its day. */
export const previewCircleRetention: ReadHandler<'retention.previewCircle'> = (
  db,
  { circleId, days },
  { now },
) => {
  requireCircle(db, circleId)
  const firstOn = announcedUntil(now.today)
  const counts = countNewlyDue(db, circleId, days, firstOn)
  const {
    session = 0,
    note = 0,
    next_step = 0,
    ...others
  }: Partial<Record<string, number>> = Object.fromEntries(counts)
  return {
    due: {
      sessions: session,
      notes: note,
      steps: next_step,
      others: Object.values(others).reduce<number>((sum, n) => sum + (n ?? 0), 0),
    },
    firstOn,
  }
}

export const setCircleRetention: WriteHandler<'retention.setCircle'> = (
  db,
  { circleId, days },
  { now, changed },
) => {
  requireCircle(db, circleId)
  setCircleDays(db, circleId, days, now.today)
  renewEnds(db, circleId)
  announceBefore(db, now.today)
  changed('retention.changed', { at: now.instant })
  return retentionSettings(db)
}
