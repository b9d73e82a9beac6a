import {
  calls,
  events,
  type CallName,
  type CheckedInput,
  type EventName,
  type EventPayload,
} from '#shared/contract/index.ts'
import type { CallResult, ToVault, ToWindow } from '#shared/contract/wire.ts'
import type { Now } from '#shared/dates.ts'
import type { Covering } from '#shared/domain/covering/index.ts'
import { SubrosaError } from '#shared/errors.ts'
import { coveredBy, takesText } from './coverText.ts'
import { toPlainError } from './errors.ts'
import { createLane, type Lane } from './lane.ts'
import { paceProgress } from './progressPace.ts'
import type { CallTools, Handlers, Lent, Registered } from './registered.ts'

/** One end of a port, whatever kind of port it is. */
export type Wire = {
  readonly post: (message: ToWindow) => void
  /** @returns the unsubscribe */
  readonly onMessage: (listener: (message: unknown) => void) => () => void
}

/** What is known of a finished call: no input, no output. */
export type CallTiming = {
  readonly name: CallName
  readonly durationMs: number
  readonly outcome: 'ok' | SubrosaError['code']
}

export type GateOptions = {
  readonly handlers: Handlers
  readonly isOpen: () => boolean
  /** What the keyboard is lent for; null while it is with the vault's owner. */
  readonly lent: () => Lent | null
  /** How names are covered in whatever leaves; null while they are shown. */
  readonly covering: () => Covering | null
  readonly now: () => Now
  /** A monotonic clock in milliseconds. */
  readonly clockMs: () => number
  readonly onTiming?: (timing: CallTiming) => void
  /** Check what handlers return as well; switched on by every test. */
  readonly checkOutput?: boolean
}

export type Gate = {
  /** Answers calls from this wire until it is let go of. */
  readonly serve: (wire: Wire) => Disposable
  readonly announce: <N extends EventName>(name: N, payload: EventPayload<N>) => void
  /** Work of our own in the queue of jobs, such as the daily backup; cancelled like any call when the gate closes. */
  readonly background: (work: (tools: CallTools) => Promise<void>) => Promise<void>
  /**
   * Refuses new calls and waits until the running ones have ended. Writes are let through, because the last
   * text is among them; long work is cancelled.
   */
  readonly close: () => Promise<void>
}

type Running = { readonly abort: () => void; readonly ended: Promise<void> }

type LaneName = Exclude<Registered<CallName>['lane'], 'read'>

