import type { ReactNode } from 'react'
import { DeepClean } from './DeepClean.tsx'
import { useOffers, withdraw } from './offers.ts'
import { ReplaceCopies } from './ReplaceCopies.tsx'

/** Asks, one after the other, about what else may hold what was erased; in the shell. */
export const OffersAfterErasing = (): ReactNode => {
  const { copies, deepClean } = useOffers()
  if (copies) return <ReplaceCopies onClose={() => withdraw('copies')} />
  return deepClean ? <DeepClean onClose={() => withdraw('deepClean')} /> : null
}
