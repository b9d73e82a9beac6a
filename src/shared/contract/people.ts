import { z } from 'zod'
import { relations } from '../domain/people.ts'
import { CircleId, PersonId } from '../ids.ts'
import { MembershipStatus } from './circles.ts'
import { call, Line, Name, Nothing } from './call.ts'

export const Relation = z.enum(relations)
export type Relation = z.infer<typeof Relation>

export const PersonView = z.strictObject({
  id: PersonId,
  name: Name,
  relation: Relation,
  isMe: z.boolean(),
})
export type PersonView = z.infer<typeof PersonView>

export const Comfort = z.strictObject({ accessNeeds: Line, howILikeHelp: Line })
export type Comfort = z.infer<typeof Comfort>

export const peopleCalls = {
  /** Everybody known, me first, then by name. */
  'people.list': call({ input: Nothing, output: z.array(PersonView).max(100_000) }),
  'people.add': call({ input: z.strictObject({ name: Name, relation: Relation }), output: PersonView }),
  /** Who sits in which circle, or did: of everybody, or of one person. */
  'people.memberships': call({
    input: z.strictObject({ personId: PersonId.nullable() }),
    output: z
      .array(z.strictObject({ personId: PersonId, circleId: CircleId, status: MembershipStatus }))
      .max(100_000),
  }),
  'people.setRelation': call({
    input: z.strictObject({ personId: PersonId, relation: Relation }),
    output: PersonView,
  }),
  /** What somebody needs to be at ease, and how they like to be helped; me alone sees it. */
  'people.comfort': call({ input: z.strictObject({ personId: PersonId }), output: Comfort }),
  /** `conflict/above-consent` where somebody wants nothing written in a circle they sit in. */
  'people.setComfort': call({ input: Comfort.extend({ personId: PersonId }), output: Comfort }),
  'people.rename': call({ input: z.strictObject({ personId: PersonId, name: Name }), output: PersonView }),
}

export const peopleEvents = {
  'people.changed': z.strictObject({ ids: z.array(PersonId) }),
}
