import type { Bridge } from '#shared/contract/bridge.ts'
import type { Progress } from '#shared/contract/call.ts'
import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '#shared/contract/index.ts'
import type {
  ChosenPath,
  SystemCall,
  SystemEvent,
  SystemInputs,
  SystemOutputs,
} from '#shared/contract/system.ts'
import type { ToWindow } from '#shared/contract/wire.ts'
import { BridgeError } from './error.ts'

export type CallOptions = {
  readonly onProgress?: (progress: Progress) => void
  /** Raising it asks the vault process to stop; the call then ends with `cancelled`, or with its result if it was done. */
  readonly signal?: AbortSignal
}

export type SystemEventOf<K extends SystemEvent['kind']> = Extract<SystemEvent, { readonly kind: K }>

export type Client = {
  /** Resolves to the call's value or throws a `BridgeError` with a code of the closed list. */
  readonly call: <N extends CallName>(
    name: N,
    input: CallInput<N>,
    options?: CallOptions,
  ) => Promise<CallOutput<N>>
  /** A call to main: dialogs, lock, appearance. Throws a `BridgeError` as `call` does. */
  readonly system: <N extends SystemCall>(name: N, input: SystemInputs[N]) => Promise<SystemOutputs[N]>
  /** Facts from the vault after a commit. Returns the unsubscribe. */
  readonly on: <N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void) => () => void
  /** What main tells the window. Returns the unsubscribe. */
  readonly onSystem: <K extends SystemEvent['kind']>(
    kind: K,
    listener: (event: SystemEventOf<K>) => void,
  ) => () => void
  /** A token for a file somebody dropped on the window; null for what has no path (a picture out of a page). */
  readonly droppedFile: (file: File) => Promise<ChosenPath | null>
}

type Pending = {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: BridgeError) => void
  readonly onProgress: ((progress: Progress) => void) | undefined
}

type Listeners = Map<string, Set<(payload: unknown) => void>>

const subscribe = (
  listeners: Listeners,
  name: string,
  listener: (payload: unknown) => void,
): (() => void) => {
  const set = listeners.get(name) ?? new Set()
  listeners.set(name, set.add(listener))
  return () => set.delete(listener)
}

const tell = (listeners: Listeners, name: string, payload: unknown): void => {
  for (const listener of [...(listeners.get(name) ?? [])]) listener(payload)
}

/** Gives `window.subrosa` types, ids for its calls and one listener per event. */
export const createClient = (bridge: Bridge): Client => {
  const pending = new Map<number, Pending>()
  const eventListeners: Listeners = new Map()
  const systemListeners: Listeners = new Map()
  let lastId = 0

  const receive = (message: ToWindow): void => {
    if (message.kind === 'event') return tell(eventListeners, message.name, message.payload)
    const waiting = pending.get(message.id)
    if (waiting === undefined) return
    if (message.kind === 'progress') return waiting.onProgress?.(message.progress)
    pending.delete(message.id)
    if (message.result.ok) waiting.resolve(message.result.value)
    else waiting.reject(new BridgeError(message.result.error))
  }

  const receiveSystem = (event: SystemEvent): void => {
    if (event.kind === 'vault-gone') {
      const lost = [...pending.values()]
      pending.clear()
      for (const call of lost) {
        call.reject(new BridgeError({ code: 'locked', reason: 'locked-meanwhile', message: 'locked' }))
      }
    }
    tell(systemListeners, event.kind, event)
  }

  bridge.listen(receive, receiveSystem)

  return {
    call: <N extends CallName>(name: N, input: CallInput<N>, options: CallOptions = {}) =>
      new Promise<CallOutput<N>>((resolve, reject) => {
        const { signal, onProgress } = options
        if (signal?.aborted === true) {
          reject(new BridgeError({ code: 'cancelled', message: 'cancelled' }))
          return
        }
        const id = (lastId += 1)
        const cancel = (): void => bridge.post({ kind: 'cancel', id })
        const done = (): void => signal?.removeEventListener('abort', cancel)
        pending.set(id, {
          onProgress,
          resolve: (value) => {
            done()
            // The gate validated the value against this call's output before it crossed.
            resolve(value as CallOutput<N>)
          },
          reject: (error) => {
            done()
            reject(error)
          },
        })
        signal?.addEventListener('abort', cancel, { once: true })
        bridge.post({ kind: 'call', id, name, input })
      }),
    system: async (name, input) => {
      const result = await bridge.system(name, input)
      if (result.ok) return result.value
      throw new BridgeError(result.error)
    },
    // A listener is kept under its event's name, so the payload it gets is the one of that event.
    on: (name, listener) => subscribe(eventListeners, name, listener as (payload: unknown) => void),
    onSystem: (kind, listener) => subscribe(systemListeners, kind, listener as (payload: unknown) => void),
    droppedFile: (file) => bridge.droppedFile(file),
  }
}
