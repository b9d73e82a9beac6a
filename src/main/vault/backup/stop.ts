import { throwIfCancelled } from '#shared/errors.ts'

const cancelAt = 0
const lookEveryMs = 50

/** One number that both threads see: the wish to cancel. It reaches a worker in the middle of its work. */
export const createStopFlag = (): Int32Array<SharedArrayBuffer> => new Int32Array(new SharedArrayBuffer(4))

export const askToStop = (flag: Int32Array): void => void Atomics.store(flag, cancelAt, 1)

export const clearStop = (flag: Int32Array): void => void Atomics.store(flag, cancelAt, 0)

/** The worker's side. */
export type Stop = {
  /** Asked between two pieces of work. @throws `cancelled` when the call was */
  readonly check: () => void
  /** For work that cannot be cut into pieces: waits for it, or for the wish to cancel; then its result is dropped. */
  readonly orStopped: <T>(work: Promise<T>) => Promise<T>
}

export const stopFrom = (flag: Int32Array): Stop => {
  const check = (): void => throwIfCancelled({ aborted: Atomics.load(flag, cancelAt) === 1 })
  return {
    check,
    orStopped: async (work) => {
      const { promise: stopped, reject } = Promise.withResolvers<never>()
      const look = setInterval(() => {
        try {
          check()
        } catch (error) {
          reject(error)
        }
      }, lookEveryMs)
      // If the wish comes first, nobody waits for the work's own failure.
      work.catch(() => undefined)
      try {
        return await Promise.race([work, stopped])
      } finally {
        clearInterval(look)
        check()
      }
    },
  }
}

/** The wish to cancel of a call, for work in this thread; listens until it is let go of. */
export const stopOn = (signal: AbortSignal): Disposable & { readonly stop: Stop } => {
  const flag = createStopFlag()
  const ask = (): void => askToStop(flag)
  if (signal.aborted) ask()
  signal.addEventListener('abort', ask)
  return { stop: stopFrom(flag), [Symbol.dispose]: () => signal.removeEventListener('abort', ask) }
}
