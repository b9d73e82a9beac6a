import { z } from 'zod'
import { PlainDate, PlainDateTime } from '../dates.ts'
import { ContributionId, PersonId, SessionId } from '../ids.ts'
import { call, Line, Name, Nothing } from './call.ts'
import { ContributionKind, ContributionText } from './contributions.ts'
import { NoteDoc } from './notes.ts'
import { TopicTitle } from './topics.ts'

const Anchor = z.int().min(1).max(5).nullable()

/** Half a minute after a session, mine alone; each answer may stay empty. */
export const Pulse = z.strictObject({ worthIt: Anchor, realHere: Anchor, keep: Line, change: Line })
export type Pulse = z.infer<typeof Pulse>

const one = z.strictObject({ sessionId: SessionId })

export const wrapUpCalls = {
  'wrapUp.get': call({
    input: one,
    output: z.strictObject({
      /** `empty`: nothing is written in the agreed record, on the session's sheet or a turn's. */
      record: z.enum(['empty', 'open', 'approved']),
      approvedOn: PlainDate.nullable(),
      /** Null where I did not take part. */
      pulse: Pulse.nullable(),
      /** The circle's next planned session, if there is one. */
      next: z.strictObject({ sessionId: SessionId, at: PlainDateTime }).nullable(),
      /** What the rhythm gives after this session, as long as nothing is planned. */
      suggested: z.array(PlainDateTime).max(2),
    }),
  }),
  /** The whole of it, as it is read out: the session's sheet first (no turn), then what was agreed in each turn. */
  'wrapUp.readRecord': call({
    input: one,
    output: z
      .array(
        z.strictObject({
          turn: z
            .strictObject({
              number: z.int().min(1),
              presenter: z.strictObject({ id: PersonId, name: Name, isMe: z.boolean() }).nullable(),
              title: TopicTitle,
            })
            .nullable(),
          doc: NoteDoc.nullable(),
          takeaway: Line,
          lines: z
            .array(z.strictObject({ id: ContributionId, kind: ContributionKind, text: ContributionText }))
            .max(5_000),
        }),
      )
      .max(41),
  }),
  /** The record was read out and agreed to, or is open again; a change of any of it opens it too. */
  'wrapUp.approveRecord': call({ input: one.extend({ isApproved: z.boolean() }), output: Nothing }),
  'wrapUp.setPulse': call({ input: one.extend({ pulse: Pulse }), output: Nothing }),
}

export const wrapUpEvents = {
  'wrapUp.changed': z.strictObject({ ids: z.array(SessionId) }),
}
