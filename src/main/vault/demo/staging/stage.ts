import { createAliasView } from '#vault/aliasView.ts'
import type { CallInput, CallName, CallOutput } from '#shared/contract/index.ts'
import type { ToVault, ToWindow } from '#shared/contract/wire.ts'
import type { Now, PlainDate } from '#shared/dates.ts'
import { addDays, at } from '#shared/domain/calendar.ts'
import { SubrosaError } from '#shared/errors.ts'
import { nowAt } from '#vault/clock.ts'
import { createPathBook, type Environment } from '#vault/environment.ts'
import { createGate, type Gate, type Wire } from '#vault/gate/gate.ts'
import type { Handlers } from '#vault/gate/registered.ts'
import { createRoom, type OpenRoom } from '#vault/room.ts'
import type { Day } from '../story/day.ts'

/** A vault process within the vault process: the same handlers behind the same gate, by a clock that is set. */
export type Stage = {
  readonly room: OpenRoom
  readonly environment: Environment
  /** Exactly what the window may call. @throws what the gate answers */
  readonly call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>
  /** The day so many days from the one the demo is opened on. */
  readonly day: (day: Day) => PlainDate
  readonly now: () => Now
  /** Puts the clock. @param clock `HH:MM` on the wall */
  readonly setClock: (day: Day, clock: string) => void
  readonly passMinutes: (minutes: number) => void
  readonly close: () => Promise<void>
}

/** @param today the day the demo is opened on */
export const createStage = (
  room: OpenRoom,
  today: PlainDate,
  createHandlers: (environment: Environment) => Handlers,
): Stage => {
  let ms = 0
  const day = (offset: Day): PlainDate => addDays(today, offset)
  const now = (): Now => nowAt(new Date(ms))
  const held = createRoom()
  held.set(room)
  const aliasView = createAliasView(held)
  const environment: Environment = {
    room: held,
    aliasView,
    paths: createPathBook(),
    announce: () => undefined,
    background: (work) => gate.background(work),
    now,
    // Nobody's computer slept: both clocks go alike.
    clockMs: () => ms,
    tellMain: () => undefined,
    argon2TargetMs: 0,
  }
  const gate: Gate = createGate({
    handlers: createHandlers(environment),
    isOpen: () => true,
    lent: held.lent,
    covering: aliasView.covering,
    now,
    clockMs: () => ms,
  })
  const { call, stop } = callThrough(gate)
  return {
    room,
    environment,
    call,
    day,
    now,
    setClock: (offset, clock) => {
      ms = new Date(at(day(offset), clock)).getTime()
    },
    passMinutes: (minutes) => {
      ms += minutes * 60_000
    },
    close: async () => {
      await gate.close()
      stop()
    },
  }
}

type Waiting = (message: Extract<ToWindow, { kind: 'result' }>) => void

const callThrough = (gate: Gate): { readonly call: Stage['call']; readonly stop: () => void } => {
  const waiting = new Map<number, Waiting>()
  let listener: (message: unknown) => void = () => undefined
  const wire: Wire = {
    post: (message) => {
      if (message.kind !== 'result') return
      waiting.get(message.id)?.(message)
      waiting.delete(message.id)
    },
    onMessage: (listen) => {
      listener = listen
      return () => undefined
    },
  }
  const served = gate.serve(wire)
  let nextId = 1
  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        const id = nextId
        nextId += 1
        waiting.set(id, ({ result }) => {
          if (!result.ok) reject(new SubrosaError(result.error.code, result.error))
          // The gate answers a call with the output of its contract.
          else resolve(result.value as never)
        })
        listener({ kind: 'call', id, name, input } satisfies ToVault)
      }),
    stop: () => served[Symbol.dispose](),
  }
}
