import { useState, type ReactNode } from 'react'
import type { SessionId } from '#shared/ids.ts'
import { useAct, type BridgeError } from '#bridge/index.ts'
import { PauseOther } from './PauseOther.tsx'

export type Resume = {
  /** @param isTimeCounted people went on while it was paused */
  readonly goOn: (isTimeCounted: boolean) => void
  readonly isBusy: boolean
  readonly error: BridgeError | undefined
  /** To be drawn beside the button: asks when another session runs. */
  readonly question: ReactNode
}

/** From a pause, or back from the wrap-up. Another session that runs is paused for it, if somebody says so. */
export const useResume = (sessionId: SessionId): Resume => {
  const resuming = useAct('sessions.resume')
  const [asked, setAsked] = useState<{ readonly isTimeCounted: boolean } | null>(null)
  const resume = async (isTimeCounted: boolean, pauseOther: boolean): Promise<void> => {
    const resumed = await resuming.run({ sessionId, isTimeCounted, pauseOther })
    if (resumed.ok) return setAsked(null)
    if (resumed.error.reason !== 'another-session-runs') return
    // No failure, but a question.
    resuming.clear()
    setAsked({ isTimeCounted })
  }
  return {
    goOn: (isTimeCounted) => void resume(isTimeCounted, false),
    isBusy: resuming.isBusy,
    error: resuming.error,
    question: (
      <PauseOther
        isOpen={asked !== null}
        isBusy={resuming.isBusy}
        onPause={() => void resume(asked?.isTimeCounted ?? false, true)}
        onClose={() => setAsked(null)}
      />
    ),
  }
}
