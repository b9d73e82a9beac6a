import { useCallback, useState } from 'react'
import type { CallInput, CallOutput } from '#shared/contract/index.ts'
import { useCall, type Read } from './hooks.ts'

/** Reads that give a stretch of a list, and how long the whole is. */
export type ListName = 'steps.list' | 'sessions.list' | 'retention.list' | 'trash.list' | 'together.timeline'

type RowOf<N extends ListName> = CallOutput<N>['rows'][number]

/** A list that is read a stretch at a time: a `Rows` of the ui, and what a screen says while it waits. */
export type ListRead<Row> = {
  readonly length: number
  readonly at: (index: number) => Row | undefined
  readonly see: (from: number, to: number) => void
  /** Whether and why there is nothing to show yet. */
  readonly read: Read<{ readonly total: number; readonly rows: readonly Row[] }>
}

const stretchRows = 150
/** Stretches begin at whole steps, so that going to and fro asks the same questions. */
const stepRows = 50

const stretchAround = (from: number, to: number): number =>
  Math.max(0, Math.round(((from + to) / 2 - stretchRows / 2) / stepRows) * stepRows)

type Answer<N extends ListName> = {
  readonly question: string
  readonly offset: number
  readonly value: CallOutput<N>
}

/**
 * A list of any length, of which the stretch in sight is here and stays fresh. While the next stretch is on its way,
 * the last one stays, and so does every row that the answers share.
 */
export const useRows = <N extends ListName>(
  name: N,
  input: Omit<CallInput<N>, 'offset' | 'limit'>,
): ListRead<RowOf<N>> => {
  const question = JSON.stringify(input)
  const [place, setPlace] = useState({ question, offset: 0 })
  const [answer, setAnswer] = useState<Answer<N>>()
  const shown = answer?.question === question ? answer : undefined
  // Where a list has become shorter, its last stretch ends with it.
  const last = Math.ceil(Math.max(0, (shown?.value.total ?? 0) - stretchRows) / stepRows) * stepRows
  const offset = place.question === question ? Math.min(place.offset, last) : 0
  // The call's own input, put together again.
  const read = useCall(name, { ...input, offset, limit: stretchRows } as unknown as CallInput<N>)
  if (read.value !== undefined && (read.value !== answer?.value || answer.question !== question)) {
    setAnswer({ question, offset, value: read.value })
  }

  const see = useCallback(
    (from: number, to: number) => {
      const next = stretchAround(from, to)
      setPlace((now) => (now.question === question && now.offset === next ? now : { question, offset: next }))
    },
    [question],
  )
  return {
    length: shown?.value.total ?? 0,
    at: (index) => shown?.value.rows[index - shown.offset],
    see,
    read: { ...read, value: shown?.value },
  }
}
