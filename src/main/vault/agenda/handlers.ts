import type { Handlers } from '#vault/gate/registered.ts'
import type { Policies } from '#vault/policies.ts'
import {
  addAgendaStep,
  changeStep,
  getAgenda,
  removeAgendaStep,
  reorderAgenda,
  setLengths,
  setSessionLength,
  useFormat,
} from './changeAgenda.ts'

export const agendaHandlers = ({ write, undoable }: Policies) =>
  ({
    // A session that never had steps gets them as they are first looked at.
    'agenda.get': write(getAgenda),
    'agenda.useFormat': write(undoable(useFormat, 'agenda-format-used')),
    'agenda.setLengths': write(undoable(setLengths, 'agenda-length-set')),
    'agenda.setSessionLength': write(undoable(setSessionLength, 'session-changed')),
    'agenda.changeStep': write(undoable(changeStep, 'agenda-changed')),
    'agenda.addStep': write(undoable(addAgendaStep, 'agenda-step-added')),
    'agenda.removeStep': write(undoable(removeAgendaStep, 'agenda-step-removed')),
    'agenda.reorder': write(undoable(reorderAgenda, 'agenda-changed')),
  }) satisfies Partial<Handlers>
