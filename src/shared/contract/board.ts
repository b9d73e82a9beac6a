import { z } from 'zod'
import { PlainDate } from '../dates.ts'
import { boardAreas, boardKinds } from '../domain/board.ts'
import { BoardItemId, CircleId, PersonId, SessionId } from '../ids.ts'
import { call, Line, Name } from './call.ts'

export const BoardKind = z.enum(boardKinds)
export type BoardKind = z.infer<typeof BoardKind>

export const BoardState = z.enum([
  'open',
  'answered',
  'met',
  'taken',
  'kept',
  'passed_on',
  'idea',
  'consented',
  'made',
  'led_somewhere',
  'dropped',
  'closed',
])
export type BoardState = z.infer<typeof BoardState>

/** Whether somebody is content to be introduced. */
export const Willing = z.enum(['not_asked', 'yes', 'no'])
export type Willing = z.infer<typeof Willing>

export const BoardArea = z.enum(boardAreas)
export type BoardArea = z.infer<typeof BoardArea>

export const BoardText = z.string().trim().min(1).max(500)

const named = z.strictObject({ id: PersonId, name: Name, isMe: z.boolean() })

export const BoardItemView = z.strictObject({
  id: BoardItemId,
  circleId: CircleId,
  kind: BoardKind,
  state: BoardState,
  /** Who asks, offers, recommends or introduces. */
  person: named,
  text: BoardText,
  area: BoardArea,
  neededBy: PlainDate.nullable(),
  isStanding: z.boolean(),
  /** The ask this answers. */
  answersId: BoardItemId.nullable(),
  /** Of an introduction: who, with whom (a person, or in words), and whether both are content. */
  introduces: z
    .strictObject({
      a: named.nullable(),
      b: named.nullable(),
      bText: Line,
      consentA: Willing,
      consentB: Willing,
    })
    .nullable(),
  outcome: Line,
})
export type BoardItemView = z.infer<typeof BoardItemView>

const words = {
  text: BoardText,
  area: BoardArea,
  neededBy: PlainDate.nullable(),
  isStanding: z.boolean(),
}

const Introduces = z.strictObject({
  aPersonId: PersonId.nullable(),
  bPersonId: PersonId.nullable(),
  bText: Line,
  consentA: Willing,
  consentB: Willing,
})

const one = { itemId: BoardItemId }

export const boardCalls = {
  /** What is open first; of each in the order it was written. */
  'board.list': call({
    input: z.strictObject({ circleId: CircleId }),
    output: z.array(BoardItemView).max(10_000),
  }),
  /** One that answers an ask moves it to `answered`. */
  'board.create': call({
    input: z.strictObject({
      circleId: CircleId,
      sessionId: SessionId.nullable(),
      kind: BoardKind,
      personId: PersonId,
      ...words,
      answersId: BoardItemId.nullable(),
    }),
    output: BoardItemView,
  }),
  /** `introduces` for an introduction, null for the others (`invalid-input/malformed`). */
  'board.update': call({
    input: z.strictObject({ ...one, ...words, introduces: Introduces.nullable() }),
    output: BoardItemView,
  }),
  /** By the ways of its kind; `conflict/not-allowed-now` else, as for an introduction before both said yes. */
  'board.move': call({
    input: z.strictObject({ ...one, to: BoardState, outcome: Line }),
    output: BoardItemView,
  }),
}

export const boardEvents = {
  'board.changed': z.strictObject({ ids: z.array(BoardItemId) }),
}
