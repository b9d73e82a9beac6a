import type { BoardItemView } from '#shared/contract/board.ts'
import type { PlainDate } from '#shared/dates.ts'
import { firstStateOf, mayGo } from '#shared/domain/lifecycles.ts'
import { SubrosaError } from '#shared/errors.ts'
import type { CircleId, PersonId } from '#shared/ids.ts'
import type { ReadHandler, WriteHandler } from '#vault/policies.ts'
import {
  addBoardItem,
  boardOf,
  requireBoardItem,
  setBoardItem,
  setBoardState,
} from '#vault/storage/boardItems.ts'
import { requireCircle } from '#vault/storage/circles.ts'
import type { ReadDb, WriteDb } from '#vault/storage/database.ts'
import { requirePerson } from '#vault/storage/people.ts'
import { requireLeave } from '#vault/storage/requireLeave.ts'
import { requireCircleOnRecord } from '#vault/storage/requireOnRecord.ts'
import { endOf } from '#vault/storage/retention.ts'
import { requireSession } from '#vault/storage/sessions.ts'

const malformed = (): SubrosaError => new SubrosaError('invalid-input', { reason: 'malformed' })

const end = (db: ReadDb, circleId: CircleId, today: PlainDate): PlainDate | null =>
  endOf(db, circleId, { as: 'agreed', changedOn: today })

const requireAllAgree = (db: ReadDb, circleId: CircleId, people: readonly (PersonId | null)[]): void => {
  for (const id of people) {
    if (id === null) continue
    requireLeave(db, { kind: 'board-item', about: requirePerson(db, id).id, circleId })
  }
}

export const listBoard: ReadHandler<'board.list'> = (db, { circleId }) =>
  boardOf(db, requireCircle(db, circleId).id)

export const createBoardItem: WriteHandler<'board.create'> = (db, input, { now, changed }) => {
  const circleId = requireCircle(db, input.circleId).id
  requireAllAgree(db, circleId, [input.personId])
  if (input.sessionId !== null && requireSession(db, input.sessionId).circleId !== circleId) throw malformed()
  requireCircleOnRecord(db, circleId)
  const ask = input.answersId === null ? null : requireBoardItem(db, input.answersId)
  if (ask !== null && (ask.circleId !== circleId || ask.kind !== 'ask' || input.kind === 'ask'))
    throw malformed()
  const state = firstStateOf[input.kind]
  const purgeOn = end(db, circleId, now.today)
  const id = addBoardItem(db, { ...input, circleId, state, purgeOn }, now.today)
  if (ask?.state === 'open') setBoardState(db, ask.id, { state: 'answered', outcome: '', purgeOn }, now.today)
  changed('board.changed', { ids: [id, ...(ask === null ? [] : [ask.id])] })
  return requireBoardItem(db, id)
}

export const updateBoardItem: WriteHandler<'board.update'> = (db, input, { now, changed }) => {
  const item = requireBoardItem(db, input.itemId)
  requireCircleOnRecord(db, item.circleId)
  const { introduces } = input
  if ((item.kind === 'introduction') !== (introduces !== null)) throw malformed()
  requireAllAgree(db, item.circleId, [
    item.person.id,
    introduces?.aPersonId ?? null,
    introduces?.bPersonId ?? null,
  ])
  if (introduces !== null) requireStillWilling(item, introduces)
  setBoardItem(db, item.id, { ...input, purgeOn: end(db, item.circleId, now.today) }, now.today)
  changed('board.changed', { ids: [item.id] })
  return requireBoardItem(db, item.id)
}

/** Invariant 16: what was consented to or made rests on both; whoever changes their mind drops it. */
const requireStillWilling = (
  { state }: BoardItemView,
  { consentA, consentB }: { readonly consentA: string; readonly consentB: string },
): void => {
  if (state === 'idea' || state === 'dropped') return
  if (consentA !== 'yes' || consentB !== 'yes')
    throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
}

export const moveBoardItem: WriteHandler<'board.move'> = (db, { itemId, to, outcome }, { now, changed }) => {
  const item = requireBoardItem(db, itemId)
  requireMayGo(item, to)
  if (outcome !== '') {
    requireCircleOnRecord(db, item.circleId)
    requireAllAgree(db, item.circleId, [item.person.id])
  }
  setState(db, item, to, outcome, now.today)
  changed('board.changed', { ids: [item.id] })
  return requireBoardItem(db, item.id)
}

const requireMayGo = (item: BoardItemView, to: BoardItemView['state']): void => {
  const consents = [item.introduces?.consentA ?? null, item.introduces?.consentB ?? null] as const
  if (!mayGo({ ...item, consents }, to)) throw new SubrosaError('conflict', { reason: 'not-allowed-now' })
}

const setState = (
  db: WriteDb,
  item: BoardItemView,
  state: BoardItemView['state'],
  outcome: string,
  today: PlainDate,
): void => setBoardState(db, item.id, { state, outcome, purgeOn: end(db, item.circleId, today) }, today)
