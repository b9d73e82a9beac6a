import type { CallInput, CallOutput, EventName } from '#shared/contract/index.ts'
import type { Client } from './client.ts'
import { asBridgeError, type BridgeError } from './error.ts'
import { isDroppedBy, watchedEvents, type ReadName } from './freshness.ts'

/** What a screen sees of a read: while a newer answer is on its way, the last one stays. */
export type ReadState<T> = {
  readonly value: T | undefined
  readonly error: BridgeError | undefined
  readonly isLoading: boolean
}

type Kept = {
  readonly name: ReadName
  readonly input: unknown
  readonly watchers: Set<() => void>
  state: ReadState<unknown>
  /** Grows with every request, so that a late answer to an older one is dropped. */
  request: number
  isStale: boolean
}

const idleKept = 40

export type Reads = {
  readonly state: <N extends ReadName>(name: N, input: CallInput<N>) => ReadState<CallOutput<N>>
  /** Watches one read, asking for it where nothing fresh is kept. Returns the unsubscribe. */
  readonly watch: <N extends ReadName>(name: N, input: CallInput<N>, onChange: () => void) => () => void
  readonly refetch: <N extends ReadName>(name: N, input: CallInput<N>) => void
  /** Drops everything kept; what is being watched is asked for again (a new day, another vault). */
  readonly dropAll: () => void
}

const keyOf = (name: ReadName, input: unknown): string => `${name} ${JSON.stringify(input)}`

/** Keeps the answers of reads by name and input until an event says they are old (`freshness.ts`). */
export const createReads = (client: Pick<Client, 'call' | 'on'>): Reads => {
  const kept = new Map<string, Kept>()

  const entryOf = (name: ReadName, input: unknown): Kept => {
    const key = keyOf(name, input)
    const found = kept.get(key)
    if (found !== undefined) return found
    const entry: Kept = {
      name,
      input,
      watchers: new Set(),
      state: { value: undefined, error: undefined, isLoading: true },
      request: 0,
      isStale: true,
    }
    kept.set(key, entry)
    return entry
  }

  const show = (entry: Kept, state: ReadState<unknown>): void => {
    entry.state = state
    for (const watcher of [...entry.watchers]) watcher()
  }

  const ask = (entry: Kept): void => {
    const request = (entry.request += 1)
    entry.isStale = false
    if (!entry.state.isLoading) show(entry, { ...entry.state, isLoading: true })
    // The entry was made by `watch`, whose types tie this input to this name.
    client.call(entry.name, entry.input as CallInput<ReadName>).then(
      (value) => {
        if (request === entry.request) show(entry, { value, error: undefined, isLoading: false })
      },
      (thrown: unknown) => {
        if (request !== entry.request) return
        // A failed answer is not kept: the next screen that wants it asks again.
        entry.isStale = true
        show(entry, { value: entry.state.value, error: asBridgeError(thrown), isLoading: false })
      },
    )
  }

  const drop = (concerns: (name: ReadName) => boolean): void => {
    for (const [key, entry] of kept) {
      if (!concerns(entry.name)) continue
      if (entry.watchers.size > 0) ask(entry)
      else kept.delete(key)
    }
  }

  const forgetOldest = (): void => {
    const idle = [...kept].filter(([, entry]) => entry.watchers.size === 0)
    for (const [key] of idle.slice(0, Math.max(0, idle.length - idleKept))) kept.delete(key)
  }

  const dropFor = (event: EventName): void => drop((name) => isDroppedBy(name, event))
  for (const event of watchedEvents) client.on(event, () => dropFor(event))

  return {
    // What is kept under this name and input came from the call of that name.
    state: <N extends ReadName>(name: N, input: CallInput<N>) =>
      entryOf(name, input).state as ReadState<CallOutput<N>>,
    watch: (name, input, onChange) => {
      const entry = entryOf(name, input)
      entry.watchers.add(onChange)
      if (entry.isStale) ask(entry)
      return () => {
        entry.watchers.delete(onChange)
        forgetOldest()
      }
    },
    refetch: (name, input) => ask(entryOf(name, input)),
    dropAll: () => drop(() => true),
  }
}
