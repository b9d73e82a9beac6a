import { z } from 'zod'
import { PlainDate } from '../dates.ts'
import { CircleId, PersonId } from '../ids.ts'
import { call, Name } from './call.ts'

/** What may be written: about a member by their word, in a circle by its policy (domain.md 9). */
export const ConsentLevel = z.enum(['none', 'headline', 'agreed', 'full'])
export type ConsentLevel = z.infer<typeof ConsentLevel>

/** How far a circle lets what was said travel. */
export const SharingLevel = z.enum(['sealed', 'own_learning', 'unattributed', 'attributed_with_permission'])
export type SharingLevel = z.infer<typeof SharingLevel>

export const MemberConsent = z.strictObject({
  personId: PersonId,
  name: Name,
  isMe: z.boolean(),
  /** What they said, and on which day; null: nothing yet, so headlines are taken to be all right. */
  consent: ConsentLevel,
  saidOn: PlainDate.nullable(),
  /** What may be written here: the stricter of theirs and the circle's. */
  level: ConsentLevel,
})
export type MemberConsent = z.infer<typeof MemberConsent>

export const CircleConsent = z.strictObject({
  notePolicy: ConsentLevel,
  sharingLevel: SharingLevel,
  members: z.array(MemberConsent).max(200),
})
export type CircleConsent = z.infer<typeof CircleConsent>

export const ConsentChange = z.union([
  z.strictObject({ of: z.literal('member'), personId: PersonId, consent: ConsentLevel }),
  z.strictObject({ of: z.literal('circle'), notePolicy: ConsentLevel, sharingLevel: SharingLevel }),
])
export type ConsentChange = z.infer<typeof ConsentChange>

const one = z.strictObject({ circleId: CircleId, change: ConsentChange })

export const consentCalls = {
  'consent.list': call({ input: z.strictObject({ circleId: CircleId }), output: CircleConsent }),
  /** What stands above the new level, by kind, and the copies that would still hold it. */
  'consent.preview': call({
    input: one,
    output: z.strictObject({
      above: z.strictObject({
        topics: z.int().min(0),
        briefs: z.int().min(0),
        takeaways: z.int().min(0),
        contributions: z.int().min(0),
        notes: z.int().min(0),
        steps: z.int().min(0),
        boardItems: z.int().min(0),
      }),
      copies: z.int().min(0),
    }),
  }),
  /**
   * What may be written from now on. Givers that may no longer be named are forgotten at once; with `strike`, so is
   * every text above the new level, its versions and what could be undone.
   */
  'consent.change': call({ input: one.extend({ strike: z.boolean() }), output: CircleConsent }),
}
