import { memo, type ReactNode } from 'react'
import type { RunningStep } from '#shared/contract/running.ts'
import type { SessionView } from '#shared/contract/sessions.ts'
import { SessionNotes } from '../SessionNotes.tsx'

type TurnSheetProps = {
  readonly session: SessionView
  readonly step: RunningStep | undefined
  readonly hue: number
}

/** The sheet one writes on, and nothing of the clock: the timer never draws it again. */
export const TurnSheet = memo(({ session, hue }: TurnSheetProps): ReactNode => {
  return (
    <div className="live-sheet">
      <SessionNotes session={session} hue={hue} />
    </div>
  )
})
