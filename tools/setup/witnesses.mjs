import { findCommand } from './commands.mjs'
import { canInstallPackages, installPackages } from './debian.mjs'

/** Programs that are not ours and that open our files in the tests. Command and Debian package have one name. */
const witnesses = ['age', 'zstd', 'sqlite3']

/**
 * Sees to it that the witnesses are there.
 * @throws {Error} naming what to install, when that cannot be done from here
 */
export function ensureWitnesses() {
  const missing = witnesses.filter((name) => !findCommand(name))
  if (missing.length === 0) return
  if (canInstallPackages() && installPackages(missing)) return
  throw new Error(`The tests need these programs: ${missing.join(', ')}. Please install them.`)
}
