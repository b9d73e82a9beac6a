import { z } from 'zod'

/** What may be written: about a member by their word, in a circle by its policy (domain.md 9). */
export const ConsentLevel = z.enum(['none', 'headline', 'agreed', 'full'])
export type ConsentLevel = z.infer<typeof ConsentLevel>

/** How far a circle lets what was said travel. */
export const SharingLevel = z.enum(['sealed', 'own_learning', 'unattributed', 'attributed_with_permission'])
export type SharingLevel = z.infer<typeof SharingLevel>
