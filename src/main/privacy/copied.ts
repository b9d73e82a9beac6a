/** How long what was copied may lie on the clipboard. */
const clearAfterMs = 60_000

export type ClipboardParts = {
  /** Whether what lies on the clipboard carries this mark. */
  readonly carries: (mark: string) => Promise<boolean>
  readonly clear: () => void
  /** Takes away what is only marked with the mouse, where the system has a clipboard of its own for that. */
  readonly clearSelection: () => void
}

export type Copied = {
  /** Something was copied in the window; this mark lies beside it, and the minute begins. */
  readonly note: (mark: string) => void
  /** Takes it off the clipboard now, unless something else has taken its place. Never throws. */
  readonly clear: () => Promise<void>
}

/**
 * Clears the clipboard of what was copied here: a minute later, at a lock and at the end. Whether it still lies there is
 * told by its mark alone, which the window puts beside it (`app/copying`); the words are never read.
 */
export const watchCopied = (clipboard: ClipboardParts): Copied => {
  let mark: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const clearMarked = async (): Promise<void> => {
    clearTimeout(timer)
    if (mark === null) return
    const sought = mark
    mark = null
    // Where it cannot be told whose it is, it goes.
    if (await clipboard.carries(sought).catch(() => true)) clipboard.clear()
  }

  return {
    note: (copied) => {
      mark = copied
      clearTimeout(timer)
      timer = setTimeout(() => void clearMarked(), clearAfterMs)
    },
    clear: () => {
      clipboard.clearSelection()
      return clearMarked()
    },
  }
}
