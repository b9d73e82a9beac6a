import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Progress } from '#shared/contract/call.ts'
import type { CallInput, CallName, CallOutput } from '#shared/contract/index.ts'
import { asBridgeError, type BridgeError } from './error.ts'
import type { ReadName } from './freshness.ts'
import { createReads, type Reads, type ReadState } from './reads.ts'
import { call, theClient } from './window.ts'

let reads: Reads | undefined
const theReads = (): Reads => (reads ??= createReads(theClient()))

/** Drops every kept answer, asking again for what is on screen: a new day, or another vault. */
export const dropAllReads = (): void => theReads().dropAll()

const nothingAsked: ReadState<never> = { value: undefined, error: undefined, isLoading: false }

export type Read<T> = ReadState<T> & { readonly refetch: () => void }

/**
 * Reads from the vault and stays fresh: the answer is kept by name and input, dropped by the events that
 * concern it, and shared by every screen that asks the same. `null` as input asks for nothing yet.
 */
export const useCall = <N extends ReadName>(name: N, input: CallInput<N> | null): Read<CallOutput<N>> => {
  // A new object with the same content is the same question.
  const question = input === null ? null : JSON.stringify(input)
  const subscribe = useCallback(
    (onChange: () => void) =>
      question === null ? () => undefined : theReads().watch(name, question, onChange),
    [name, question],
  )
  const state = useSyncExternalStore(subscribe, () =>
    question === null ? nothingAsked : theReads().state(name, question),
  )
  const refetch = useCallback(() => {
    if (question !== null) theReads().refetch(name, question)
  }, [name, question])
  // What is kept under this name came from the call of that name.
  return { ...(state as ReadState<CallOutput<N>>), refetch }
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: BridgeError }

export type Act<N extends CallName> = {
  /** Runs the call. Never throws: a screen shows `error`, a handler reads the outcome. */
  readonly run: (input: CallInput<N>) => Promise<Outcome<CallOutput<N>>>
  readonly isBusy: boolean
  readonly error: BridgeError | undefined
  readonly progress: Progress | undefined
  /** Asks the vault to stop the running call; it then ends with `cancelled`. */
  readonly cancel: () => void
  /** Forgets the last error. */
  readonly clear: () => void
}

type ActState = { isBusy: boolean; error: BridgeError | undefined; progress: Progress | undefined }
const atRest: ActState = { isBusy: false, error: undefined, progress: undefined }

/** A write, or anything done by pressing a button: busy, error, progress and cancel in one place. */
export const useAct = <N extends CallName>(name: N): Act<N> => {
  const [state, setState] = useState<ActState>(atRest)
  const controller = useRef<AbortController>(null)

  // Leaving the screen does not stop a write: a backup that was begun is finished.
  const run = useCallback(
    async (input: CallInput<N>): Promise<Outcome<CallOutput<N>>> => {
      const mine = new AbortController()
      controller.current = mine
      setState({ ...atRest, isBusy: true })
      try {
        const value = await call(name, input, {
          signal: mine.signal,
          onProgress: (progress) => setState((now) => ({ ...now, progress })),
        })
        setState(atRest)
        return { ok: true, value }
      } catch (thrown) {
        const error = asBridgeError(thrown)
        setState({ ...atRest, error: error.code === 'cancelled' ? undefined : error })
        return { ok: false, error }
      }
    },
    [name],
  )
  const cancel = useCallback(() => controller.current?.abort(), [])
  const clear = useCallback(() => setState((now) => ({ ...now, error: undefined })), [])
  return { run, ...state, cancel, clear }
}

/** Runs an effect for every event of a kind while the component is mounted, always with the newest listener. */
export const useSubscription = <P>(
  subscribe: (listener: (payload: P) => void) => () => void,
  listener: (payload: P) => void,
): void => {
  const newest = useRef(listener)
  useEffect(() => {
    newest.current = listener
  })
  const subscribeOnce = useRef(subscribe)
  useEffect(() => subscribeOnce.current((payload) => newest.current(payload)), [])
}
