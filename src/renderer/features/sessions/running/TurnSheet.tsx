import { memo, type ReactNode } from 'react'
import type { RunningStep } from '#shared/contract/running.ts'
import type { SessionView } from '#shared/contract/sessions.ts'
import { OpeningLine } from '#features/prepare/index.ts'
import { hueStyle } from '#rosette/index.ts'
import { CaptureSheet, CatchRow, ChooseTopics, PromiseReview } from '#features/capture/index.ts'

type TurnSheetProps = {
  readonly session: SessionView
  readonly step: RunningStep | undefined
  readonly hue: number
  /** The first step runs: what is said at the start stands above. */
  readonly isOpening: boolean
}

/** The sheet one writes on, and nothing of the clock: the timer never draws it again. */
export const TurnSheet = memo(({ session, step, hue, isOpening }: TurnSheetProps): ReactNode => {
  return (
    <>
      <div className="live-sheet" style={hueStyle(hue)}>
        {isOpening && <OpeningLine sessionId={session.id} />}
        {step?.special === 'choose_topics' && <ChooseTopics session={session} />}
        {step?.turnId === null && step.kinds.includes('promise') && <PromiseReview session={session} />}
        <div className="live-paper">
          <CaptureSheet session={session} step={step} hue={hue} />
        </div>
      </div>
      <CatchRow session={session} step={step} />
    </>
  )
})
