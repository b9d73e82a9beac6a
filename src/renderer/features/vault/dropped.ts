import { useEffect } from 'react'
import type { ChosenPath } from '#shared/contract/system.ts'

/** A backup that was dropped on the window and waits for the form that asks for one. */
let waiting: ChosenPath | null = null
const forms = new Set<(file: ChosenPath) => void>()

/** Hands a dropped backup to the form that asks for one, or keeps it for the next that does. */
export const giveDroppedBackup = (file: ChosenPath): void => {
  if (forms.size === 0) waiting = file
  for (const take of forms) take(file)
}

/** Whether a form asks for a file: it then takes whatever is dropped, by whatever name. */
export const isBackupAskedFor = (): boolean => forms.size > 0

/** Takes what is dropped on the window while the form is there, and what was dropped just before it came. */
export const useDroppedBackup = (take: (file: ChosenPath) => void, isAsking: boolean): void => {
  useEffect(() => {
    if (!isAsking) return undefined
    if (waiting !== null) take(waiting)
    waiting = null
    forms.add(take)
    return () => {
      forms.delete(take)
    }
  }, [take, isAsking])
}
