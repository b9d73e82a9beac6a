import { useSyncExternalStore } from 'react'

/** Whether replacing the copies is offered; here, because what was erased takes its screen along. */
let isOffered = false
const listeners = new Set<() => void>()

export const setCopiesOffered = (offered: boolean): void => {
  isOffered = offered
  for (const listener of [...listeners]) listener()
}

export const useCopiesOffered = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => isOffered,
  )
