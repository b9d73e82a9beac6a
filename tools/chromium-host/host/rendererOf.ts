import type { Browser } from './browser.ts'

/** Renderers already known to belong to a window; ids of processes that ended stay until the next look. */
const owners = new Map<number, number>()

/**
 * The process id of the renderer that a window's new document runs in, or null when it cannot be told.
 * Chromium does not say which process a page has, only which exist: a process that was not there before
 * belongs to the document that just began; if there is none, the window kept the one it had.
 */
export const rendererOf = async (browser: Browser, windowId: number): Promise<number | null> => {
  const alive = new Set(await browser.renderers().catch(() => []))
  for (const pid of owners.keys()) if (!alive.has(pid)) owners.delete(pid)
  const fresh = [...alive].filter((pid) => !owners.has(pid)).toSorted((a, b) => b - a)[0]
  if (fresh !== undefined) {
    owners.set(fresh, windowId)
    return fresh
  }
  return [...owners].findLast(([, owner]) => owner === windowId)?.[0] ?? [...owners.keys()][0] ?? null
}
