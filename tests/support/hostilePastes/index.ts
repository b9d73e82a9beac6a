import { addresses } from './addresses.ts'
import { characters } from './characters.ts'
import { floods } from './floods.ts'
import { forgeries } from './forgeries.ts'
import type { HostilePaste } from './hostilePaste.ts'
import { loads } from './loads.ts'
import { scripts } from './scripts.ts'

export type { HostilePaste }

/** Every hostile paste by what it wants. */
export const hostilePastes: Readonly<Record<string, readonly HostilePaste[]>> = {
  'wants to run': scripts,
  'wants to be followed': addresses,
  'wants something fetched': loads,
  'wants to pass for ours': forgeries,
  'wants to mislead': characters,
  'wants to overwhelm': floods,
}
