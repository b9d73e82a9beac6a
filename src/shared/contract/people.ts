import { z } from 'zod'
import { CircleId, PersonId } from '../ids.ts'
import { MembershipStatus } from './circles.ts'
import { call, Name, Nothing } from './call.ts'

export const Relation = z.enum(['team', 'organisation', 'outside', 'family', 'friend', 'neighbour', 'other'])
export type Relation = z.infer<typeof Relation>

export const PersonView = z.strictObject({
  id: PersonId,
  name: Name,
  relation: Relation,
  isMe: z.boolean(),
})
export type PersonView = z.infer<typeof PersonView>

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
  'people.rename': call({ input: z.strictObject({ personId: PersonId, name: Name }), output: PersonView }),
}

export const peopleEvents = {
  'people.changed': z.strictObject({ ids: z.array(PersonId) }),
}
