import type { ReactNode } from 'react'
import { setCopiesOffered, useCopiesOffered } from './copiesOffer.ts'
import { ReplaceCopies } from './ReplaceCopies.tsx'

/** Asks once after something was erased that automatic copies still hold; in the shell. */
export const CopiesOffer = (): ReactNode =>
  useCopiesOffered() ? <ReplaceCopies onClose={() => setCopiesOffered(false)} /> : null
