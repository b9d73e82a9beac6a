import type { CallInput, EventName } from '#shared/contract/index.ts'
import type { Client } from './client.ts'
import { asBridgeError, type BridgeError } from './error.ts'
import { noteFlight } from './flight.ts'
import { droppedBy, isDroppedBy, watchedEvents, type ReadName } from './freshness.ts'

/** What a screen sees of a read: while a newer answer is on its way, the last one stays. */
export type ReadState<T> = {
  readonly value: T | undefined
  readonly error: BridgeError | undefined
  readonly isLoading: boolean
}

type Kept = {
  readonly name: ReadName
  readonly question: string
  readonly watchers: Set<() => void>
  state: ReadState<unknown>
  /** Grows with every request, so that a late answer to an older one is dropped. */
  request: number
  isStale: boolean
}

const idleKept = 40

/** A question is the input as JSON text: the same text is the same question. */
export type Reads = {
  readonly state: (name: ReadName, question: string) => ReadState<unknown>
  /** Watches one read, asking for it where nothing fresh is kept. Returns the unsubscribe. */
  readonly watch: (name: ReadName, question: string, onChange: () => void) => () => void
  readonly refetch: (name: ReadName, question: string) => void
  /** Drops everything kept; what is being watched is asked for again (a new day, another vault). */
  readonly dropAll: () => void
}

/** Keeps the answers of reads by name and input until an event says they are old (`freshness.ts`). */
export const createReads = (client: Pick<Client, 'call' | 'on'>): Reads => {
  const kept = new Map<string, Kept>()

  const entryOf = (name: ReadName, question: string): Kept => {
    const key = `${name} ${question}`
    const found = kept.get(key)
    if (found !== undefined) return found
    const entry: Kept = {
      name,
      question,
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
    const askedMs = performance.now()
    // The question was written from an input of this name's call (`useCall`).
    client.call(entry.name, JSON.parse(entry.question) as CallInput<ReadName>).then(
      (value) => {
        if (request !== entry.request) return
        noteFlight(value, { askedMs, arrivedMs: performance.now() })
        show(entry, { value, error: undefined, isLoading: false })
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
    state: (name, question) => entryOf(name, question).state,
    watch: (name, question, onChange) => {
      const entry = entryOf(name, question)
      // What no event drops is asked anew whenever somebody comes to look.
      const isNeverDropped = droppedBy[name].length === 0 && entry.watchers.size === 0
      entry.watchers.add(onChange)
      if (entry.isStale || isNeverDropped) ask(entry)
      return () => {
        entry.watchers.delete(onChange)
        forgetOldest()
      }
    },
    refetch: (name, question) => ask(entryOf(name, question)),
    dropAll: () => drop(() => true),
  }
}
