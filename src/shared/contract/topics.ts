import { z } from 'zod'
import { PlainDate, PlainDateTime } from '../dates.ts'
import { CircleId, NextStepId, PersonId, SessionId, TopicId, TurnId } from '../ids.ts'
import { call, Line, Name } from './call.ts'

export const TopicState = z.enum([
  'captured',
  'waiting',
  'scheduled',
  'in_turn',
  'working',
  'resolved',
  'released',
])
export type TopicState = z.infer<typeof TopicState>

export const TopicKind = z.enum(['roadblock', 'opportunity', 'question', 'decision', 'dream', 'case'])
export type TopicKind = z.infer<typeof TopicKind>

export const TopicDomain = z.enum(['work', 'personal', 'both'])
export type TopicDomain = z.infer<typeof TopicDomain>

/** What the owner of a topic wants from the room, shown to it. */
export const Wish = z.enum(['listening', 'questions', 'experience', 'ideas', 'blunt_feedback', 'resources'])
export type Wish = z.infer<typeof Wish>

/** Open, discreet, confidential, most sensitive: set by its owner. */
export const Sensitivity = z.int().min(1).max(4)
const oneToThree = z.int().min(1).max(3)

/** '' only for a member about whom nothing is written. */
export const TopicTitle = z.string().trim().max(300)

/** One answer of a brief. */
export const BriefPart = z.string().trim().max(8_000)

export const Brief = z.strictObject({
  problem: BriefPart,
  goal: BriefPart,
  background: BriefPart,
  effect: BriefPart,
  tried: BriefPart,
  options: BriefPart,
  wanted: BriefPart,
  notWanted: BriefPart,
})
export type Brief = z.infer<typeof Brief>

const traits = {
  title: TopicTitle,
  kind: TopicKind,
  domain: TopicDomain,
  sensitivity: Sensitivity,
  wants: z.array(Wish).max(6),
  urgency: oneToThree,
  importance: oneToThree,
  /** It stays in its owner's own list, and is never on an agenda again. */
  doNotReopen: z.boolean(),
}

export const TopicSummary = z.strictObject({
  id: TopicId,
  circleId: CircleId,
  owner: z.strictObject({ id: PersonId, name: Name, isMe: z.boolean() }),
  ...traits,
  state: TopicState,
  carriedCount: z.int().min(0),
  plannedSession: z.strictObject({ id: SessionId, plannedFor: PlainDateTime }).nullable(),
  hasBrief: z.boolean(),
})
export type TopicSummary = z.infer<typeof TopicSummary>

export const TopicView = TopicSummary.extend({
  circleName: Name,
  brief: Brief,
  /** Its owner has let the circle read the brief. */
  briefSharedOn: PlainDate.nullable(),
  /** What may be done with what is heard, said by its owner. */
  useLimit: Line,
  /** Who must not learn of it; never leaves this computer. */
  mustNotLearn: Line,
  /** What changed. */
  resolvedNote: Line,
  /** "This came up before." */
  earlier: z.strictObject({ id: TopicId, title: TopicTitle }).nullable(),
  /** Oldest first. */
  turns: z
    .array(
      z.strictObject({
        id: TurnId,
        sessionId: SessionId,
        number: z.int().min(0),
        on: PlainDate,
        takeaway: Line,
      }),
    )
    .max(500),
  stepIds: z.array(NextStepId).max(2_000),
})
export type TopicView = z.infer<typeof TopicView>

const one = { topicId: TopicId }

export const topicCalls = {
  /** Of a circle: what waits and is planned first, then what is worked on, then what came to an end. */
  'topics.list': call({
    input: z.strictObject({ circleId: CircleId }),
    output: z.array(TopicSummary).max(10_000),
  }),
  'topics.get': call({ input: z.strictObject(one), output: TopicView }),
  /** It waits from the first moment on. `conflict/above-consent` unless its owner lets a headline be written. */
  'topics.create': call({
    input: z.strictObject({
      circleId: CircleId,
      ownerPersonId: PersonId,
      title: TopicTitle,
      kind: TopicKind,
      /** The session it came up in. */
      sessionId: SessionId.nullable(),
    }),
    output: TopicSummary,
  }),
  'topics.update': call({
    input: z.strictObject({
      ...one,
      ...traits,
      useLimit: Line,
      mustNotLearn: Line,
      brief: Brief,
      isBriefShared: z.boolean(),
      earlierTopicId: TopicId.nullable(),
    }),
    output: TopicView,
  }),
  /** By the ways of a topic; back to `waiting` reopens one that came to an end. */
  'topics.move': call({
    input: z.strictObject({
      ...one,
      to: z.enum(['waiting', 'working', 'resolved', 'released']),
      resolvedNote: Line,
    }),
    output: TopicView,
  }),
  /**
   * Gives it a turn of a session that is still to come, where the session has turns, and takes it from the one it was
   * planned for; null takes it off again.
   */
  'topics.schedule': call({
    input: z.strictObject({ ...one, sessionId: SessionId.nullable() }),
    output: TopicView,
  }),
}

export const topicEvents = {
  'topics.changed': z.strictObject({ ids: z.array(TopicId) }),
}
