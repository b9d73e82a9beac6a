import { fork } from 'node:child_process'
import { once } from 'node:events'

/** What one opening in a fresh process took; see `openOnce.ts`. */
export type OpenedFresh = {
  readonly openMs: number
  /** Argon2id's part of it. */
  readonly derivationMs: number
  /** Of the thread that opens; what other programs do is not in it. */
  readonly threadCpuMs: number
  /** What Today and the sidebar ask of the vault. */
  readonly todayMs: number
  /** Of the whole process, with the vault open. */
  readonly residentBytes: number
}

/** Opens a vault in a process of its own, as cold as after a start. */
export const openFresh = async (folder: string): Promise<OpenedFresh> => {
  const child = fork(new URL('openOnce.ts', import.meta.url), [folder], { execArgv: ['--expose-gc'] })
  const lost = once(child, 'exit').then(([code]) => {
    throw new Error(`the vault was not opened: ${String(code)}`)
  })
  // Only openOnce.ts runs there, and this is all it says.
  const told = once(child, 'message').then(([message]) => message as OpenedFresh)
  return Promise.race([told, lost])
}