/** The one door of the vault process: known call, lock state, validation, dispatch, errors, timing. */
export const createGate = (options: GateOptions): Gate => {
  const lanes: Record<LaneName, Lane> = { write: createLane(), door: createLane(), job: createLane() }
  const wires = new Set<Wire>()
  const running = new Set<Running>()
  let isClosed = false

  const dispatch = async (name: CallName, input: unknown, abort: AbortController, wire: Wire, id: number) => {
    // The table of handlers is typed per call; here the name is only known at run time.
    const registered = options.handlers[name] as Registered<CallName>
    if (isClosed) throw new SubrosaError('locked', { reason: 'locked-meanwhile' })
    const checkState = (): void => {
      if (options.lent() !== null && registered.evenLent === undefined) throw lentAway()
      if (mustSeeNames(name, registered) && options.covering() !== null) throw namesCovered()
      if (registered.needs === 'open' && !options.isOpen()) throw new SubrosaError('locked')
      if (registered.needs === 'closed' && options.isOpen()) {
        throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
      }
    }
    checkState()
    const checked = checkInput(name, input)
    const progress = paceProgress(
      (report) => wire.post({ kind: 'progress', id, progress: report }),
      options.clockMs,
    )
    const checkLent = (): void => {
      const lent = options.lent()
      if (lent !== null && registered.evenLent?.(checked, lent) !== true) throw lentAway()
    }
    const work = (): unknown => {
      // The state may have changed while the call waited its turn.
      checkState()
      checkLent()
      if (abort.signal.aborted) throw new SubrosaError('cancelled')
      return registered.run(checked, { now: options.now(), signal: abort.signal, progress })
    }
    const value = await (registered.lane === 'read' ? work() : lanes[registered.lane].run(work))
    const answered = options.checkOutput === true ? calls[name].output.parse(value) : value
    // As it is now: what was asked for before names were covered leaves covered too.
    const covering = options.covering()
    return covering === null ? answered : coveredBy(calls[name].output, answered, covering)
  }

  const answer = async (wire: Wire, id: number, name: string, input: unknown, abort: AbortController) => {
    const startMs = options.clockMs()
    if (!Object.hasOwn(calls, name)) {
      const error = new SubrosaError('invalid-input', { reason: 'unknown-call' })
      wire.post({ kind: 'result', id, result: { ok: false, error: error.toPlain() } })
      return
    }
    const known = name as CallName
    let result: CallResult
    try {
      result = { ok: true, value: await dispatch(known, input, abort, wire, id) }
    } catch (error) {
      result = { ok: false, error: toPlainError(error, abort.signal) }
    }
    options.onTiming?.({
      name: known,
      durationMs: options.clockMs() - startMs,
      outcome: result.ok ? 'ok' : result.error.code,
    })
    wire.post({ kind: 'result', id, result })
  }

  const serve = (wire: Wire): Disposable => {
    const open = new Map<number, AbortController>()
    const stop = wire.onMessage((message) => {
      if (!isToVault(message)) return
      if (message.kind === 'cancel') {
        open.get(message.id)?.abort()
        return
      }
      const { id } = message
      const abort = new AbortController()
      open.set(id, abort)
      const ended = answer(wire, id, message.name, message.input, abort).finally(() => {
        open.delete(id)
        running.delete(entry)
      })
      // A write is short and may be the last text somebody typed: a lock waits for it.
      const isWrite = options.handlers[message.name as CallName]?.lane === 'write'
      const entry: Running = { abort: () => (isWrite ? undefined : abort.abort()), ended }
      running.add(entry)
    })
    wires.add(wire)
    return {
      [Symbol.dispose]: () => {
        stop()
        wires.delete(wire)
        for (const abort of open.values()) abort.abort()
      },
    }
  }

  const background = (work: (tools: CallTools) => Promise<void>): Promise<void> => {
    const abort = new AbortController()
    const ended = lanes.job
      .run(() => {
        if (isClosed || !options.isOpen()) return
        return work({ now: options.now(), signal: abort.signal, progress: () => undefined })
      })
      // Nobody waits for this work: what went wrong with it is written down by the work itself.
      .catch(() => undefined)
      .finally(() => running.delete(entry))
    const entry: Running = { abort: () => abort.abort(), ended }
    running.add(entry)
    return ended
  }

  return {
    serve,
    background,
    announce: (name, payload) => {
      const covering = options.covering()
      const told = covering === null ? payload : coveredBy(events[name], payload, covering)
      // A pair of name and payload is one member of the union; the generic hides that from the checker.
      const message = { kind: 'event', name, payload: told } as ToWindow
      for (const wire of wires) wire.post(message)
    },
    close: async () => {
      isClosed = true
      for (const { abort } of running) abort()
      await Promise.all([...running].map(({ ended }) => ended))
    },
  }
}

/** Text that came covered is never taken back: while names are covered, no call that takes text is answered. */
const mustSeeNames = (name: CallName, { lane, onlyWithNames }: Registered<CallName>): boolean =>
  onlyWithNames === true || (lane !== 'read' && takesText(calls[name].input))

const namesCovered = (): SubrosaError => new SubrosaError('conflict', { reason: 'alias-view' })

const lentAway = (): SubrosaError => new SubrosaError('locked', { reason: 'lent' })

/**
 * @returns the input as the contract reads it
 * @throws {SubrosaError} `invalid-input` when it is none
 */
const checkInput = (name: CallName, input: unknown): CheckedInput<CallName> => {
  try {
    const checked = calls[name].input.safeParse(input)
    if (checked.success) return checked.data
  } catch {
    // zod freezes what is `readonly` before it refuses it, and bytes cannot be frozen: that throws.
  }
  throw new SubrosaError('invalid-input', { reason: 'malformed' })
}

/** The port's other end may be anything: only well-formed calls and cancels are looked at. */
const isToVault = (message: unknown): message is ToVault => {
  if (typeof message !== 'object' || message === null || !('kind' in message) || !('id' in message))
    return false
  if (typeof message.id !== 'number' || !Number.isSafeInteger(message.id)) return false
  return (
    message.kind === 'cancel' ||
    (message.kind === 'call' && 'name' in message && typeof message.name === 'string' && 'input' in message)
  )
}
