import { z } from 'zod'
import { Instant, PlainDate, PlainDateTime } from '../dates.ts'
import { CircleId, PersonId, SessionId } from '../ids.ts'
import { call, Line, listed, Name, Stretch } from './call.ts'
import { PersonChoice } from './circles.ts'

export const SessionStatus = z.enum(['planned', 'running', 'paused', 'wrap_up', 'closed', 'cancelled'])
export type SessionStatus = z.infer<typeof SessionStatus>

export const Place = z.enum(['home', 'office', 'cafe', 'outdoors', 'phone', 'video', 'other'])
export type Place = z.infer<typeof Place>

export const Attendance = z.enum(['expected', 'present', 'remote', 'partly', 'away'])
export type Attendance = z.infer<typeof Attendance>

export const ParticipantView = z.strictObject({
  personId: PersonId,
  name: Name,
  isMe: z.boolean(),
  isGuest: z.boolean(),
  isHost: z.boolean(),
  attendance: Attendance,
})
export type ParticipantView = z.infer<typeof ParticipantView>

export const SessionSummary = z.strictObject({
  id: SessionId,
  circleId: CircleId,
  /** Counts held sessions from 1; 0 until the session has been started. */
  number: z.int().min(0),
  status: SessionStatus,
  plannedFor: PlainDateTime,
  lengthMinutes: z.int().min(5).max(900),
  place: Place,
})
export type SessionSummary = z.infer<typeof SessionSummary>

export const SessionView = SessionSummary.extend({
  circleName: Name,
  movedFrom: PlainDate.nullable(),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  intention: Line,
  /** What the record shows of the time off the record; 0 where nothing of it is to be shown. */
  unwrittenSeconds: z.int().min(0),
  people: z.array(ParticipantView).max(200),
})
export type SessionView = z.infer<typeof SessionView>

const one = z.strictObject({ sessionId: SessionId })

export const sessionCalls = {
  /** Newest first. */
  'sessions.list': call({
    input: z.strictObject({ circleId: CircleId, ...Stretch }),
    output: listed(SessionSummary),
  }),
  'sessions.get': call({ input: one, output: SessionView }),
  /** Everybody who is an active member is expected; the host is one of them (me unless named). */
  'sessions.plan': call({
    input: z.strictObject({
      circleId: CircleId,
      plannedFor: PlainDateTime,
      lengthMinutes: z.int().min(5).max(900),
      place: Place,
      hostPersonId: PersonId.nullable(),
    }),
    output: SessionView,
  }),
  /** A changed date keeps `planned` and remembers `movedFrom`. */
  'sessions.update': call({
    input: z.strictObject({
      sessionId: SessionId,
      plannedFor: PlainDateTime,
      lengthMinutes: z.int().min(5).max(900),
      place: Place,
      hostPersonId: PersonId.nullable(),
      intention: Line,
    }),
    output: SessionView,
  }),
  /**
   * planned -> running. `conflict/before-charter` unless the circle is active or `beforeCharter` confirms it;
   * `conflict/another-session-runs` while another runs anywhere in the vault, unless `pauseOther` pauses that one.
   * Its first step begins with it.
   */
  'sessions.start': call({
    input: z.strictObject({
      sessionId: SessionId,
      beforeCharter: z.boolean(),
      pauseOther: z.boolean().default(false),
    }),
    output: SessionView,
  }),
  'sessions.pause': call({ input: one, output: SessionView }),
  /** @param isTimeCounted people went on while it was paused: that time is the step's after all */
  'sessions.resume': call({
    input: one.extend({ isTimeCounted: z.boolean().default(false), pauseOther: z.boolean().default(false) }),
    output: SessionView,
  }),
  'sessions.wrapUp': call({ input: one, output: SessionView }),
  /**
   * wrap_up -> closed. An automatic backup follows where one is set up.
   * @param isAirtimeKept how long each had the word stays with this one session; else it is let go of (invariant 21)
   */
  'sessions.close': call({
    input: one.extend({ isAirtimeKept: z.boolean().default(false) }),
    output: SessionView,
  }),
  'sessions.cancel': call({ input: one, output: SessionView }),
  'sessions.setAttendance': call({
    input: z.strictObject({ sessionId: SessionId, personId: PersonId, attendance: Attendance }),
    output: SessionView,
  }),
  /** Somebody already known, or a new name; a member of the circle is no guest (`conflict/not-allowed-now`). */
  'sessions.addGuest': call({
    input: z.strictObject({ sessionId: SessionId, person: PersonChoice }),
    output: SessionView,
  }),
}

export const sessionEvents = {
  'sessions.changed': z.strictObject({ ids: z.array(SessionId) }),
}
