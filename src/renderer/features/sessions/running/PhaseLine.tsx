import type { ReactNode } from 'react'
import type { RunningStep, RunningView } from '#shared/contract/running.ts'
import { stretchesOf } from '#shared/domain/formats/turnBlocks.ts'
import { elapsedSeconds } from '#shared/domain/running/elapsed.ts'
import { runningStep } from '#shared/domain/running/steps.ts'
import { custom, hueStyle } from '#rosette/index.ts'
import { useByTheClock } from './clock.ts'

type Phase = { readonly key: string; readonly steps: readonly RunningStep[] }

/** The steps of the turn that runs; outside of turns the whole session, a turn as one. What has no minutes has no part. */
const phasesAround = (steps: readonly RunningStep[]): readonly Phase[] => {
  const kept = steps.filter(
    ({ state, plannedSeconds }) => state !== 'skipped' && (state !== 'pending' || plannedSeconds > 0),
  )
  const turnId = runningStep(kept)?.turnId ?? null
  if (turnId !== null) {
    return kept.filter((step) => step.turnId === turnId).map((step) => ({ key: step.id, steps: [step] }))
  }
  return stretchesOf(kept).map((stretch) => ({ key: stretch[0].id, steps: stretch }))
}

const stateOf = ({ steps }: Phase): 'past' | 'now' | 'to-come' => {
  if (steps.some(({ state }) => state === 'running')) return 'now'
  return steps.every(({ state }) => state === 'done') ? 'past' : 'to-come'
}

/** How far the turn, or the session, has come: decoration beside the timer and the agenda, which say it in words. */
export const PhaseLine = ({ view, hue }: { readonly view: RunningView; readonly hue: number }): ReactNode => {
  const step = runningStep(view.steps)
  const part = useByTheClock(view, (clock) =>
    step === undefined ? 0 : Math.min(1, elapsedSeconds(step, clock) / Math.max(1, step.plannedSeconds)),
  )
  return (
    <div className="phase-line" style={hueStyle(hue)} aria-hidden>
      {phasesAround(view.steps).map((phase) => (
        <span
          key={phase.key}
          data-state={stateOf(phase)}
          style={custom({
            '--share': phase.steps.reduce((sum, { plannedSeconds }) => sum + Math.max(30, plannedSeconds), 0),
            '--part': stateOf(phase) === 'now' ? part : 0,
          })}
        />
      ))}
    </div>
  )
}
