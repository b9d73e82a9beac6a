import { useState } from 'react'
import type { RunningView } from '#shared/contract/running.ts'
import { offRecordNow, type OffRecordNow } from '#shared/domain/running/offRecord.ts'
import { isUnderWay } from '#shared/domain/sessions.ts'
import { flushDrafts, useAct, type BridgeError } from '#bridge/index.ts'
import { useCommand } from '#ui/index.ts'

export type OffRecordActs = {
  /** Null while it is on the record. */
  readonly now: OffRecordNow | null
  readonly isLengthKept: boolean
  readonly keepLength: (isKept: boolean) => void
  /** Off the record, or back. */
  readonly toggle: () => Promise<void>
  /** From now on lines may be held in memory. */
  readonly hold: () => Promise<void>
  readonly error: BridgeError | undefined
}

/** Off the record and back, with its keys, wherever a session is under way. */
export const useOffRecord = ({ session, steps }: RunningView): OffRecordActs => {
  const [isLengthKept, setIsLengthKept] = useState(true)
  const leaving = useAct('running.goOffRecord')
  const comingBack = useAct('running.goOnRecord')
  const sessionId = session.id
  const now = offRecordNow(steps)
  const leave = async (strength: OffRecordNow['strength']): Promise<void> => {
    if (now === null) setIsLengthKept(true)
    // What was said on the record is written before the editor goes.
    await flushDrafts()
    await leaving.run({ sessionId, strength })
  }
  const toggle = async (): Promise<void> => {
    if (now === null) await leave('unwritten')
    else await comingBack.run({ sessionId, isLengthKept })
  }
  const hold = (): Promise<void> => leave('held')
  const isPossible = isUnderWay(session.status)
  useCommand('off-record', isPossible ? () => void toggle() : null)
  useCommand('hold-lines', isPossible ? () => void hold() : null)
  const error = leaving.error ?? comingBack.error
  return { now, isLengthKept, keepLength: setIsLengthKept, toggle, hold, error }
}
