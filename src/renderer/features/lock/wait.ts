import { useCallback, useEffect, useState } from 'react'

/** Counts down how long the vault wants to be left alone after a wrong try, in whole seconds. */
export const useWait = (): { readonly seconds: number; readonly waitFor: (waitMs: number) => void } => {
  const [until, setUntil] = useState(0)
  const [seconds, setSeconds] = useState(0)
  const waitFor = useCallback((waitMs: number) => {
    setUntil(performance.now() + waitMs)
    setSeconds(Math.ceil(waitMs / 1_000))
  }, [])
  useEffect(() => {
    if (seconds === 0) return undefined
    const timer = setInterval(
      () => setSeconds(Math.max(0, Math.ceil((until - performance.now()) / 1_000))),
      250,
    )
    return () => clearInterval(timer)
  }, [until, seconds])
  return { seconds, waitFor }
}
