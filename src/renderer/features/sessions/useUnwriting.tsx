import { useState, type ReactNode } from 'react'
import type { SessionId } from '#shared/ids.ts'
import { flushDrafts } from '#bridge/index.ts'
import { EraseDialog } from '#features/erase/index.ts'
import { useCommand } from '#ui/index.ts'

/**
 * Taking back the last minutes, by its key, wherever a session is under way.
 * @param isUnderWay without it the key does nothing
 * @returns the question, while it is asked
 */
export const useUnwriting = (sessionId: SessionId, isUnderWay: boolean): ReactNode => {
  const [isAsking, setIsAsking] = useState(false)
  const ask = async (): Promise<void> => {
    // What is still on its way is of these minutes too.
    await flushDrafts()
    setIsAsking(true)
  }
  useCommand('unwrite', isUnderWay ? () => void ask() : null)
  if (!isAsking) return null
  return (
    <EraseDialog
      erasure={{ act: 'unwrite', sessionId, minutes: 5, withMine: false }}
      onClose={() => setIsAsking(false)}
    />
  )
}
