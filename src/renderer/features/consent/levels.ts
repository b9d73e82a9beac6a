import type { SharingLevel } from '#shared/contract/consent.ts'

/** From the least that travels to the most. */
export const sharingLevels = [
  'sealed',
  'own_learning',
  'unattributed',
  'attributed_with_permission',
] as const satisfies readonly SharingLevel[]
