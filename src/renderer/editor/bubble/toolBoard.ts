import type { Watched } from '../sources.ts'

/** For chosen words, or for the line at the caret. */
export type ToolsFor = 'words' | 'line'

export type OpenTools = {
  readonly for: ToolsFor
  /** Somebody is asked where the chosen words lead. */
  readonly asksAddress: boolean
  /** The first tool takes the focus: they were asked for by key. */
  readonly takesFocus: boolean
}

/** Whether the tools of a note are shown. Told again, as another object, whenever what they show may be another. */
export type ToolBoard = Watched<OpenTools | null> & {
  readonly show: (tools: OpenTools) => void
  readonly lookAgain: () => void
  readonly close: () => void
}

export const createToolBoard = (): ToolBoard => {
  let open: OpenTools | null = null
  const listeners = new Set<() => void>()
  const set = (next: OpenTools | null): void => {
    if (open === next) return
    open = next
    for (const listener of [...listeners]) listener()
  }
  return {
    get: () => open,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show: set,
    lookAgain: () => set(open === null ? null : { ...open, takesFocus: false }),
    close: () => set(null),
  }
}
