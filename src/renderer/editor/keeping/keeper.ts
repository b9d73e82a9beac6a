import type { NoteDoc } from '#shared/contract/notes.ts'
import type { ErrorCode, ErrorReason } from '#shared/errors.ts'
import type { Watched } from '../sources.ts'

export type KeepState =
  | { readonly kind: 'kept' }
  | { readonly kind: 'keeping' }
  /** Not kept, still here, and tried again by itself; `reason` is for the sentence. */
  | { readonly kind: 'trouble'; readonly code: ErrorCode; readonly reason: ErrorReason | undefined }
  /** Newer text lies in the vault: both are kept as soon as somebody says so, or at a lock. */
  | { readonly kind: 'newer-text' }

export type Refusal = { readonly code: ErrorCode; readonly reason: ErrorReason | undefined }

export type KeeperParts = {
  readonly baseRev: number
  /** The document as it is now. */
  readonly read: () => NoteDoc
  /** Saves on top of `baseRev` and resolves to the new one; rejects with anything. */
  readonly save: (baseRev: number, doc: NoteDoc) => Promise<number>
  /** What the vault holds now. */
  readonly newest: () => Promise<{ readonly rev: number; readonly doc: NoteDoc }>
  /** Puts a document below the one that is open, without touching the caret. */
  readonly append: (doc: NoteDoc) => void
  readonly refusalOf: (thrown: unknown) => Refusal
}

/** Keeps one open note: soon after each change, one save at a time, never losing what was typed. */
export type Keeper = Watched<KeepState> & {
  /** Of the text the vault holds, as far as is known here. */
  readonly rev: () => number
  /** Something was typed. */
  readonly changed: () => void
  /** Saves at once whatever is not kept yet; true when everything is kept. For blur, lock and leaving. */
  readonly keepNow: () => Promise<boolean>
  /** Answers `newer-text`: the newer text is put below what was written here, and both are kept. */
  readonly keepBoth: () => Promise<boolean>
  /** No timer runs afterwards; `keepNow` still works. */
  readonly rest: () => void
}

/** A pause in typing, and the longest a change waits while typing goes on: what a crash can cost at most. */
const pauseMs = 400
const longestMs = 800
/** Saves within one `keepNow`: newer text and typing that goes on may each ask for one more. */
const triesAtOnce = 5
const retryMs = (attempt: number): number => Math.min(30_000, 1_000 * 2 ** attempt)

export const createKeeper = (parts: KeeperParts): Keeper => {
  let rev = parts.baseRev
  let version = 0
  let keptVersion = 0
  let state: KeepState = { kind: 'kept' }
  let underWay: Promise<boolean> | null = null
  let firstUnkeptAt: number | null = null
  let attempt = 0
  let isResting = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  const show = (next: KeepState): void => {
    if (next.kind === state.kind && next.kind !== 'trouble') return
    state = next
    for (const listener of [...listeners]) listener()
  }
  const isUnkept = (): boolean => version > keptVersion

  const wait = (delayMs: number): void => {
    clearTimeout(timer)
    if (!isResting) timer = setTimeout(() => void save(), delayMs)
  }

  const save = (): Promise<boolean> => {
    clearTimeout(timer)
    underWay ??= sendOnce().finally(() => {
      underWay = null
      if (isUnkept() && state.kind === 'keeping') wait(pauseMs)
    })
    return underWay
  }

  const sendOnce = async (): Promise<boolean> => {
    const sent = version
    firstUnkeptAt = null
    try {
      rev = await parts.save(rev, parts.read())
      keptVersion = sent
      attempt = 0
      show(isUnkept() ? { kind: 'keeping' } : { kind: 'kept' })
      return true
    } catch (thrown) {
      const { code, reason } = parts.refusalOf(thrown)
      if (reason === 'newer-text') {
        show({ kind: 'newer-text' })
        return false
      }
      show({ kind: 'trouble', code, reason })
      // A locked vault gets a new window; a note too large is not smaller in a second.
      if (code !== 'locked' && reason !== 'too-large') wait(retryMs(attempt))
      attempt += 1
      return false
    }
  }

  const isNewerText = (): boolean => state.kind === 'newer-text'

  const keepBoth = async (): Promise<boolean> => {
    try {
      const newest = await parts.newest()
      if (JSON.stringify(newest.doc) !== JSON.stringify(parts.read())) parts.append(newest.doc)
      rev = newest.rev
      version += 1
      show({ kind: 'keeping' })
    } catch (thrown) {
      show({ kind: 'trouble', ...parts.refusalOf(thrown) })
      return false
    }
    return save()
  }

  const keepNow = async (): Promise<boolean> => {
    if (underWay !== null) await underWay
    for (let tries = 0; isUnkept() && tries < triesAtOnce; tries += 1) {
      const kept = state.kind === 'newer-text' ? await keepBoth() : await save()
      if (!kept && !isNewerText()) return false
    }
    return !isUnkept()
  }

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    rev: () => rev,
    changed: () => {
      version += 1
      if (state.kind === 'newer-text') return
      const now = Date.now()
      firstUnkeptAt ??= now
      if (state.kind !== 'trouble') show({ kind: 'keeping' })
      else if (state.reason !== 'too-large') return
      if (underWay === null) wait(Math.max(0, Math.min(pauseMs, firstUnkeptAt + longestMs - now)))
    },
    keepNow,
    keepBoth,
    rest: () => {
      isResting = true
      clearTimeout(timer)
    },
  }
}
