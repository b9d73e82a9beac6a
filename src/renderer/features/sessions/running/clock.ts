import { useEffect, useState } from 'react'
import type { RunningStep, RunningView } from '#shared/contract/running.ts'
import { remainingSeconds, type SessionClock } from '#shared/domain/running/elapsed.ts'
import type { SessionId } from '#shared/ids.ts'
import { aheadAfter, flightOf } from '#bridge/index.ts'

/** An answer of the vault about a session that says when it was given. */
export type Clocked = Pick<RunningView, 'now' | 'pausedAt'> & {
  readonly session: Pick<RunningView['session'], 'id'>
}

/** What the vault's clock has ahead of the one that only goes forward, in milliseconds. */
type Ahead = { readonly of: SessionId; readonly ms: number }

let known: Ahead | undefined
const aheads = new WeakMap<Clocked, number>()

const aheadOf = (view: Clocked): number => {
  const read = aheads.get(view)
  if (read !== undefined) return read
  const drawnMs = performance.now()
  const flight = flightOf(view) ?? { askedMs: drawnMs, arrivedMs: drawnMs }
  const of = view.session.id
  const ms = aheadAfter(Date.parse(view.now), flight, known?.of === of ? known.ms : undefined)
  aheads.set(view, ms)
  known = { of, ms }
  return ms
}

/**
 * The session's clock: the vault's time of the answer, going on by a clock that nobody can set and that stands still
 * while the computer sleeps. The window never asks the clock on the wall.
 */
export const clockOf = (view: Clocked): SessionClock => ({
  nowMs: performance.now() + aheadOf(view),
  pausedAt: view.pausedAt,
})

/** Looks again and again, each time after as many milliseconds as the look before says; null looks no more. */
const useLooking = (look: () => number | null, view: Clocked): void =>
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = (): void => {
      const nextMs = look()
      if (nextMs !== null) timer = setTimeout(again, nextMs)
    }
    again()
    return () => clearTimeout(timer)
    // The look belongs to the answer of the vault it reads.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view])

/** Whole seconds left of a step (below 0 when over), anew with each second. Only who asks is drawn again. */
export const useSecondsLeft = (view: Clocked, step: RunningStep): number => {
  const [left, setLeft] = useState(() => Math.ceil(remainingSeconds(step, clockOf(view))))
  useLooking(() => {
    const exact = remainingSeconds(step, clockOf(view))
    setLeft(Math.ceil(exact))
    if (view.pausedAt !== null) return null
    const part = exact - Math.floor(exact)
    return (part === 0 ? 1 : part) * 1_000 + 4
  }, view)
  return left
}

/** Something that follows from the clock, read again every few seconds. */
export const useByTheClock = <T>(view: Clocked, read: (clock: SessionClock) => T, everyMs = 5_000): T => {
  const [value, setValue] = useState(() => read(clockOf(view)))
  useLooking(() => {
    setValue(read(clockOf(view)))
    return everyMs
  }, view)
  return value
}
