import { onSystem, system } from './window.ts'

/** Writes what has not been kept yet; true when everything is kept. */
export type Flush = () => Promise<boolean>

const flushes = new Set<Flush>()

/**
 * An editor with unsaved text registers how to keep it. Called before a lock, a close and whenever a
 * screen with a draft is left by force. Returns the unregister.
 */
export const registerDraft = (flush: Flush): (() => void) => {
  flushes.add(flush)
  return () => flushes.delete(flush)
}

/** Runs every registered flush at once; true when all of them kept their text. One failure stops no other. */
export const flushDrafts = async (): Promise<boolean> => {
  const kept = await Promise.all([...flushes].map((flush) => flush().catch(() => false)))
  return kept.every(Boolean)
}

/** Answers main's `flush` (it comes before every lock) when all drafts are kept or could not be. */
export const answerFlushes = (): (() => void) =>
  onSystem('flush', () => {
    void flushDrafts().then((ok) => system('flushed', { ok }))
  })
