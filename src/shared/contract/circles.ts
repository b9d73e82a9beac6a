import { z } from 'zod'
import { PlainDate, PlainDateTime } from '../dates.ts'
import { CircleId, MembershipId, PersonId, SessionId } from '../ids.ts'
import { call, Line, Name, Nothing } from './call.ts'

export const CircleKind = z.enum([
  'mutual',
  'forum',
  'mastermind',
  'action_learning',
  'group_mentoring',
  'pair',
  'table',
  'reciprocal',
  'accountability',
  'professional',
  'custom',
])
export type CircleKind = z.infer<typeof CircleKind>

export const CircleStatus = z.enum([
  'forming',
  'chartering',
  'active',
  'paused',
  'closing',
  'closed',
  'purged',
])
export type CircleStatus = z.infer<typeof CircleStatus>

export const MembershipStatus = z.enum([
  'candidate',
  'invited',
  'active',
  'declined',
  'on_leave',
  'leaving',
  'left',
])
export type MembershipStatus = z.infer<typeof MembershipStatus>

export const CadenceMode = z.enum(['every_n_weeks', 'every_n_months', 'twice_a_month', 'loose', 'by_hand'])

/** How often a circle means to meet; `n` only with the two "every n" modes (1-12). */
export const Cadence = z.strictObject({ mode: CadenceMode, n: z.int().min(1).max(12).nullable() })
export type Cadence = z.infer<typeof Cadence>

/** Topics are set before a session, found in the room, or now one and now the other. */
export const TopicMode = z.enum(['pre_thought', 'by_ear', 'mixed'])
export type TopicMode = z.infer<typeof TopicMode>

export const MemberView = z.strictObject({
  membershipId: MembershipId,
  personId: PersonId,
  name: Name,
  isMe: z.boolean(),
  status: MembershipStatus,
})
export type MemberView = z.infer<typeof MemberView>

/** A row of the list of circles. */
export const CircleSummary = z.strictObject({
  id: CircleId,
  name: Name,
  kind: CircleKind,
  status: CircleStatus,
  /** Members active or on leave, me included; the rosette's petals. */
  members: z.int().min(0),
  nextSession: z.strictObject({ id: SessionId, plannedFor: PlainDateTime }).nullable(),
  runningSessionId: SessionId.nullable(),
})
export type CircleSummary = z.infer<typeof CircleSummary>

export const CircleView = CircleSummary.extend({
  purpose: Line,
  peerBasis: Line,
  cadence: Cadence,
  topicMode: TopicMode,
  sessionMinutes: z.int().min(5).max(900),
  people: z.array(MemberView).max(200),
  /** A friendly note when the number of members lies outside the kind's usual band. */
  sizeBand: z.strictObject({ min: z.int(), max: z.int(), fits: z.boolean() }),
  foundedOn: PlainDate,
  /** `goesOn`: when everything in it goes; null when it is kept. */
  closed: z.strictObject({ on: PlainDate, goesOn: PlainDate.nullable() }).nullable(),
})
export type CircleView = z.infer<typeof CircleView>

/** Somebody already known, or a new name. */
export const PersonChoice = z.union([
  z.strictObject({ personId: PersonId }),
  z.strictObject({ newName: Name }),
])
export type PersonChoice = z.infer<typeof PersonChoice>

/** What became of a circle's promises since it last met. */
export const SinceWeMet = z.strictObject({
  /** The newest session that is closed; null before the first. */
  lastSession: z.strictObject({ id: SessionId, number: z.int().min(1), on: PlainDate }).nullable(),
  /** Open ones, and those settled since that day (within 30 days before the first session). */
  counts: z.strictObject({
    open: z.int().min(0),
    underway: z.int().min(0),
    done: z.int().min(0),
    changed: z.int().min(0),
    released: z.int().min(0),
  }),
})
export type SinceWeMet = z.infer<typeof SinceWeMet>

export const circleCalls = {
  'circles.list': call({ input: Nothing, output: z.array(CircleSummary).max(10_000) }),
  'circles.get': call({ input: z.strictObject({ circleId: CircleId }), output: CircleView }),
  'circles.since': call({ input: z.strictObject({ circleId: CircleId }), output: SinceWeMet }),
  /** Founds a circle with me in it; everybody else joins as active member at once. */
  'circles.found': call({
    input: z.strictObject({
      name: Name,
      kind: CircleKind,
      purpose: Line,
      peerBasis: Line,
      cadence: Cadence,
      topicMode: TopicMode.default('mixed'),
      sessionMinutes: z.int().min(5).max(900),
      people: z.array(PersonChoice).max(60),
    }),
    output: CircleView,
  }),
  'circles.update': call({
    input: z.strictObject({
      circleId: CircleId,
      name: Name,
      purpose: Line,
      peerBasis: Line,
      cadence: Cadence,
      /** Sessions that are planned from now on follow it. */
      topicMode: TopicMode,
      sessionMinutes: z.int().min(5).max(900),
    }),
    output: CircleView,
  }),
  'circles.addMember': call({
    input: z.strictObject({ circleId: CircleId, person: PersonChoice }),
    output: CircleView,
  }),
  /**
   * The circle comes to its end: dates that are planned are called off, and what is in it goes after `after_close_days`.
   * `conflict/not-allowed-now` for one that has closed, and while a session of it is under way.
   */
  'circles.close': call({ input: z.strictObject({ circleId: CircleId }), output: CircleView }),
  /** active -> leaving -> left in one step; me cannot leave this way (`conflict`). */
  'circles.endMembership': call({
    input: z.strictObject({ circleId: CircleId, membershipId: MembershipId }),
    output: CircleView,
  }),
}

export const circleEvents = {
  'circles.changed': z.strictObject({ ids: z.array(CircleId) }),
}
