import { execFile, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { BackupOutcome, BackupTrial } from './backupTrial.ts'

const program = fileURLToPath(new URL('backupTrial.ts', import.meta.url))

/** Needs Linux, and either root or user namespaces: with them anybody may mount a disk that nobody else sees. */
export const tryOnSmallDisk = async (
  trial: Extract<BackupTrial, { on: 'small-disk' }>,
): Promise<BackupOutcome> => {
  const isRoot = process.getuid?.() === 0
  const { stdout } = await promisify(execFile)('unshare', [
    ...(isRoot ? ['--mount'] : ['--mount', '--map-root-user']),
    process.execPath,
    program,
    JSON.stringify(trial),
  ])
  // Printed by the program above.
  return JSON.parse(stdout) as BackupOutcome
}

/** @returns the signal the program died by; null when it came to its end */
export const untilItDies = (trial: Extract<BackupTrial, { on: 'folder' }>): Promise<NodeJS.Signals | null> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, JSON.stringify(trial)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.once('error', reject)
    child.once('close', (_code, signal) => resolve(signal))
  })
