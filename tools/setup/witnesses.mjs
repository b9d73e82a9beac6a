import { findCommand } from './commands.mjs'
import { canInstallPackages, installPackages } from './debian.mjs'

/**
 * Programs that are not ours: three open our files in the tests; on Linux one is the screen of those that need one, and
 * one tells which files and which network a process touches.
 */
const witnesses = ['age', 'zstd', 'sqlite3', ...(process.platform === 'linux' ? ['Xvfb', 'strace'] : [])]

/**
 * Sees to it that the witnesses are there.
 * @throws {Error} naming what to install, when that cannot be done from here
 */
export function ensureWitnesses() {
  const missing = witnesses.filter((name) => !findCommand(name))
  if (missing.length === 0) return
  // A command's Debian package has its name in small letters.
  if (canInstallPackages() && installPackages(missing.map((name) => name.toLowerCase()))) return
  throw new Error(`The tests need these programs: ${missing.join(', ')}. Please install them.`)
}
