import type { CallName, CallOutput, CheckedInput, EventName, EventPayload } from '#shared/contract/index.ts'
import type { UndoableAct } from '#shared/contract/undo.ts'
import type { Now, PlainDate } from '#shared/dates.ts'
import type { Announce, CallTools, Registered } from '#vault/gate/registered.ts'
import type { OpenRoom, Room } from '#vault/room.ts'
import type { ReadDb, WriteDb } from '#vault/storage/database.ts'
import { recordChanges } from '#vault/storage/undoLog.ts'
import type { UndoShelf } from '#vault/undoShelf.ts'

export type ReadTools = { readonly now: Now }

/** `changed` is announced after the commit, never when the transaction is rolled back. */
export type WriteTools = {
  readonly now: Now
  /** What memory lets go of once the rows are safe. */
  readonly afterwards: (act: () => void) => void
  readonly changed: <N extends EventName>(name: N, payload: EventPayload<N>) => void
}

export type ReadHandler<N extends CallName> = (
  db: ReadDb,
  input: CheckedInput<N>,
  tools: ReadTools,
) => CallOutput<N>

export type WriteHandler<N extends CallName> = (
  db: WriteDb,
  input: CheckedInput<N>,
  tools: WriteTools,
) => CallOutput<N>

type Slow<N extends CallName, Context> = (
  context: Context,
  input: CheckedInput<N>,
  tools: CallTools,
) => CallOutput<N> | Promise<CallOutput<N>>

/**
 * The words with which a call is registered: each line of `handlers.ts` reads as the policy of its call.
 * `read` sees a read handle. `write` runs in one transaction. `anywhere` needs no open vault.
 * `write(undoable(…, 'step-made'))` can be taken back while the vault is open and its rows have not moved on.
 * `door` changes whether or how the vault opens. `job` is long work beside everything else.
 */
export const createPolicies = (room: Room, announce: Announce, undo: UndoShelf) => ({
  read: <N extends CallName>(handler: ReadHandler<N>): Registered<N> => ({
    needs: 'open',
    lane: 'read',
    run: (input, { now }) => handler(room.require().database.read, input, { now }),
  }),

  write: <N extends CallName>(handler: WriteHandler<N>): Registered<N> => ({
    needs: 'open',
    lane: 'write',
    run: async (input, { now }) => {
      await room.writesGoOn()
      const facts: (() => void)[] = []
      const value = room.require().database.transaction((db) =>
        handler(db, input, {
          now,
          afterwards: (act) => facts.push(act),
          changed: (name, payload) => facts.push(() => announce(name, payload)),
        }),
      )
      for (const tell of facts) tell()
      return value
    },
  }),

  undoable:
    <N extends CallName>(
      handler: WriteHandler<N>,
      act: UndoableAct | ((input: CheckedInput<N>) => UndoableAct),
      dayOf?: (input: CheckedInput<N>) => PlainDate,
    ): WriteHandler<N> =>
    (db, input, tools) => {
      const { value, changes } = recordChanges(db, () => handler(db, input, tools))
      if (changes.length > 0)
        tools.changed('undo.offered', {
          token: undo.put(changes),
          act: typeof act === 'function' ? act(input) : act,
          day: dayOf?.(input) ?? null,
        })
      return value
    },

  anywhere: <N extends CallName>(handler: Slow<N, null>): Registered<N> => ({
    needs: 'nothing',
    lane: 'read',
    run: (input, tools) => handler(null, input, tools),
  }),

  enter: <N extends CallName>(handler: Slow<N, null>): Registered<N> => ({
    needs: 'closed',
    lane: 'door',
    run: (input, tools) => handler(null, input, tools),
  }),

  door: <N extends CallName>(handler: Slow<N, OpenRoom>): Registered<N> => ({
    needs: 'open',
    lane: 'door',
    run: (input, tools) => handler(room.require(), input, tools),
  }),

  job: <N extends CallName>(handler: Slow<N, OpenRoom>): Registered<N> => ({
    needs: 'open',
    lane: 'job',
    run: (input, tools) => handler(room.require(), input, tools),
  }),

  /** Long work that may be done with and without an open vault: looking into a backup. */
  openJob: <N extends CallName>(handler: Slow<N, OpenRoom | null>): Registered<N> => ({
    needs: 'nothing',
    lane: 'job',
    run: (input, tools) => handler(room.current(), input, tools),
  }),
})

export type Policies = ReturnType<typeof createPolicies>
