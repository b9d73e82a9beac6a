import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { FillOutcome, FillTask } from './task.ts'

const program = fileURLToPath(new URL('program.ts', import.meta.url))

/** Needs Linux, and either root or user namespaces: with them anybody may mount a disk that nobody else sees. */
export const onDiskOfItsOwn = async (task: FillTask): Promise<FillOutcome> => {
  const isRoot = process.getuid?.() === 0
  const { stdout } = await promisify(execFile)('unshare', [
    ...(isRoot ? ['--mount'] : ['--mount', '--map-root-user']),
    process.execPath,
    program,
    JSON.stringify(task),
  ])
  // Printed by the program above.
  return JSON.parse(stdout) as FillOutcome
}
