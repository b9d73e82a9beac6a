import type { Preparation } from '#shared/contract/prepare.ts'
import { levelFor } from '#shared/domain/consent.ts'
import { byTurn } from '#shared/domain/turnOrder.ts'
import type { CircleId, SessionId } from '#shared/ids.ts'
import type { ReadHandler } from '#vault/policies.ts'
import { consentOf, rulesOf } from '#vault/storage/consents.ts'
import type { ReadDb } from '#vault/storage/database.ts'
import {
  asksOf,
  comfortOf,
  myPartIn,
  openingOf,
  turnsBefore,
  type Waiting,
} from '#vault/storage/preparations.ts'
import { requireSession } from '#vault/storage/sessions.ts'

export const getPreparation: ReadHandler<'prepare.get'> = (db, { sessionId }) => {
  const { circleId } = requireSession(db, sessionId)
  return {
    sessionId,
    circleId,
    waiting: waitingFor(db, sessionId, circleId),
    asks: asksOf(db, circleId),
    comfort: comfortOf(db, sessionId).filter((one) => !isUnwritten(db, circleId, one)),
    mine: myPartIn(db, sessionId),
    opening: openingOf(db, sessionId),
  }
}

const waitingFor = (db: ReadDb, sessionId: SessionId, circleId: CircleId): Preparation['waiting'] =>
  byTurn(turnsBefore(db, sessionId)).map((one) => ({
    personId: one.personId,
    name: one.name,
    isMe: one.isMe,
    ...(isUnwritten(db, circleId, one)
      ? { turn: { kind: 'unsaid' as const }, hasBrief: false }
      : {
          turn:
            one.lastOn === null ? { kind: 'not-yet' as const } : { kind: 'last' as const, on: one.lastOn },
          hasBrief: one.hasBrief,
        }),
  }))

/** Their turns keep the rotation going, and say nothing of whose they were. */
const isUnwritten = (
  db: ReadDb,
  circleId: CircleId,
  { personId, isMe }: Pick<Waiting, 'personId' | 'isMe'>,
): boolean => !isMe && levelFor(rulesOf(db, circleId).policy, consentOf(db, circleId, personId)) === 'none'
