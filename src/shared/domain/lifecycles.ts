import type { BoardKind, BoardState, Willing } from '../contract/board.ts'
import type { CircleStatus, MembershipStatus } from '../contract/circles.ts'
import type { NoteLayer } from '../contract/notes.ts'
import type { SessionStatus } from '../contract/sessions.ts'
import type { NextStepState } from '../contract/steps.ts'
import type { TopicState } from '../contract/topics.ts'
import type { TurnState } from '../contract/turns.ts'
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

/**
 * From `in_turn` back to `waiting` it is carried once more. From `resolved` and `released` only its owner reopens it,
 * which the caller stands for.
 */
export const topicTransitions: Transitions<TopicState> = {
  captured: ['waiting', 'in_turn', 'released'],
  waiting: ['scheduled', 'in_turn', 'released'],
  scheduled: ['waiting', 'in_turn', 'released'],
  in_turn: ['working', 'resolved', 'released', 'waiting'],
  working: ['scheduled', 'resolved', 'released'],
  resolved: ['waiting'],
  released: ['waiting'],
}

export const turnTransitions: Transitions<TurnState> = {
  planned: ['running', 'dropped'],
  running: ['done'],
  done: [],
  dropped: [],
}

const notOnTheBoard = {
  open: [],
  answered: [],
  met: [],
  taken: [],
  kept: [],
  passed_on: [],
  idea: [],
  consented: [],
  made: [],
  led_somewhere: [],
  dropped: [],
  closed: [],
} as const satisfies Transitions<BoardState>

/** taken -> open is for a standing offer only, idea -> consented and made for two who both said yes: `mayGo`. */
export const boardTransitions: Readonly<Record<BoardKind, Transitions<BoardState>>> = {
  ask: { ...notOnTheBoard, open: ['answered', 'closed'], answered: ['met', 'closed', 'open'] },
  offer: { ...notOnTheBoard, open: ['taken'], taken: ['closed', 'open'] },
  resource: { ...notOnTheBoard, kept: ['passed_on', 'closed'], passed_on: ['kept', 'closed'] },
  introduction: {
    ...notOnTheBoard,
    idea: ['consented', 'dropped'],
    consented: ['made', 'dropped'],
    made: ['met', 'dropped'],
    met: ['led_somewhere', 'dropped'],
    led_somewhere: ['dropped'],
  },
}

export const firstStateOf: Readonly<Record<BoardKind, BoardState>> = {
  ask: 'open',
  offer: 'open',
  resource: 'kept',
  introduction: 'idea',
}

export type BoardItemNow = {
  readonly kind: BoardKind
  readonly state: BoardState
  readonly isStanding: boolean
  readonly consents: readonly [Willing | null, Willing | null]
}

/** Whether an item on the board may go this way now; an introduction is made only when both said yes (invariant 16). */
export const mayGo = ({ kind, state, isStanding, consents }: BoardItemNow, to: BoardState): boolean => {
  if (!mayBecome(boardTransitions[kind], state, to)) return false
  if (kind === 'offer' && to === 'open') return isStanding
  if (kind === 'introduction' && to !== 'dropped') return consents.every((consent) => consent === 'yes')
  return true
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
