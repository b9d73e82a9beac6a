import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shelfVariable } from './shelf.ts'

const folder = mkdtempSync(join(tmpdir(), 'subrosa-run-'))

/**
 * Vitest calls these before the first and after the last test file of a run: what all its processes share is their
 * shelf, and Node's own cache of compiled code, which halves the start of the many processes that tests start.
 */
export const setup = (): void => {
  process.env[shelfVariable] = join(folder, 'shelf')
  process.env['NODE_COMPILE_CACHE'] ??= join(folder, 'compiled')
}

export const teardown = (): void => rmSync(folder, { recursive: true, force: true })
