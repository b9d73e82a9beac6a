import { z } from 'zod'
import { Instant } from '../dates.ts'
import { CircleId, PersonId, SessionId, TurnId } from '../ids.ts'
import { call, Name, Nothing, Passphrase } from './call.ts'
import { RunningStep } from './running.ts'
import { NextStepView } from './steps.ts'
import { TopicTitle } from './topics.ts'
import { OpenVault } from './vault.ts'

/** All that is known on the one screen that is lent: the turn's sheet and the clock. */
export const LentSheet = z.strictObject({
  session: z.strictObject({ id: SessionId, circleId: CircleId }),
  turnId: TurnId,
  /** As in `RunningView`. */
  now: Instant,
  pausedAt: Instant.nullable(),
  /** The one that runs. */
  step: RunningStep.nullable(),
  presenter: z.strictObject({ name: Name, isMe: z.boolean() }),
  topicTitle: TopicTitle,
  /** Who sits here, me first, and whoever the sheet names. */
  people: z
    .array(z.strictObject({ id: PersonId, name: Name, isMe: z.boolean(), isHere: z.boolean() }))
    .max(10_000),
  /** The next steps the sheet shows. */
  steps: z.array(NextStepView).max(10_000),
})
export type LentSheet = z.infer<typeof LentSheet>

/**
 * Lending the keyboard: somebody else writes on the sheet of the turn. Until the passphrase was given, the gate answers
 * these calls, the note's own and nothing else (`locked/lent`). Locking ends it too.
 */
export const lendingCalls = {
  /**
   * From now on only what is written for the presenter of this turn can be read and written. `conflict/not-allowed-now`
   * unless the turn runs; `conflict/above-consent` and `conflict/off-the-record` as with a save.
   */
  'lending.begin': call({ input: z.strictObject({ sessionId: SessionId, turnId: TurnId }), output: Nothing }),
  /** `conflict/not-allowed-now` while nothing is lent. */
  'lending.get': call({ input: Nothing, output: LentSheet }),
  /** Nothing is written from now on, or it is again, as with `running.goOffRecord`. */
  'lending.setOffRecord': call({ input: z.strictObject({ isOff: z.boolean() }), output: LentSheet }),
  /** Back to the vault's owner. Wrong tries are slowed down as at the door. */
  'lending.end': call({
    input: z.strictObject({ passphrase: Passphrase }),
    output: z.strictObject({ vault: OpenVault, sessionId: SessionId }),
  }),
}
