import { useEffect } from 'react'
import type { ChosenPath } from '#shared/contract/system.ts'

/** Where files of one kind go that are dropped on the window: to the form that asks for one, or the next that does. */
export type DropPlace = {
  readonly give: (file: ChosenPath) => void
  /** Whether a form asks for a file: it then takes whatever is dropped, by whatever name. */
  readonly isAskedFor: () => boolean
  /** Takes what is dropped on the window while the form is there, and what was dropped just before it came. */
  readonly useDropped: (take: (file: ChosenPath) => void, isAsking: boolean) => void
}

const createDropPlace = (): DropPlace => {
  let waiting: ChosenPath | null = null
  const forms = new Set<(file: ChosenPath) => void>()
  return {
    give: (file) => {
      if (forms.size === 0) waiting = file
      for (const take of forms) take(file)
    },
    isAskedFor: () => forms.size > 0,
    useDropped: (take, isAsking) => {
      useEffect(() => {
        if (!isAsking) return undefined
        if (waiting !== null) take(waiting)
        waiting = null
        forms.add(take)
        return () => {
          forms.delete(take)
        }
      }, [take, isAsking])
    },
  }
}

/** Backups, for the forms that look into one. */
export const droppedBackups = createDropPlace()
/** Packets, for the form that opens one. */
export const droppedPackets = createDropPlace()
