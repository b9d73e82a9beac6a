import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/**
 * Runs a program that mounts disks which only it sees, so that nothing has to be unmounted; it is given its task and prints
 * its outcome, both as JSON. Needs Linux, and either root or user namespaces: with them anybody may mount.
 */
export const withOwnMounts = async <Outcome>(program: string, task: unknown): Promise<Outcome> => {
  const isRoot = process.getuid?.() === 0
  const { stdout } = await promisify(execFile)('unshare', [
    ...(isRoot ? ['--mount'] : ['--mount', '--map-root-user']),
    process.execPath,
    program,
    JSON.stringify(task),
  ])
  // Printed by the program.
  return JSON.parse(stdout) as Outcome
}
