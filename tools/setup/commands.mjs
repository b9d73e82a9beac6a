import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { constants as osConstants } from 'node:os'
import path from 'node:path'
import { root } from './project.mjs'

/**
 * Runs a command in the project's folder, its output shown, and waits for it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {boolean} whether it ended with exit code 0
 */
export function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  return status === 0
}

/**
 * Runs a command as if it were this process: same terminal, and its exit code is the answer. SIGTERM is handed on. What
 * a terminal sends, it sends to the command too: here it is only outlived, or the command would be told twice.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} the exit code; 128 + n when signal n ended it
 */
export function become(command, args, env = process.env) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env })
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => {})
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(signal ? 128 + osConstants.signals[signal] : (code ?? 1)))
  })
}

/**
 * Looks a program up in PATH.
 * @param {string} name
 * @returns {string | undefined} its full path
 */
export function findCommand(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : ['']
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    if (folder === '') continue
    for (const ending of endings) {
      const candidate = path.join(folder, name + ending)
      if (isProgram(candidate)) return candidate
    }
  }
  return undefined
}

/** Whether the path is a file that may be run. @param {string} candidate */
export function isProgram(candidate) {
  try {
    accessSync(candidate, constants.X_OK)
    return statSync(candidate).isFile()
  } catch {
    return false // absent or not ours to run: either way not a program
  }
}
