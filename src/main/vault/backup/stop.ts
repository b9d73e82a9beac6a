import { throwIfCancelled } from '#shared/errors.ts'

const cancelAt = 0
const derivingAt = 1

/** Two numbers that both threads see: the wish to cancel, and whether a key is being derived. */
export const createStopFlags = (): Int32Array<SharedArrayBuffer> => new Int32Array(new SharedArrayBuffer(8))

/**
 * Asks the worker to stop.
 * @returns true when the worker is deriving a key: it hears nothing then and may be ended, for it holds no
 * database and writes no file in that moment
 */
export const askToStop = (flags: Int32Array): boolean => {
  Atomics.store(flags, cancelAt, 1)
  return Atomics.load(flags, derivingAt) === 1
}

export const clearStop = (flags: Int32Array): void => {
  Atomics.store(flags, cancelAt, 0)
}

/** The worker's side: asked between two pieces of work. */
export type Stop = {
  /** @throws `cancelled` when the call was */
  readonly check: () => void
  readonly whileDeriving: <T>(work: () => Promise<T>) => Promise<T>
}

export const stopFrom = (flags: Int32Array): Stop => {
  const check = (): void => throwIfCancelled({ aborted: Atomics.load(flags, cancelAt) === 1 })
  return {
    check,
    whileDeriving: async (work) => {
      // First the flag, then the look: whoever asks either is seen here or sees that a key is being derived.
      Atomics.store(flags, derivingAt, 1)
      try {
        check()
        return await work()
      } finally {
        Atomics.store(flags, derivingAt, 0)
        check()
      }
    },
  }
}
