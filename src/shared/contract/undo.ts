import { z } from 'zod'
import { PlainDate } from '../dates.ts'
import { UndoToken } from '../ids.ts'
import { call, Nothing } from './call.ts'

/** What can be taken back, by name: the window has a sentence for each. */
export const UndoableAct = z.enum([
  'step-made',
  'step-changed',
  'step-confirmed',
  'step-asked',
  'step-begun',
  'step-promised',
  'step-reported',
  'step-settled-done',
  'step-settled-changed',
  'step-settled-released',
  'step-reopened',
  'step-carried',
  'session-planned',
  'session-changed',
  'session-cancelled',
  'attendance-set',
  'guest-added',
  'circle-founded',
  'role-given',
  'agenda-changed',
  'agenda-length-set',
  'agenda-step-added',
  'agenda-step-removed',
  'agenda-format-used',
  'format-saved',
  'format-removed',
  'circle-format-set',
  'circle-changed',
  'circle-closed',
  'member-added',
  'membership-ended',
  'person-added',
  'person-changed',
  'alias-given',
  'person-renamed',
  'version-restored',
  'moved-to-trash',
  'put-back',
  'kept-until',
  'topic-made',
  'topic-changed',
  'topic-moved',
  'topics-chosen',
  'turn-dropped',
  'turn-added',
  'turns-reordered',
  'turn-concluded',
  'line-written',
  'line-changed',
  'line-removed',
  'board-written',
  'board-changed',
  'board-moved',
  'hold-set',
  'hold-lifted',
  'prepared',
  'intention-set',
  'collected',
  'prompt-saved',
  'prompt-hidden',
  'prompt-removed',
  'mini-case-taken',
])
export type UndoableAct = z.infer<typeof UndoableAct>

export const undoCalls = {
  /**
   * Takes one act back. `conflict/moved-on` when its rows have changed since, `not-found/nothing-to-undo` when it was
   * taken back already, lies more than twenty acts back, or something was erased since. Changes nothing then.
   */
  'undo.run': call({ input: z.strictObject({ token: UndoToken }), output: Nothing }),
}

export const undoEvents = {
  /** An act that can be undone has been committed; comes before the act's own result. */
  'undo.offered': z.strictObject({
    token: UndoToken,
    act: UndoableAct,
    /** The day it is about, where its sentence names one. */
    day: PlainDate.nullable(),
  }),
  /** Something was erased: nothing before it can be undone. */
  'undo.cleared': z.strictObject({}),
}
