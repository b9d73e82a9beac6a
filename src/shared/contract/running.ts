import { z } from 'zod'
import { Instant } from '../dates.ts'
import { recordLayers, stepKinds, stepPurposes, stepSpeakers } from '../formats/format.ts'
import { airtimeWords, longestHeardSeconds } from '../domain/running/airtime.ts'
import { PersonId, SessionId, SessionStepId, TurnId } from '../ids.ts'
import { call, Line, Nothing } from './call.ts'
import { SessionView } from './sessions.ts'

/** `unwritten` locks the editors and leaves only its length; `held` keeps text in memory until the close. */
export const OffRecord = z.enum(['none', 'unwritten', 'held'])
export type OffRecord = z.infer<typeof OffRecord>

const Seconds = z.int().min(0).max(54_000)

/** One step of a session that runs: the snapshot of the format's step, and how far it has come. */
export const RunningStep = z.strictObject({
  id: SessionStepId,
  /** Of a step of a turn block; the presenter is null until somebody is chosen. */
  turnId: TurnId.nullable(),
  presenterPersonId: PersonId.nullable(),
  title: Line,
  prompts: z.array(Line).max(50),
  plannedSeconds: Seconds,
  secondsPerPerson: Seconds.nullable(),
  isEdited: z.boolean(),
  speaker: z.enum(stepSpeakers),
  kinds: z.array(z.enum(stepKinds)).max(stepKinds.length),
  recordDefault: z.enum(recordLayers),
  passAllowed: z.boolean(),
  warnSeconds: z.int().min(0).max(3_600),
  optional: z.boolean(),
  special: z.enum(stepPurposes).nullable(),
  state: z.enum(['pending', 'running', 'done', 'skipped']),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  pausedSeconds: z.int().min(0),
  offRecord: OffRecord,
  offRecordSince: Instant.nullable(),
  offRecordSeconds: z.int().min(0),
})
export type RunningStep = z.infer<typeof RunningStep>

export const RunningView = z.strictObject({
  session: SessionView,
  /** The vault's clock when it answered: the window's timer goes on from here by a clock that cannot be set. */
  now: Instant,
  pausedAt: Instant.nullable(),
  /** In their order. */
  steps: z.array(RunningStep).max(1_000),
  /** Presenters about whom nothing may be written: their turn says "a member". */
  unnamed: z.array(PersonId).max(40),
  /** How the floor was shared so far, in a word for me alone; null while it is too early to say, or nothing was kept. */
  airtime: z.enum(airtimeWords).nullable(),
})
export type RunningView = z.infer<typeof RunningView>

/** What the clock of the computer did since it was last looked at. */
export const Noticed = z
  .strictObject({ kind: z.enum(['slept', 'set-back', 'paused']), seconds: z.int().min(0) })
  .nullable()
export type Noticed = z.infer<typeof Noticed>

const one = z.strictObject({ sessionId: SessionId })
const step = z.strictObject({ sessionId: SessionId, stepId: SessionStepId })

export const runningCalls = {
  /** Of a session in any state: what was planned, or how it went. */
  'running.get': call({ input: one, output: RunningView }),
  /** The running step is done and the next begins; `from` is the step the host saw, so that two presses are not two steps. */
  'running.next': call({
    input: z.strictObject({ sessionId: SessionId, from: SessionStepId.nullable() }),
    output: RunningView,
  }),
  /** Back to a step that was done or skipped; it goes on where it stopped. */
  'running.backTo': call({ input: step, output: RunningView }),
  /** A step that is still to come is let go of. */
  'running.skip': call({ input: step, output: RunningView }),
  /**
   * Something is written after all in a step whose record is none: in this session, and in no other. The step keeps its
   * new record as it keeps its minutes.
   */
  'running.writeAfterAll': call({ input: step, output: RunningView }),
  /** Somebody else who is there hosts from now on. */
  'running.handOn': call({
    input: z.strictObject({ sessionId: SessionId, personId: PersonId }),
    output: RunningView,
  }),
  /**
   * Somebody had the word for so long: only for the word about how the floor was shared, and forgotten when the session
   * closes. `conflict/not-allowed-now` unless it runs.
   */
  'running.heard': call({
    input: z.strictObject({
      sessionId: SessionId,
      personId: PersonId,
      seconds: z.int().min(1).max(longestHeardSeconds),
    }),
    output: Nothing,
  }),
  /**
   * Said every few seconds while a session runs, so that sleep, a crash or a clock that was set can be told from time
   * that people spent. Changes nothing but the clock.
   */
  'running.beat': call({ input: one, output: z.strictObject({ noticed: Noticed }) }),
  /**
   * Nothing is written from now on; the editors are locked. With `held` lines may be held in memory (`held.add`); from one
   * strength to the other the same time goes on. At every moment of a session that is under way, in the wrap-up too; a
   * session without steps is given one to bear it.
   */
  'running.goOffRecord': call({
    input: one.extend({ strength: OffRecord.exclude(['none']).default('unwritten') }),
    output: RunningView,
  }),
  /** @param isLengthKept whether the record may say for how long nothing was written */
  'running.goOnRecord': call({
    input: z.strictObject({ sessionId: SessionId, isLengthKept: z.boolean() }),
    output: RunningView,
  }),
}
