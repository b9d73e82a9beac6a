import { z } from 'zod'
import { HeldLineId, SessionId } from '../ids.ts'
import { call, Name, Nothing } from './call.ts'

const HeldText = z.string().trim().min(1).max(4_000)

/** The most lines that are held at once, over all sessions. */
export const mostHeldLines = 500

/** A line that lives in the memory of the vault process only, until somebody says what becomes of it. */
export const HeldLine = z.strictObject({
  id: HeldLineId,
  sessionId: SessionId,
  text: HeldText,
  /** In whose turn it was held; null outside of turns. */
  presenter: z.strictObject({ name: Name, isMe: z.boolean() }).nullable(),
  /** What consent allows now: a private note of mine, the presenter's text. */
  mayKeep: z.boolean(),
  mayHandOver: z.boolean(),
})
export type HeldLine = z.infer<typeof HeldLine>

export const heldCalls = {
  /** Of one session, or of all. */
  'held.list': call({
    input: z.strictObject({ sessionId: SessionId.nullable() }),
    output: z.array(HeldLine).max(mostHeldLines),
  }),
  /**
   * Only while the session is off the record with the strength `held`, else `conflict/not-allowed-now`. It is written
   * nowhere: a lock, quitting and a crash drop it. `conflict/above-consent` about somebody who wants no notes.
   */
  'held.add': call({ input: z.strictObject({ sessionId: SessionId, text: HeldText }), output: HeldLine }),
  /**
   * What becomes of it: a private note of mine, text for the presenter of its turn, or nothing. The first two are refused
   * as the writing of such a note is, and while the session is off the record.
   */
  'held.settle': call({
    input: z.strictObject({ heldLineId: HeldLineId, as: z.enum(['keep', 'hand-over', 'discard']) }),
    output: Nothing,
  }),
}

export const heldEvents = {
  'held.changed': z.strictObject({ sessionIds: z.array(SessionId) }),
}
