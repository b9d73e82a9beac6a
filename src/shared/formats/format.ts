import type { FormatId } from '../ids.ts'

/** What kind of practice a format belongs to (domain.md 4.3, table 9). */
export const formatFamilies = [
  'mutual',
  'forum',
  'mastermind',
  'action_learning',
  'consult',
  'clearness',
  'case',
  'pair',
  'circle',
  'table',
  'professional',
  'reciprocal',
  'exchange',
  'circle_life',
  'custom',
] as const
export type FormatFamily = (typeof formatFamilies)[number]

/**
 * Who speaks in a step: the host leads, the presenter speaks, one after the other, small groups, nobody, free talk of
 * all, all but the presenter.
 */
export const stepSpeakers = ['host', 'presenter', 'round', 'pairs', 'silent', 'open', 'members'] as const
export type StepSpeaker = (typeof stepSpeakers)[number]

/**
 * Where text written in a step goes by default: nowhere (attendance and time only), to me, to the presenter at the
 * end, into the agreed record. Consent rules over it.
 */
export const recordLayers = ['none', 'private', 'presenter', 'agreed'] as const
export type RecordLayer = (typeof recordLayers)[number]

/** Everything said in a session that is written down line by line, check-in included. */
export const contributionKinds = [
  'word',
  'news',
  'win',
  'flop',
  'question',
  'clarify',
  'open_question',
  'experience',
  'fresh_eyes',
  'idea',
  'wild_idea',
  'challenge',
  'support',
  'feedback',
  'resource',
  'observation',
  'advice',
  'story',
  'intention',
  'takeaway',
  'thanks',
] as const

/** What can be entered during a step; formats.md 1 says where each is saved. */
export const stepKinds = [
  ...contributionKinds,
  'ask',
  'offer',
  'introduction',
  'promise',
  'topic',
  'rating',
  'agree',
] as const
export type StepKind = (typeof stepKinds)[number]

/** Roles somebody holds for one session. There is no mentor and no mentee. */
export const sessionRoles = [
  'host',
  'co_host',
  'guardian',
  'timekeeper',
  'scribe',
  'coach',
  'topic_keeper',
] as const
export type SessionRole = (typeof sessionRoles)[number]

/** What a step does besides: it makes the turns, or it asks for one of the cases about keeping a confidence. */
export const stepPurposes = ['choose_topics', 'mini_case'] as const
export type StepPurpose = (typeof stepPurposes)[number]

/** One step of a format. Exactly one of `minutes` and `minutesPerPerson` is a number; both count half minutes. */
export type FormatStep = {
  readonly title: string
  readonly minutes: number | null
  /** Counts everybody who is expected; in a step of the `members` everybody but the presenter. */
  readonly minutesPerPerson: number | null
  readonly speaker: StepSpeaker
  /** Steps of the turn block are neighbours; the block repeats for each presenter. */
  readonly inTurnBlock: boolean
  readonly kinds: readonly StepKind[]
  readonly prompts: readonly string[]
  readonly recordDefault: RecordLayer
  readonly passAllowed: boolean
  /** A soft sign this many seconds before the step's end; 0 for none. */
  readonly warnSeconds: number
  /** The first to give way when there is too little time. */
  readonly optional: boolean
  /** Only in sessions whose number divides by it. */
  readonly everyNth: number | null
  readonly special: StepPurpose | null
}

/** A role as the format names it; `role` is null for one that is not handed round ("observer in a trio"). */
export type FormatRole = { readonly role: SessionRole | 'presenter' | null; readonly words: string }

/** A format without its identity: what a circle kit would carry. */
export type FormatContent = {
  readonly name: string
  readonly family: FormatFamily
  /** What it is for, in a line. */
  readonly purpose: string
  readonly size: { readonly min: number; readonly max: number }
  /** The length of a session that it is made for. */
  readonly plannedMinutes: number
  /** 0 without a turn block. */
  readonly defaultTurns: number
  readonly roles: readonly FormatRole[]
  readonly groundRules: readonly string[]
  readonly steps: readonly FormatStep[]
}

/** A format that Subrosa brings along. Its id never changes. */
export type BuiltInFormat = FormatContent & {
  readonly id: FormatId
  /** `F1` to `F21`, as formats.md counts them. */
  readonly code: string
  readonly version: 1
  readonly language: 'en'
  /** What was brought into such a session is not raised again unless by its owner (`topic.do_not_reopen`). */
  readonly closesTopics: boolean
}
