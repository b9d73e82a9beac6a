/** A queue that runs its work one after another; the fate of one does not touch the next. */
export type Lane = {
  readonly run: <T>(work: () => T | Promise<T>) => Promise<T>
  /** Resolves when everything queued so far has ended. */
  readonly drained: () => Promise<void>
}

export const createLane = (): Lane => {
  let last: Promise<unknown> = Promise.resolve()
  const run = <T>(work: () => T | Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
  return { run, drained: () => last.then(() => undefined) }
}
