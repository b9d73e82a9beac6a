import { agendaStep } from '#shared/domain/formats/agenda.ts'
import { isUnderWay } from '#shared/domain/sessions.ts'
import type { TurnId } from '#shared/ids.ts'
import type { WriteHandler } from '#vault/policies.ts'
import { stepsOf } from '#vault/storage/runningSteps.ts'
import { endOfSession, requireSession } from '#vault/storage/sessions.ts'
import { addStep } from '#vault/storage/sessionSteps.ts'

/** That nothing is written is borne by a step: a session without any is given one of its whole length, as a format's. */
export const withAStep =
  (goOff: WriteHandler<'running.goOffRecord'>): WriteHandler<'running.goOffRecord'> =>
  (db, input, tools) => {
    const { id, status, lengthMinutes } = requireSession(db, input.sessionId)
    if (isUnderWay(status) && stepsOf(db, id).length === 0) {
      const open = agendaStep<TurnId>(
        {
          title: 'Open talk',
          minutes: lengthMinutes,
          minutesPerPerson: null,
          speaker: 'open',
          inTurnBlock: false,
          kinds: [],
          prompts: [],
          recordDefault: 'private',
          passAllowed: true,
          warnSeconds: 60,
          optional: false,
          everyNth: null,
          special: null,
        },
        null,
        0,
      )
      addStep(db, id, open, { position: 0, purgeOn: endOfSession(db, id) }, tools.now.today)
      tools.changed('agenda.changed', { ids: [id] })
    }
    return goOff(db, input, tools)
  }
