import { z } from 'zod'
import { PlainDate } from '../dates.ts'
import { CircleId, NoteId, PersonId, SessionId, TopicId } from '../ids.ts'
import { call, Line, Name, Nothing } from './call.ts'
import { TopicTitle } from './topics.ts'

/** What somebody who takes part can do beforehand; mine alone, and never counted. */
export const PrepCode = z.enum(['promises', 'brief'])
export type PrepCode = z.infer<typeof PrepCode>

/** What is said and done at the start of a session. */
export const Opening = z.strictObject({
  confidentialitySaid: z.boolean(),
  roomPrivate: z.boolean(),
  phonesAway: z.boolean(),
})
export type Opening = z.infer<typeof Opening>

/** When somebody last had a turn; unsaid about members of whom nothing is written. */
export const LastTurn = z.union([
  z.strictObject({ kind: z.literal('not-yet') }),
  z.strictObject({ kind: z.literal('last'), on: PlainDate }),
  z.strictObject({ kind: z.literal('unsaid') }),
])
export type LastTurn = z.infer<typeof LastTurn>

/** One line that was caught for the next session. */
export const Collected = z.strictObject({ noteId: NoteId, text: Line, on: PlainDate })
export type Collected = z.infer<typeof Collected>

export const Preparation = z.strictObject({
  sessionId: SessionId,
  circleId: CircleId,
  /** Members of the circle who may come, whoever waits longest for a turn first (domain.md 7). */
  waiting: z
    .array(
      z.strictObject({
        personId: PersonId,
        name: Name,
        isMe: z.boolean(),
        turn: LastTurn,
        /** One of their topics waits with a brief that was shared, or that is mine. */
        hasBrief: z.boolean(),
      }),
    )
    .max(200),
  asks: z.strictObject({ open: z.int().min(0), answered: z.int().min(0) }),
  /** What those who may come need to be at ease, as far as they said so. */
  comfort: z
    .array(
      z.strictObject({
        personId: PersonId,
        name: Name,
        isMe: z.boolean(),
        accessNeeds: Line,
        howILikeHelp: Line,
      }),
    )
    .max(200),
  /** Null where I do not take part. */
  mine: z
    .strictObject({
      intention: Line,
      done: z.array(PrepCode).max(2),
      openPromises: z.int().min(0),
      /** My topic of this session, and whether it is thought through. */
      topic: z.strictObject({ id: TopicId, title: TopicTitle, hasBrief: z.boolean() }).nullable(),
    })
    .nullable(),
  opening: Opening,
})
export type Preparation = z.infer<typeof Preparation>

const one = { sessionId: SessionId }

export const prepareCalls = {
  /** What to know before a session, and what is said at its start. */
  'prepare.get': call({ input: z.strictObject(one), output: Preparation }),
  /** Until the session is closed; where I do not take part `not-found`. */
  'prepare.tick': call({
    input: z.strictObject({ ...one, code: PrepCode, isDone: z.boolean() }),
    output: Nothing,
  }),
  /** What I come with, in one line; mine alone. */
  'prepare.intend': call({ input: z.strictObject({ ...one, intention: Line }), output: Nothing }),
  /** `conflict/not-allowed-now` once the session is over. */
  'prepare.open': call({ input: z.strictObject({ ...one, opening: Opening }), output: Nothing }),
  /** What was caught for the circle's next session, oldest first. */
  'prepare.collected': call({
    input: z.strictObject({ circleId: CircleId }),
    output: z.array(Collected).max(500),
  }),
  /** Keeps one line, mine alone, for the circle's next session. `conflict/above-consent` where nothing is written. */
  'prepare.collect': call({
    input: z.strictObject({ circleId: CircleId, text: Line.min(1) }),
    output: Collected,
  }),
}
