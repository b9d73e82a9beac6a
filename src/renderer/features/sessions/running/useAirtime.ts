import { useEffect } from 'react'
import type { RunningStep, RunningView } from '#shared/contract/running.ts'
import { longestHeardSeconds } from '#shared/domain/running/airtime.ts'
import { call } from '#bridge/index.ts'
import { useRound } from './rounds.ts'

/** Often enough that a crash forgets little, seldom enough that nothing is written at every breath. */
const everyMs = 60_000

/**
 * Listens how long whoever has the word has it, for the one word about how the floor was shared. Nobody's own turn
 * counts, nor a pause, nor anything off the record.
 */
export const useAirtime = (view: RunningView, step: RunningStep | undefined): void => {
  const { speaking } = useRound(view, step)
  const isOwnTurn = step !== undefined && speaking === step.presenterPersonId
  const isHeard = view.pausedAt === null && step !== undefined && step.offRecordSince === null && !isOwnTurn
  const person = isHeard ? view.session.people.find(({ personId }) => personId === speaking) : undefined
  const personId = person?.personId
  const sessionId = view.session.id
  useEffect(() => {
    if (personId === undefined) return undefined
    let since = performance.now()
    const tell = (): void => {
      const seconds = Math.min(longestHeardSeconds, Math.floor((performance.now() - since) / 1_000))
      if (seconds < 1) return
      since = performance.now()
      // A vault that has gone meanwhile, or a session that was paused, has no need of it.
      call('running.heard', { sessionId, personId, seconds }).catch(() => undefined)
    }
    const timer = setInterval(tell, everyMs)
    return () => {
      clearInterval(timer)
      tell()
    }
  }, [sessionId, personId, step?.id])
}
