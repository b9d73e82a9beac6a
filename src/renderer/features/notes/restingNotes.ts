import type { NoteId } from '#shared/ids.ts'
import { on } from '#bridge/index.ts'

/** A note whose screen was left, all of it kept, with what can be undone in it. */
export type RestingNote = {
  readonly noteId: NoteId
  /** Positions of its document. */
  readonly size: number
  /** Lets go of the text and of what could be undone. */
  readonly finish: () => void
}

/** What one goes back and forth between in an evening; the one left longest ago goes first. */
const mostNotes = 4
const mostPositions = 2_000_000

/**
 * The notes that were left in this window, so that coming back one can still undo. In memory only: a lock takes the whole
 * window. What erases or replaces text reaches them through the vault's events.
 */
export const createRestingNotes = <Note extends RestingNote>() => {
  const resting = new Map<string, Note>()
  let isListening = false

  const finish = (isGone: (note: Note) => boolean): void => {
    for (const [key, note] of [...resting]) {
      if (!isGone(note)) continue
      resting.delete(key)
      note.finish()
    }
  }
  const listen = (): void => {
    if (isListening) return
    isListening = true
    on('notes.replaced', ({ ids }) => finish(({ noteId }) => ids.includes(noteId)))
    on('undo.cleared', () => finish(() => true))
  }
  const isTooMuch = (): boolean =>
    resting.size > mostNotes || [...resting.values()].reduce((sum, { size }) => sum + size, 0) > mostPositions

  return {
    rest: (key: string, note: Note): void => {
      listen()
      resting.get(key)?.finish()
      resting.delete(key)
      resting.set(key, note)
      while (isTooMuch()) {
        const [oldest] = resting.values()
        finish((one) => one === oldest)
      }
    },
    take: (key: string): Note | undefined => {
      const note = resting.get(key)
      resting.delete(key)
      return note
    },
  }
}
