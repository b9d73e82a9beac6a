import {
  calls,
  type CallInput,
  type CallName,
  type CallOutput,
  type CheckedInput,
} from '#shared/contract/index.ts'
import type { RetentionPreset } from '#shared/contract/vault.ts'
import { Instant, PlainDate } from '#shared/dates.ts'
import { VaultId } from '#shared/ids.ts'
import type { WriteHandler } from '#vault/policies.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import { migrate } from '#vault/storage/migrations/index.ts'
import { foundVault } from '#vault/storage/vault.ts'
import { createScratchVault } from './scratchVault.ts'

/** A real database with its first two rows, on which use cases are tried and what they store is looked at. */
export type ScratchUse = Disposable & {
  readonly db: ReadDb
  /** Runs a use case as the gate would: with checked input, in one transaction, on the day of the test. */
  readonly run: <N extends CallName>(name: N, useCase: WriteHandler<N>, input: CallInput<N>) => CallOutput<N>
  readonly setToday: (day: string) => void
}

export const createScratchUse = (preset: RetentionPreset = 'short_lived'): ScratchUse => {
  const scratch = createScratchVault()
  const database = scratch.open('create')
  let today = PlainDate.parse('2026-11-21')
  const now = () => ({ today, instant: Instant.parse(`${today}T10:00:00.000Z`) })
  migrate(database)
  database.transaction((db) =>
    foundVault(
      db,
      {
        vaultId: VaultId.parse(crypto.randomUUID()),
        name: 'My vault',
        myName: 'Helga',
        preset,
        language: 'en',
        isDemo: false,
      },
      today,
    ),
  )
  return {
    db: database.read,
    run: (name, useCase, input) => {
      const later: (() => void)[] = []
      const output = database.transaction((db) =>
        // The contract's own schema for this call has made the input.
        useCase(db, calls[name].input.parse(input) as CheckedInput<typeof name>, {
          now: now(),
          afterwards: (act) => later.push(act),
          changed: () => {},
        }),
      )
      for (const act of later) act()
      return output
    },
    setToday: (day) => {
      today = PlainDate.parse(day)
    },
    [Symbol.dispose]: () => {
      database.close()
      scratch[Symbol.dispose]()
    },
  }
}
