import type { AgendaStepView } from '#shared/contract/agenda.ts'
import type { FormatView } from '#shared/contract/formats.ts'
import type { PlainDate } from '#shared/dates.ts'
import {
  agendaStep,
  buildAgenda,
  isPlanned,
  totalSeconds,
  type AgendaStep,
} from '#shared/domain/formats/agenda.ts'
import { layOutTurns } from '#shared/domain/formats/turnBlocks.ts'
import type { SessionId, TurnId } from '#shared/ids.ts'
import type { WriteDb } from '#vault/storage/database.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import { findFormat } from '#vault/storage/formats.ts'
import {
  addStep,
  agendaStepsOf,
  agendaTurnsOf,
  areTopicsAhead,
  areTopicsSet,
  expectedNumber,
  formatOfSession,
  removeStep,
  setFormatOfSession,
  setOrder,
  setTopicsAhead,
} from '#vault/storage/sessionSteps.ts'
import { endOfSession, requireSession } from '#vault/storage/sessions.ts'
import { addTurn } from '#vault/storage/turns.ts'
import { expectedPeople } from './expectedPeople.ts'

type Standing = AgendaStep<TurnId> & { readonly id?: AgendaStepView['id'] | undefined }

/** Makes the rows be these steps: what is not among them goes, what has no row yet gets one. */
const keepSteps = (db: WriteDb, sessionId: SessionId, steps: readonly Standing[], today: PlainDate): void => {
  const kept = new Set(steps.map(({ id }) => id))
  for (const { id } of agendaStepsOf(db, sessionId)) if (!kept.has(id)) removeStep(db, id, today)
  const purgeOn = endOfSession(db, sessionId)
  const ids = steps.map(
    (step, position) => step.id ?? addStep(db, sessionId, step, { position, purgeOn }, today),
  )
  setOrder(db, ids, today)
}

/** How long one turn takes, as its row remembers it. */
const secondsOfTurn = (format: FormatView, people: number): number =>
  totalSeconds(
    format.steps.filter(({ inTurnBlock }) => inTurnBlock).map((step) => agendaStep(step, null, people)),
  )

/**
 * All steps of a planned session anew, from a format as it is now. Turns that are there stay; a session without any gets
 * as many empty ones as the format suggests, to be filled in the room.
 */
export const layOutAgenda = (
  db: WriteDb,
  sessionId: SessionId,
  format: FormatView,
  today: PlainDate,
): void => {
  const people = expectedPeople(db, sessionId)
  if (agendaTurnsOf(db, sessionId).length === 0) {
    for (let turn = 0; turn < format.defaultTurns; turn += 1) {
      addTurn(
        db,
        {
          sessionId,
          topicId: null,
          presenterId: null,
          plannedSeconds: secondsOfTurn(format, people),
          purgeOn: endOfSession(db, sessionId),
        },
        today,
      )
    }
  }
  const isAhead = areTopicsComing(db, sessionId)
  setTopicsAhead(db, sessionId, isAhead, today)
  const steps = buildAgenda(format, {
    turnIds: agendaTurnsOf(db, sessionId).map(({ id }) => id),
    people,
    areTopicsSet: isAhead,
    sessionNumber: expectedNumber(db, sessionId),
  })
  keepSteps(db, sessionId, steps, today)
  setFormatOfSession(db, sessionId, format, today)
}

/** Every turn has its topic, or will have: the session was planned so, and it is still its circle's way. */
const areTopicsComing = (db: WriteDb, sessionId: SessionId): boolean =>
  areTopicsSet(db, sessionId) ||
  (areTopicsAhead(db, sessionId) &&
    requireCircle(db, requireSession(db, sessionId).circleId).topicMode === 'pre_thought')

/**
 * Brings the steps in line with the turns there are now: added ones get their block, dropped ones lose what has not
 * begun of it, the rest follows their order. The step in which topics are chosen goes once the topics of a planned session
 * are set ahead, and comes back when they no longer are. Call it after turns were added, dropped, filled or put into
 * another order.
 */
export const layOutTurnBlocks = (db: WriteDb, sessionId: SessionId, today: PlainDate): void => {
  const { status } = requireSession(db, sessionId)
  const { id: formatId } = formatOfSession(db, sessionId)
  const format = formatId === null ? undefined : findFormat(db, formatId)
  const people = expectedPeople(db, sessionId)
  const standing = agendaStepsOf(db, sessionId)
  const before: readonly Standing[] = standing
  const wasAhead = areTopicsAhead(db, sessionId)
  const isAhead = status === 'planned' ? areTopicsComing(db, sessionId) : wasAhead
  const turnIds = agendaTurnsOf(db, sessionId).map(({ id }) => id)

  // What a turn consists of here: the block of a turn that is there, changed by hand or not; else the format's.
  const pattern = before.find(({ turnId }) => turnId !== null)?.turnId ?? null
  const facts = { areTopicsSet: isAhead, sessionNumber: expectedNumber(db, sessionId) }
  const block = (turnId: TurnId): Standing[] =>
    pattern === null
      ? (format?.steps ?? [])
          .filter((step) => step.inTurnBlock && isPlanned(step, facts))
          .map((step) => agendaStep(step, turnId, people))
      : before
          .filter((step) => step.turnId === pattern)
          .map((step): Standing => ({ ...step, id: undefined, turnId }))

  const stepsBefore = format?.steps.findIndex(({ inTurnBlock }) => inTurnBlock) ?? 0
  const after = layOutTurns(before, turnIds, block, Math.max(stepsBefore, 0))
  const wanted = isAhead
    ? after.filter(({ special }) => special !== 'choose_topics')
    : wasAhead
      ? withChoosing(after, format, people)
      : after
  setTopicsAhead(db, sessionId, isAhead, today)
  // What took place is history, also of a turn that is no longer there.
  const history = standing.filter((step) => step.state !== 'pending' && !wanted.includes(step))
  keepSteps(db, sessionId, [...history, ...wanted], today)
}

/** The step in which topics are chosen stands before the turns again, as its format has it. */
const withChoosing = (
  steps: readonly Standing[],
  format: FormatView | undefined,
  people: number,
): readonly Standing[] => {
  const choosing = format?.steps.find(({ special }) => special === 'choose_topics')
  if (choosing === undefined || steps.some(({ special }) => special === 'choose_topics')) return steps
  const firstTurn = steps.findIndex(({ turnId }) => turnId !== null)
  return steps.toSpliced(firstTurn === -1 ? steps.length : firstTurn, 0, agendaStep(choosing, null, people))
}

/** A session begins: turns that were to have their topics ahead and have none get them in the room. */
export const letTopicsBeChosen = (db: WriteDb, sessionId: SessionId, today: PlainDate): void => {
  if (!areTopicsAhead(db, sessionId) || areTopicsSet(db, sessionId)) return
  const { id: formatId } = formatOfSession(db, sessionId)
  const format = formatId === null ? undefined : findFormat(db, formatId)
  setTopicsAhead(db, sessionId, false, today)
  keepSteps(
    db,
    sessionId,
    withChoosing(agendaStepsOf(db, sessionId), format, expectedPeople(db, sessionId)),
    today,
  )
}
