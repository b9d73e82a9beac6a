import { z } from 'zod'
import { FormatId, SessionId, SessionStepId, TurnId } from '../ids.ts'
import { call, Name } from './call.ts'
import { stepFacts } from './formats.ts'
import { SessionStatus } from './sessions.ts'

export const SessionStepState = z.enum(['pending', 'running', 'done', 'skipped'])
export type SessionStepState = z.infer<typeof SessionStepState>

/** Up to fifteen hours: what a session can last at most. */
const Seconds = z.int().min(0).max(54_000)

export const AgendaStepView = z.strictObject({
  ...stepFacts,
  id: SessionStepId,
  turnId: TurnId.nullable(),
  plannedSeconds: Seconds,
  secondsPerPerson: Seconds.nullable(),
  /** Its length was given by hand: a change of attendance leaves it alone. */
  isEdited: z.boolean(),
  state: SessionStepState,
})
export type AgendaStepView = z.infer<typeof AgendaStepView>

export const AgendaTurn = z.strictObject({
  id: TurnId,
  /** Null while nobody has been chosen for it; the name is null where nothing may be written: "a member". */
  presenter: z.strictObject({ name: Name.nullable(), isMe: z.boolean() }).nullable(),
})

export const AgendaView = z.strictObject({
  sessionId: SessionId,
  status: SessionStatus,
  lengthMinutes: z.int().min(5).max(900),
  /** Who is expected and not away: the people that minutes per person count. */
  people: z.int().min(0),
  /** What the steps were copied from; the name stays when the format has gone. */
  format: z.strictObject({
    id: FormatId.nullable(),
    name: z.string().max(200),
    /** Then its words are English, whatever the window speaks. */
    isBuiltIn: z.boolean(),
    /** The format has changed since: its newer steps are offered. */
    hasNewer: z.boolean(),
  }),
  turns: z.array(AgendaTurn).max(200),
  steps: z.array(AgendaStepView).max(1_000),
})
export type AgendaView = z.infer<typeof AgendaView>

const one = z.strictObject({ sessionId: SessionId })

export const agendaCalls = {
  /** A planned session that never had steps gets those of its circle's format by this. */
  'agenda.get': call({ input: one, output: AgendaView }),
  /**
   * All steps anew from a format, as it is now; turns that have a presenter stay. Only while the session is planned
   * (`conflict/not-allowed-now`).
   */
  'agenda.useFormat': call({
    input: z.strictObject({ sessionId: SessionId, formatId: FormatId }),
    output: AgendaView,
  }),
  /** Lengths given by hand, of steps that have not ended. */
  'agenda.setLengths': call({
    input: z.strictObject({
      sessionId: SessionId,
      lengths: z
        .array(z.strictObject({ stepId: SessionStepId, seconds: Seconds }))
        .min(1)
        .max(1_000),
    }),
    output: AgendaView,
  }),
  /** How long the session is to last; also while it runs. */
  'agenda.setSessionLength': call({
    input: z.strictObject({ sessionId: SessionId, lengthMinutes: z.int().min(5).max(900) }),
    output: AgendaView,
  }),
  /** Title, prompts and speaker of a step that has not begun. */
  'agenda.changeStep': call({
    input: z.strictObject({
      sessionId: SessionId,
      stepId: SessionStepId,
      title: stepFacts.title.min(1),
      prompts: stepFacts.prompts,
      speaker: stepFacts.speaker,
    }),
    output: AgendaView,
  }),
  /** After the step named, or first; within a turn when the step named is part of one. */
  'agenda.addStep': call({
    input: z.strictObject({
      sessionId: SessionId,
      afterStepId: SessionStepId.nullable(),
      title: stepFacts.title.min(1),
      seconds: Seconds,
      speaker: stepFacts.speaker,
    }),
    output: AgendaView,
  }),
  /** One that has not begun. */
  'agenda.removeStep': call({
    input: z.strictObject({ sessionId: SessionId, stepId: SessionStepId }),
    output: AgendaView,
  }),
  /**
   * Every step of the session in its new order. `conflict/moved-on` when they are not the steps there are now;
   * `invalid-input/malformed` for an order that tears a turn apart or puts something before what has begun.
   */
  'agenda.reorder': call({
    input: z.strictObject({ sessionId: SessionId, stepIds: z.array(SessionStepId).max(1_000) }),
    output: AgendaView,
  }),
}

export const agendaEvents = {
  'agenda.changed': z.strictObject({ ids: z.array(SessionId) }),
}
