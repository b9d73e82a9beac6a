import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isProgram } from './commands.mjs'
import { inProject, pinnedNode } from './project.mjs'

const fetchLimitMs = 60_000
const retryAfterMs = 24 * 60 * 60 * 1000
const failedTry = inProject('.cache', 'electron-fetch-failed')
const electronFolder = inProject('node_modules', 'electron')

/**
 * Electron's program, when its package has it.
 * @returns {string | undefined} its path
 */
export function findElectron() {
  const name = path.join(electronFolder, 'path.txt')
  if (!existsSync(name)) return undefined
  const program = path.join(electronFolder, 'dist', readFileSync(name, 'utf8'))
  return isProgram(program) ? program : undefined
}

/**
 * Electron's program, fetched when it is not there: by Electron's own installer, which checks what it got against the
 * checksums in its package. A try that failed is not repeated for a day, so that the next start is quick.
 * @returns {string | undefined} its path; undefined when it cannot be had here
 */
export function ensureElectron() {
  const present = findElectron()
  if (present || hasFailedLately()) return present
  console.log("Fetching Electron's binary (at most one minute) …")
  spawnSync(pinnedNode, [path.join(electronFolder, 'install.js')], { timeout: fetchLimitMs, stdio: 'ignore' })
  const fetched = findElectron()
  if (fetched && isRunnable(fetched)) return fetched
  // What a cut-off installer left must not pass for a program next time.
  rmSync(path.join(electronFolder, 'path.txt'), { force: true })
  mkdirSync(path.dirname(failedTry), { recursive: true })
  writeFileSync(failedTry, '')
  return undefined
}

/** Whether the program starts and says the version that the package promises. @param {string} program */
function isRunnable(program) {
  const { version } = JSON.parse(readFileSync(path.join(electronFolder, 'package.json'), 'utf8'))
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { stdout } = spawnSync(program, ['-p', 'process.versions.electron'], { env, encoding: 'utf8' })
  return stdout?.trim() === version
}

function hasFailedLately() {
  return existsSync(failedTry) && Date.now() - statSync(failedTry).mtimeMs < retryAfterMs
}
