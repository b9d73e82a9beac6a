import type { CircleStatus, MembershipStatus } from '../contract/circles.ts'
import type { NoteLayer } from '../contract/notes.ts'
import type { SessionStatus } from '../contract/sessions.ts'
import type { NextStepState } from '../contract/steps.ts'
import { SubrosaError } from '../errors.ts'

/** From each state the states it may become; anything not listed is refused (domain.md 5). */
export type Transitions<State extends string> = Readonly<Record<State, readonly State[]>>

export const circleTransitions: Transitions<CircleStatus> = {
  forming: ['chartering', 'closed'],
  chartering: ['active', 'closed'],
  active: ['paused', 'closing'],
  paused: ['active', 'closing'],
  closing: ['closed'],
  closed: ['purged'],
  purged: [],
}

export const membershipTransitions: Transitions<MembershipStatus> = {
  candidate: ['invited', 'declined'],
  invited: ['active', 'declined'],
  active: ['on_leave', 'leaving'],
  declined: [],
  on_leave: ['active', 'leaving'],
  leaving: ['left'],
  left: ['invited'],
}

/** wrap_up -> running is for the same day only: `mayRunAgain`. */
export const sessionTransitions: Transitions<SessionStatus> = {
  planned: ['running', 'cancelled'],
  running: ['paused', 'wrap_up'],
  paused: ['running', 'wrap_up'],
  wrap_up: ['closed', 'running'],
  closed: [],
  cancelled: [],
}

/** The way back from a final state is `mayBeTakenBack`: on the same day, to where it came from. */
export const nextStepTransitions: Transitions<NextStepState> = {
  draft: ['promised'],
  promised: ['underway', 'done', 'changed', 'released'],
  underway: ['promised', 'done', 'changed', 'released'],
  done: [],
  changed: [],
  released: [],
}

export type NoteState =
  'draft' | 'kept' | 'sealed' | 'ready' | 'handed_over' | 'approved' | 'struck' | 'purged'

const endOfNote = { handed_over: [], struck: [], purged: [] } as const

export const noteTransitions: Readonly<Record<NoteLayer, Transitions<NoteState>>> = {
  private: {
    ...endOfNote,
    draft: ['kept', 'struck'],
    kept: ['sealed', 'purged'],
    sealed: ['kept', 'purged'],
    ready: [],
    approved: [],
  },
  for_presenter: {
    ...endOfNote,
    draft: ['ready', 'struck'],
    ready: ['handed_over', 'struck'],
    kept: [],
    sealed: [],
    approved: [],
  },
  agreed: {
    ...endOfNote,
    draft: ['approved', 'struck'],
    // Back to draft only with a new reading out, which is what the caller stands for.
    approved: ['draft', 'purged'],
    kept: [],
    sealed: [],
    ready: [],
  },
}

export type OutsideFileState =
  'made' | 'verified' | 'expired' | 'destroyed' | 'previewed' | 'merged' | 'refused'

export const outsideFileTransitions: Transitions<OutsideFileState> = {
  made: ['verified', 'destroyed'],
  verified: ['expired', 'destroyed'],
  expired: ['destroyed'],
  destroyed: [],
  previewed: ['merged', 'refused'],
  merged: [],
  refused: [],
}

export const mayBecome = <State extends string>(
  transitions: Transitions<State>,
  from: State,
  to: State,
): boolean => transitions[from].includes(to)

/**
 * Goes from one state through all the others in turn.
 * @returns the last of them
 * @throws `conflict/not-allowed-now` when one of the ways is not listed
 */
export const become = <State extends string>(
  transitions: Transitions<State>,
  from: State,
  ...way: readonly [State, ...State[]]
): State => {
  let state = from
  for (const next of way) {
    if (!mayBecome(transitions, state, next)) {
      throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
    }
    state = next
  }
  return state
}
