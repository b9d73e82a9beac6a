import { z } from 'zod'
import { PlainDate } from '../dates.ts'
import { CircleId, FollowUpId, NextStepId, PersonId, SessionId, TurnId } from '../ids.ts'
import { call, Line, listed, Name, Stretch } from './call.ts'

export const NextStepState = z.enum(['draft', 'promised', 'underway', 'done', 'changed', 'released'])
export type NextStepState = z.infer<typeof NextStepState>

export const Horizon = z.enum(['date', 'this_week', 'before_next', 'this_season', 'someday'])
export type Horizon = z.infer<typeof Horizon>

export const StepTitle = z.string().trim().min(1).max(500)

/** What is asked of a step when it is promised; each of it may stay open. */
const asked = {
  /** The first tiny move towards it; empty when none was named. */
  firstMove: Line,
  /** Two quiet questions of its owner: is it new for me, can I keep it going? */
  newForMe: z.boolean().nullable(),
  canKeepUp: z.boolean().nullable(),
}

export const NextStepView = z.strictObject({
  id: NextStepId,
  title: StepTitle,
  state: NextStepState,
  owner: z.strictObject({ id: PersonId, name: Name, isMe: z.boolean() }),
  circle: z.strictObject({ id: CircleId, name: Name }).nullable(),
  sessionId: SessionId.nullable(),
  /** It was found together: made for the presenter in their own turn. Nobody is named with the idea. */
  isFromCircle: z.boolean(),
  horizon: Horizon,
  /** Only with horizon `date`. */
  dueOn: PlainDate.nullable(),
  carriedCount: z.int().min(0),
  /** The day its final state was reached. */
  settledOn: PlainDate.nullable(),
  /** Who may ask how it went, and the day from which on; null again once it was asked. */
  supporter: z.strictObject({ id: PersonId, name: Name, isMe: z.boolean() }).nullable(),
  askOn: PlainDate.nullable(),
  ...asked,
})
export type NextStepView = z.infer<typeof NextStepView>

/** `mine`: my own of all circles. `person`: somebody's. `circle`, `session`: everybody's of that one. */
export const StepScope = z.union([
  z.strictObject({ of: z.literal('mine') }),
  z.strictObject({ of: z.literal('person'), personId: PersonId }),
  z.strictObject({ of: z.literal('circle'), circleId: CircleId }),
  z.strictObject({ of: z.literal('session'), sessionId: SessionId }),
])
export type StepScope = z.infer<typeof StepScope>

/** Where a step stands by what its date says today (`groupOf`): the open ones in four groups, and those settled lately. */
export const StepGroup = z.enum(['passed', 'thisWeek', 'soon', 'someday', 'settled'])
export type StepGroup = z.infer<typeof StepGroup>

/** One group, all that are open, or those and then the settled ones. */
export const StepPart = z.enum([...StepGroup.options, 'open', 'all'])
export type StepPart = z.infer<typeof StepPart>

/** What was said about a step when somebody asked, or when it was settled. */
export const FollowUpView = z.strictObject({
  id: FollowUpId,
  on: PlainDate,
  report: z.enum(['done', 'partly', 'not_yet', 'changed', 'released']),
  learned: Line,
  /** Where it was told. */
  session: z.strictObject({ id: SessionId, number: z.int().min(0), circleName: Name }).nullable(),
})
export type FollowUpView = z.infer<typeof FollowUpView>

const when = { horizon: Horizon, dueOn: PlainDate.nullable() }

export const stepCalls = {
  /** Open ones first by date (none last), then those settled within 30 days, newest first. */
  'steps.list': call({
    input: z.strictObject({ scope: StepScope, part: StepPart, ...Stretch }),
    output: listed(NextStepView),
  }),
  /** Just these, whatever their age, in the order of `steps.list`; unknown ones are left out. */
  'steps.byId': call({
    input: z.strictObject({ ids: z.array(NextStepId).max(2_000) }),
    output: z.array(NextStepView).max(2_000),
  }),
  'steps.create': call({
    input: z.strictObject({
      title: StepTitle,
      ownerPersonId: PersonId,
      circleId: CircleId.nullable(),
      sessionId: SessionId.nullable(),
      /** The turn it came out of, of that session. */
      turnId: TurnId.nullable().default(null),
      ...when,
    }),
    output: NextStepView,
  }),
  'steps.update': call({
    input: z.strictObject({ stepId: NextStepId, title: StepTitle, ownerPersonId: PersonId, ...when }),
    output: NextStepView,
  }),
  /**
   * What somebody promises, read out once more: by when, who may ask, the first tiny move. Whoever may ask is somebody else
   * (`invalid-input/malformed`), and nobody of whom nothing may be written (`conflict/above-consent`).
   */
  'steps.confirm': call({
    input: z.strictObject({
      stepId: NextStepId,
      supporterPersonId: PersonId.nullable(),
      ...asked,
      ...when,
    }),
    output: NextStepView,
  }),
  /** Whoever supports it has asked how it went: no more of it until it gets another date. */
  'steps.asked': call({ input: z.strictObject({ stepId: NextStepId }), output: NextStepView }),
  'steps.begin': call({ input: z.strictObject({ stepId: NextStepId }), output: NextStepView }),
  /** underway -> promised: it waits after all. */
  'steps.putBack': call({ input: z.strictObject({ stepId: NextStepId }), output: NextStepView }),
  /** Newest first. */
  'steps.followUps': call({
    input: z.strictObject({ stepId: NextStepId }),
    output: z.array(FollowUpView).max(500),
  }),
  /** How it went so far, of a step that stays open. */
  'steps.report': call({
    input: z.strictObject({
      stepId: NextStepId,
      report: z.enum(['partly', 'not_yet']),
      learned: Line,
      sessionId: SessionId.nullable(),
    }),
    output: FollowUpView,
  }),
  /** Settles a step and writes the follow-up that says so. */
  'steps.settle': call({
    input: z.strictObject({
      stepId: NextStepId,
      as: z.enum(['done', 'changed', 'released']),
      sessionId: SessionId.nullable(),
    }),
    output: NextStepView,
  }),
  /** Takes back a settling of the same day, and its follow-up; `conflict/not-allowed-now` later. */
  'steps.reopen': call({ input: z.strictObject({ stepId: NextStepId }), output: NextStepView }),
  /** A new date for a step that stays open: carried once more. */
  'steps.carry': call({
    input: z.strictObject({ stepId: NextStepId, dueOn: PlainDate }),
    output: NextStepView,
  }),
}

export const stepEvents = {
  'steps.changed': z.strictObject({ ids: z.array(NextStepId) }),
}
