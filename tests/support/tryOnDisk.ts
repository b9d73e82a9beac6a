import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { DiskOutcome, DiskTrial } from './diskTrial.ts'

const program = fileURLToPath(new URL('diskTrial.ts', import.meta.url))

/** Needs Linux, and either root or user namespaces: with them anybody may mount a disk that nobody else sees. */
export const tryOnDisk = async (trial: DiskTrial): Promise<DiskOutcome> => {
  const isRoot = process.getuid?.() === 0
  const { stdout } = await promisify(execFile)('unshare', [
    ...(isRoot ? ['--mount'] : ['--mount', '--map-root-user']),
    process.execPath,
    program,
    JSON.stringify(trial),
  ])
  // Printed by the program above.
  return JSON.parse(stdout) as DiskOutcome
}
