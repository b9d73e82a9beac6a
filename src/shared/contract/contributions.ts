import { z } from 'zod'
import { ContributionId, PersonId, SessionId, SessionStepId, TurnId } from '../ids.ts'
import { contributionKinds } from '../formats/format.ts'
import { call, Name, Nothing } from './call.ts'
import { NoteLayer } from './notes.ts'

/** Everything said in a session that is written down, check-in included (formats.md 1). */
export const ContributionKind = z.enum(contributionKinds)
export type ContributionKind = z.infer<typeof ContributionKind>

export const ContributionText = z.string().trim().min(1).max(4_000)

const named = z.strictObject({ id: PersonId, name: Name, isMe: z.boolean() }).nullable()

export const ContributionView = z.strictObject({
  id: ContributionId,
  sessionId: SessionId,
  sessionStepId: SessionStepId.nullable(),
  turnId: TurnId.nullable(),
  kind: ContributionKind,
  text: ContributionText,
  layer: NoteLayer,
  /** Hardly ever known: who said what is not stored. */
  from: named,
  /** Of thanks only. */
  to: named,
  /** By the presenter. */
  sorted: z.enum(['keep', 'maybe', 'leave']).nullable(),
})
export type ContributionView = z.infer<typeof ContributionView>

const one = { contributionId: ContributionId }

/** In a word, never in numbers. */
export const Mix = z.enum(['nothing', 'challenge', 'more-challenge', 'alike', 'more-support', 'support'])
export type Mix = z.infer<typeof Mix>

export const contributionCalls = {
  /** In the order they were written, until the session is closed: then in none. */
  'contributions.list': call({
    input: z.strictObject({ sessionId: SessionId }),
    output: z.array(ContributionView).max(5_000),
  }),
  /**
   * While a session is under way. `conflict/above-consent` where it may not be written, `conflict/not-to-be-named` for a
   * giver whose name may not be kept, `conflict/not-allowed-now` for a kind the step or the topic's owner has no place for,
   * `conflict/off-the-record` while nothing is written.
   */
  'contributions.add': call({
    input: z.strictObject({
      sessionId: SessionId,
      sessionStepId: SessionStepId.nullable(),
      turnId: TurnId.nullable(),
      kind: ContributionKind,
      text: ContributionText,
      layer: NoteLayer,
      fromPersonId: PersonId.nullable(),
      toPersonId: PersonId.nullable(),
    }),
    output: ContributionView,
  }),
  'contributions.update': call({
    input: z.strictObject({
      ...one,
      kind: ContributionKind,
      text: ContributionText,
      sorted: z.enum(['keep', 'maybe', 'leave']).nullable(),
    }),
    output: ContributionView,
  }),
  /** How challenge and support were mixed in a turn of mine: for its presenter alone (`conflict/not-allowed-now` else). */
  'contributions.mix': call({
    input: z.strictObject({ turnId: TurnId }),
    output: z.strictObject({ mix: Mix }),
  }),
  /** Into the trash, for its days. */
  'contributions.remove': call({ input: z.strictObject(one), output: Nothing }),
}

export const contributionEvents = {
  'contributions.changed': z.strictObject({ sessionIds: z.array(SessionId) }),
}
