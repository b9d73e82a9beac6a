import { z } from 'zod'
import { PlainDate } from '../dates.ts'
import { CircleId, PersonId, SessionId } from '../ids.ts'
import { call, Line, listed, Name, Stretch } from './call.ts'
import { RoleView, SessionRole } from './roles.ts'

/** Something a circle has behind it: a meeting, somebody who came or left, something that came to pass. */
export const CircleMoment = z.strictObject({
  kind: z.enum(['founded', 'met', 'joined', 'left', 'resolved', 'kept', 'ask-met', 'introduced']),
  /** Of the row it comes from: a list knows it again. */
  id: z.uuid(),
  on: PlainDate,
  /** A headline or a name; '' where the kind says everything. */
  words: Line,
  session: z.strictObject({ id: SessionId, number: z.int().min(1) }).nullable(),
})
export type CircleMoment = z.infer<typeof CircleMoment>

/** Who had a role in a circle's held sessions, by their seats, and who is offered it next. */
export const RoleInCircle = z.strictObject({
  role: SessionRole,
  held: z
    .array(
      z.strictObject({ personId: PersonId, name: Name, isMe: z.boolean(), lastOn: PlainDate.nullable() }),
    )
    .max(200),
  due: RoleView.shape.offered,
})
export type RoleInCircle = z.infer<typeof RoleInCircle>

/** My own giving and receiving, in a word; never anybody else's. */
export const Balance = z.enum(['too-early', 'giving', 'receiving', 'balanced'])
export type Balance = z.infer<typeof Balance>

const one = z.strictObject({ circleId: CircleId })

export const togetherCalls = {
  /** Newest first. */
  'together.timeline': call({
    input: z.strictObject({ circleId: CircleId, ...Stretch }),
    output: listed(CircleMoment),
  }),
  /** Hosting, time and writing, and any other role somebody had. */
  'together.roles': call({ input: one, output: z.array(RoleInCircle).max(20) }),
  /** Of the last half year; conversations outside sessions join it when there are some. */
  'together.balance': call({ input: one, output: z.strictObject({ balance: Balance }) }),
}
