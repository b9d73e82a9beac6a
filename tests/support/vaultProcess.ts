import { randomUUID } from 'node:crypto'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '#shared/contract/index.ts'
import type { Progress } from '#shared/contract/call.ts'
import type { FromVaultProcess } from '#shared/contract/system.ts'
import type { ToVault, ToWindow } from '#shared/contract/wire.ts'
import { Instant, PlainDate, type Now } from '#shared/dates.ts'
import { PathToken } from '#shared/ids.ts'
import type { PlainError } from '#shared/errors.ts'
import type { Wire } from '#vault/gate/gate.ts'
import { nowAt as localNowAt } from '#vault/clock.ts'
import { createVaultProcess } from '#vault/process.ts'

/** What a refused call rejects with: the plain error exactly as it crossed the port. */
export class RefusedCall extends Error {
  readonly error: PlainError
  constructor(error: PlainError) {
    super(error.message)
    this.error = error
  }
}

export type TestEvent = {
  [N in EventName]: { readonly name: N; readonly payload: EventPayload<N> }
}[EventName]

export type TestVault = AsyncDisposable & {
  readonly call: <N extends CallName>(
    name: N,
    input: CallInput<N>,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void },
  ) => Promise<CallOutput<N>>
  /** Sends whatever it is given, and resolves with the result as it crossed. */
  readonly raw: (name: string, input: unknown) => Promise<Extract<ToWindow, { kind: 'result' }>['result']>
  /** A token for a path, as main would have made it. */
  readonly token: (path: string) => PathToken
  readonly events: readonly TestEvent[]
  /** The events that say what changed: all but the offers to take an act back. */
  readonly facts: readonly TestEvent[]
  readonly told: readonly FromVaultProcess[]
  /** Moves the clock on the wall; it stands still otherwise. */
  readonly setNow: (instant: string) => void
  /** Time goes by while the computer is awake: both its clocks go on. */
  readonly pass: (seconds: number) => void
  /** Locks as the app does: closes everything. The vault can be opened again only by a new test vault. */
  readonly close: () => Promise<boolean>
}

export type TestVaultOptions = {
  readonly now?: string
  readonly checkOutput?: boolean
  /** Reads the day as the program does, in this process's time zone; in UTC otherwise. */
  readonly isLocal?: boolean
}

export const nowAt = (instant: string): Now => ({
  instant: Instant.parse(instant),
  today: PlainDate.parse(instant.slice(0, 10)),
})

/**
 * The vault process's own parts behind a real port, in this process: the same gate, handlers, workers and files
 * as in the app, with a clock that stands still and the least Argon2id the vault allows.
 */
export const startTestVault = (options: TestVaultOptions = {}): TestVault => {
  const read = options.isLocal === true ? (instant: string) => localNowAt(new Date(instant)) : nowAt
  let now = read(options.now ?? '2026-11-21T10:00:00.000Z')
  let passedMs = 0
  const told: FromVaultProcess[] = []
  const events: TestEvent[] = []
  const facts: TestEvent[] = []
  const vault = createVaultProcess({
    tellMain: (message) => told.push(message),
    now: () => now,
    clockMs: () => performance.now() + passedMs,
    argon2TargetMs: 0,
    checkOutput: options.checkOutput ?? true,
  })
  const { port1, port2 } = new MessageChannel()
  const served = vault.gate.serve(wireOf(port2))
  const waiting = new Map<number, { answer: (message: ToWindow) => void }>()
  let nextId = 1
  port1.on('message', (message: ToWindow) => {
    if (message.kind !== 'event') {
      waiting.get(message.id)?.answer(message)
      return
    }
    // The gate sends each event with the payload of its name.
    const event = { name: message.name, payload: message.payload } as TestEvent
    events.push(event)
    if (event.name !== 'undo.offered') facts.push(event)
  })

  const send = (
    name: string,
    input: unknown,
    signal?: AbortSignal,
    onProgress?: (progress: Progress) => void,
  ): ReturnType<TestVault['raw']> =>
    new Promise((resolve) => {
      const id = nextId++
      waiting.set(id, {
        answer: (message) => {
          if (message.kind === 'progress') onProgress?.(message.progress)
          if (message.kind !== 'result') return
          waiting.delete(id)
          resolve(message.result)
        },
      })
      port1.postMessage({ kind: 'call', id, name, input } satisfies ToVault)
      signal?.addEventListener('abort', () => port1.postMessage({ kind: 'cancel', id } satisfies ToVault))
    })

  const close = async (): Promise<boolean> => {
    const isClean = await vault.close()
    served[Symbol.dispose]()
    port1.close()
    return isClean
  }

  return {
    call: async (name, input, { signal, onProgress } = {}) => {
      const result = await send(name, input, signal, onProgress)
      if (!result.ok) throw new RefusedCall(result.error)
      // The gate has checked the output against the contract of this very call.
      return result.value as never
    },
    raw: (name, input) => send(name, input),
    token: (path) => {
      const token = PathToken.parse(randomUUID())
      vault.paths.add(token, path)
      return token
    },
    events,
    facts,
    told,
    setNow: (instant) => {
      now = read(instant)
    },
    pass: (seconds) => {
      passedMs += seconds * 1_000
      now = read(new Date(Date.parse(now.instant) + seconds * 1_000).toISOString())
    },
    close,
    [Symbol.asyncDispose]: async () => void (await close()),
  }
}

const wireOf = (port: MessagePort): Wire => ({
  post: (message) => port.postMessage(message),
  onMessage: (listener) => {
    port.on('message', listener)
    return () => {
      port.off('message', listener)
      port.close()
    }
  },
})

/** The plain error a call is refused with; fails when the call succeeds. */
export const refusalOf = async (call: Promise<unknown>): Promise<PlainError> => {
  try {
    await call
  } catch (error) {
    if (error instanceof RefusedCall) return error.error
    throw error
  }
  throw new Error('The call was expected to be refused, and succeeded')
}
