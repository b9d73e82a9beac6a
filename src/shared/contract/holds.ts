import { z } from 'zod'
import { Instant, PlainDate } from '../dates.ts'
import { CircleId, HoldId, NextStepId, NoteId, PersonId, SessionId, TopicId } from '../ids.ts'
import { call, Line, Nothing } from './call.ts'

/** What can be kept as it is: everything, what belongs to a circle, is about a person, or came of a topic. */
export const HoldScope = z.union([
  z.strictObject({ scope: z.literal('vault') }),
  z.strictObject({ scope: z.literal('circle'), id: CircleId }),
  z.strictObject({ scope: z.literal('person'), id: PersonId }),
  z.strictObject({ scope: z.literal('topic'), id: TopicId }),
])
export type HoldScope = z.infer<typeof HoldScope>

export const HoldView = z.strictObject({
  id: HoldId,
  of: HoldScope,
  /** Of the circle, person or topic; empty for the vault. */
  name: z.string().max(500),
  /** For my eyes only; may be empty. */
  reason: z.string().max(2_000),
  from: PlainDate,
})
export type HoldView = z.infer<typeof HoldView>

/** A row a screen shows. */
export const HeldThing = z.union([
  z.strictObject({ table: z.literal('circle'), id: CircleId }),
  z.strictObject({ table: z.literal('person'), id: PersonId }),
  z.strictObject({ table: z.literal('session'), id: SessionId }),
  z.strictObject({ table: z.literal('note'), id: NoteId }),
  z.strictObject({ table: z.literal('next_step'), id: NextStepId }),
  z.strictObject({ table: z.literal('topic'), id: TopicId }),
])
export type HeldThing = z.infer<typeof HeldThing>

const count = z.int().min(0)

export const LiftPreview = z.strictObject({
  hold: HoldView,
  /** What would fade within seven days and no other hold keeps. */
  due: z.strictObject({ sessions: count, notes: count, steps: count, others: count }),
  /** The first day on which any of it may go. */
  firstOn: PlainDate,
})
export type LiftPreview = z.infer<typeof LiftPreview>

const Holds = z.array(HoldView).max(10_000)

/**
 * While a hold is in force nothing within its scope fades, and whatever would erase some of it is refused with
 * `conflict/on-hold`: purge, strike, forget, hand over, and taking back what was made.
 */
export const holdCalls = {
  /** Those in force, the vault's first. */
  'holds.list': call({ input: Nothing, output: Holds }),
  /** Those that keep one row. */
  'holds.over': call({ input: HeldThing, output: Holds }),
  /** `conflict/on-hold-already` where the same scope is held. */
  'holds.set': call({ input: z.strictObject({ of: HoldScope, reason: Line }), output: HoldView }),
  /** What becomes due when it is lifted; it is announced for seven days all the same. */
  'holds.preview': call({ input: z.strictObject({ id: HoldId }), output: LiftPreview }),
  'holds.lift': call({ input: z.strictObject({ id: HoldId }), output: Nothing }),
}

export const holdEvents = {
  'holds.changed': z.strictObject({ at: Instant }),
}
