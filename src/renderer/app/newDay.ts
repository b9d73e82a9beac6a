import { useEffect, useRef } from 'react'
import { todayHere } from '#i18n/index.ts'

const lookEveryMs = 30_000

/** Runs `onNewDay` soon after midnight, and when the computer wakes on another day: "today" is part of many answers. */
export const useNewDay = (onNewDay: () => void): void => {
  const day = useRef(todayHere())
  useEffect(() => {
    const look = (): void => {
      const today = todayHere()
      if (today === day.current) return
      day.current = today
      onNewDay()
    }
    const timer = setInterval(look, lookEveryMs)
    window.addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', look)
    }
  }, [onNewDay])
}
