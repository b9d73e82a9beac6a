import { findCommand, run } from './commands.mjs'

/** Whether we may install system packages here: Debian's tool is present and we are root. */
export const canInstallPackages = () => process.getuid?.() === 0 && findCommand('apt-get') !== undefined

/**
 * Installs Debian packages, with nothing they only recommend.
 * @param {readonly string[]} packages
 * @returns {boolean} whether apt-get succeeded; on a derivative that lacks a package it does not
 */
export function installPackages(packages) {
  console.log(`Installing ${packages.join(', ')} with apt-get …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // The package lists of a fresh container are empty, and old ones name files that are gone.
  return (
    run('apt-get', ['update', '-qq'], { env }) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
  )
}
