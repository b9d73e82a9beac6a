import { useSyncExternalStore } from 'react'

/** What may follow an act that erased: replacing the copies, then writing the vault's file afresh. */
export type Offers = { readonly copies: boolean; readonly deepClean: boolean }

/** Here, because what was erased takes its screen along. */
const none: Offers = { copies: false, deepClean: false }
let offered = none
let wasDeepCleanOffered = false
const listeners = new Set<() => void>()

const set = (offers: Offers): void => {
  offered = offers
  for (const listener of [...listeners]) listener()
}

/** A deep clean takes long, so it is offered once while the vault is open. */
export const offerAfterErasing = ({ copies, deepClean }: Offers): void => {
  set({ copies, deepClean: deepClean && !wasDeepCleanOffered })
  wasDeepCleanOffered ||= deepClean
}

export const withdraw = (offer: keyof Offers): void => set({ ...offered, [offer]: false })

export const useOffers = (): Offers =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => offered,
  )
