import { agendaStep, type AgendaStep } from '#shared/domain/formats/agenda.ts'
import { isYetToCome } from '#shared/domain/sessions.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { SessionStepId, TurnId } from '#shared/ids.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { requireFormat } from '#vault/storage/formats.ts'
import {
  addStep,
  agendaStepsOf,
  removeStep,
  setOrder,
  setPlannedSeconds,
  setStepWords,
} from '#vault/storage/sessionSteps.ts'
import { endOfSession, requireSession, setSession } from '#vault/storage/sessions.ts'
import { requireOnRecord } from '#vault/storage/requireOnRecord.ts'
import { agendaView } from './agendaView.ts'
import { ensureAgenda } from './ensureAgenda.ts'
import { layOutAgenda } from './layOutAgenda.ts'
import { requireChangeable, requireStep } from './requireStep.ts'

export const getAgenda: WriteHandler<'agenda.get'> = (db, { sessionId }, { now }) => {
  ensureAgenda(db, sessionId, now.today)
  return agendaView(db, sessionId)
}

export const useFormat: WriteHandler<'agenda.useFormat'> = (
  db,
  { sessionId, formatId },
  { now, changed },
) => {
  if (!isYetToCome(requireSession(db, sessionId).status)) {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
  layOutAgenda(db, sessionId, requireFormat(db, formatId), now.today)
  changed('agenda.changed', { ids: [sessionId] })
  return agendaView(db, sessionId)
}

export const setLengths: WriteHandler<'agenda.setLengths'> = (
  db,
  { sessionId, lengths },
  { now, changed },
) => {
  for (const { stepId, seconds } of lengths) {
    requireStep(db, sessionId, stepId, ['pending', 'running'])
    setPlannedSeconds(db, stepId, { seconds, isEdited: true }, now.today)
  }
  changed('agenda.changed', { ids: [sessionId] })
  return agendaView(db, sessionId)
}

export const changeStep: WriteHandler<'agenda.changeStep'> = (
  db,
  { sessionId, stepId, ...words },
  { now, changed },
) => {
  requireStep(db, sessionId, stepId, ['pending'])
  requireOnRecord(db, sessionId)
  setStepWords(db, stepId, words, now.today)
  changed('agenda.changed', { ids: [sessionId] })
  return agendaView(db, sessionId)
}

export const setSessionLength: WriteHandler<'agenda.setSessionLength'> = (
  db,
  { sessionId, lengthMinutes },
  { now, changed },
) => {
  requireChangeable(db, sessionId)
  const session = requireSession(db, sessionId)
  const purgeOn = endOfSession(db, sessionId)
  setSession(db, sessionId, { ...session, lengthMinutes, purgeOn }, now.today)
  changed('sessions.changed', { ids: [sessionId] })
  changed('agenda.changed', { ids: [sessionId] })
  return agendaView(db, sessionId)
}

/** What a step that somebody adds by hand is like: everybody may speak, nothing is written unless they choose to. */
const addedStep = (
  facts: Pick<AgendaStep, 'title' | 'speaker'> & { readonly seconds: number },
  turnId: TurnId | null,
): AgendaStep<TurnId> => ({
  ...agendaStep<TurnId>(
    {
      title: facts.title,
      minutes: facts.seconds / 60,
      minutesPerPerson: null,
      speaker: facts.speaker,
      inTurnBlock: turnId !== null,
      kinds: [],
      prompts: [],
      recordDefault: turnId === null ? 'private' : 'presenter',
      passAllowed: true,
      warnSeconds: Math.min(30, Math.floor(facts.seconds / 2)),
      optional: false,
      everyNth: null,
      special: null,
    },
    turnId,
    0,
  ),
  isEdited: true,
})

export const addAgendaStep: WriteHandler<'agenda.addStep'> = (
  db,
  { sessionId, afterStepId, ...facts },
  { now, changed },
) => {
  requireChangeable(db, sessionId)
  requireOnRecord(db, sessionId)
  const steps = agendaStepsOf(db, sessionId)
  const place = afterStepId === null ? 0 : steps.findIndex(({ id }) => id === afterStepId) + 1
  if (afterStepId !== null && place === 0) throw new SubrosaError('not-found')
  if (steps.slice(place).some(({ state }) => state === 'running')) {
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
  }
  const id = addStep(
    db,
    sessionId,
    addedStep(facts, steps[place - 1]?.turnId ?? null),
    { position: place, purgeOn: endOfSession(db, sessionId) },
    now.today,
  )
  const ids = steps.map((step) => step.id)
  setOrder(db, [...ids.slice(0, place), id, ...ids.slice(place)], now.today)
  changed('agenda.changed', { ids: [sessionId] })
  return agendaView(db, sessionId)
}

export const removeAgendaStep: WriteHandler<'agenda.removeStep'> = (
  db,
  { sessionId, stepId },
  { now, changed },
) => {
  requireStep(db, sessionId, stepId, ['pending'])
  removeStep(db, stepId, now.today)
  changed('agenda.changed', { ids: [sessionId] })
  return agendaView(db, sessionId)
}

export const reorderAgenda: WriteHandler<'agenda.reorder'> = (
  db,
  { sessionId, stepIds },
  { now, changed },
) => {
  requireChangeable(db, sessionId)
  const steps = agendaStepsOf(db, sessionId)
  const isSameSteps =
    stepIds.length === steps.length &&
    new Set(stepIds).size === steps.length &&
    steps.every(({ id }) => stepIds.includes(id))
  if (!isSameSteps) throw new SubrosaError('conflict', { reason: 'moved-on' })
  requireSoundOrder(
    steps.map(({ id, turnId, state }) => ({ id, turnId, hasBegun: state !== 'pending' })),
    stepIds,
  )
  setOrder(db, stepIds, now.today)
  changed('agenda.changed', { ids: [sessionId] })
  return agendaView(db, sessionId)
}

/** What has begun keeps its place, and the steps of a turn stay neighbours. @throws `invalid-input/malformed` */
const requireSoundOrder = (
  before: readonly {
    readonly id: SessionStepId
    readonly turnId: TurnId | null
    readonly hasBegun: boolean
  }[],
  stepIds: readonly SessionStepId[],
): void => {
  const after = stepIds.flatMap((id) => before.filter((step) => step.id === id))
  const movesHistory = before.some((step, place) => step.hasBegun && after[place] !== step)
  const turns = after.map(({ turnId }) => turnId).filter((turnId, place, all) => turnId !== all[place - 1])
  const filled = turns.filter((turnId) => turnId !== null)
  if (movesHistory || new Set(filled).size !== filled.length) {
    throw new SubrosaError('invalid-input', { reason: 'malformed' })
  }
}
