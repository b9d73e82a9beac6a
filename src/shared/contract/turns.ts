import { z } from 'zod'
import { PlainDate } from '../dates.ts'
import { PersonId, SessionId, TopicId, TurnId } from '../ids.ts'
import { call, Line, Name } from './call.ts'
import { ConsentLevel } from './consent.ts'
import { BriefPart, TopicTitle, Wish } from './topics.ts'

export const TurnState = z.enum(['planned', 'running', 'done', 'dropped'])
export type TurnState = z.infer<typeof TurnState>

export const TurnOutcome = z.enum(['next_step', 'clarity', 'no_step', 'continue'])
export type TurnOutcome = z.infer<typeof TurnOutcome>

export const TurnView = z.strictObject({
  id: TurnId,
  sessionId: SessionId,
  state: TurnState,
  plannedSeconds: z.int().min(0),
  actualSeconds: z.int().min(0),
  /** Null while it waits to be filled. The name is null where nothing may be written: "a member". */
  presenter: z.strictObject({ id: PersonId, name: Name.nullable(), isMe: z.boolean() }).nullable(),
  topic: z
    .strictObject({
      id: TopicId,
      title: TopicTitle,
      wants: z.array(Wish).max(6),
      /** Of the brief: what its owner does not want; '' until it is shared, unless it is mine. */
      notWanted: BriefPart,
      useLimit: Line,
    })
    .nullable(),
  takeaway: Line,
  outcome: TurnOutcome.nullable(),
  handedOverOn: PlainDate.nullable(),
  /** What may be written about the presenter here. */
  level: ConsentLevel,
})
export type TurnView = z.infer<typeof TurnView>

export const turnCalls = {
  /** In their order; those that were dropped are left out. */
  'turns.list': call({
    input: z.strictObject({ sessionId: SessionId }),
    output: z.array(TurnView).max(40),
  }),
  /**
   * Makes turns of the topics a session has chosen, in this order; empty turns that wait are filled first. How they
   * were chosen is not told.
   */
  'turns.choose': call({
    input: z.strictObject({ sessionId: SessionId, topicIds: z.array(TopicId).min(1).max(12) }),
    output: z.array(TurnView).max(40),
  }),
  /** An empty one behind the others, to be filled in the room; `conflict/not-allowed-now` where a session has no turns. */
  'turns.add': call({
    input: z.strictObject({ sessionId: SessionId }),
    output: z.array(TurnView).max(40),
  }),
  /** All turns that were not dropped, in another order; those that have begun keep their places. */
  'turns.reorder': call({
    input: z.strictObject({ sessionId: SessionId, turnIds: z.array(TurnId).min(1).max(40) }),
    output: z.array(TurnView).max(40),
  }),
  /** One that has not begun; its topic waits again. */
  'turns.drop': call({ input: z.strictObject({ turnId: TurnId }), output: z.array(TurnView).max(40) }),
  /** In the presenter's own words. */
  'turns.conclude': call({
    input: z.strictObject({ turnId: TurnId, takeaway: Line, outcome: TurnOutcome.nullable() }),
    output: TurnView,
  }),
}

export const turnEvents = {
  'turns.changed': z.strictObject({ ids: z.array(TurnId) }),
}
