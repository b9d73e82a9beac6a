import type { Watched } from '#editor/index.ts'

type Settable<Value> = Watched<Value> & { readonly set: (value: Value) => void }

/** A value for the editor that whoever has it changes. */
export const watched = <Value>(first: Value): Settable<Value> => {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (next) => {
      value = next
      for (const listener of [...listeners]) listener()
    },
  }
}
