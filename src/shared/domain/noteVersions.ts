/** At most one version of a note in so long, and so many of each (domain.md 32). */
export const versionGapMs = 10 * 60 * 1_000
export const mostVersions = 50

/**
 * Whether the present text becomes a version: `keep` as a new one; `replace` the one of these ten minutes, where the
 * text would be lost otherwise; `leave` it for later, or because nothing is new.
 * @param sinceLastMs how long ago the last version was made, null when that is not known
 */
export const versionDue = (text: {
  readonly isEmpty: boolean
  readonly isInNewestVersion: boolean
  readonly sinceLastMs: number | null
  /** The text is about to be replaced, or its session closes: it must not be lost. */
  readonly isLastChance: boolean
}): 'keep' | 'replace' | 'leave' => {
  if (text.isEmpty || text.isInNewestVersion) return 'leave'
  if (text.sinceLastMs === null || text.sinceLastMs >= versionGapMs) return 'keep'
  return text.isLastChance ? 'replace' : 'leave'
}

/** How many words a plain text has. */
export const countWords = (plain: string): number => plain.split(/\s+/u).filter(Boolean).length
