import { createHash } from 'node:crypto'

/**
 * An id for use outside the vault that is the same each time and tells nothing: SHA-256 of what it stands for, which
 * holds at least one random id nobody outside knows.
 */
export const untellingId = (standsFor: string): string =>
  createHash('sha256').update(`subrosa/1/outside\n${standsFor}`).digest('hex').slice(0, 40)
