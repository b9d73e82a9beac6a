import type { RunningStep } from '#shared/contract/running.ts'
import type { PlainDate } from '#shared/dates.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { setProgress } from '#vault/storage/runningSteps.ts'

/** Writes the steps that changed; the one that stops before the one that begins, because only one may run. */
export const keepSteps = (
  db: WriteDb,
  before: readonly RunningStep[],
  after: readonly RunningStep[],
  today: PlainDate,
): void => {
  const changed = after.filter((step, index) => step !== before[index])
  const running = changed.filter(({ state }) => state === 'running')
  const others = changed.filter(({ state }) => state !== 'running')
  for (const step of [...others, ...running]) setProgress(db, step, today)
}
